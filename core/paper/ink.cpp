#include "core/paper/ink.h"

namespace onedoor
{

namespace
{

struct Move {
    double dx;
    double dy;

    void operator()(GlyphInk &ink) const
    {
        for (QPointF &place : ink.places)
            place += QPointF(dx, dy);
    }
    void operator()(RuleInk &ink) const { ink.line.translate(dx, dy); }
    void operator()(ShapeInk &ink) const { ink.path.translate(dx, dy); }
};

} // namespace

void move(Ink &ink, double dx, double dy)
{
    std::visit(Move{dx, dy}, ink);
}

} // namespace onedoor

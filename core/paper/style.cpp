#include "core/paper/style.h"

namespace onedoor
{

Style Style::with(const Element &element) const
{
    Style out = *this;
    if (element.has(QLatin1String("font")))
        out.role = fontRole(element.value(QLatin1String("font")));
    if (element.has(QLatin1String("size")))
        out.size = pointSize(element.value(QLatin1String("size")));
    if (element.has(QLatin1String("color")))
        out.colour = QColor(element.value(QLatin1String("color")));
    if (element.has(QLatin1String("uniform")))
        out.uniform = element.yes(QLatin1String("uniform"));
    return out;
}

} // namespace onedoor

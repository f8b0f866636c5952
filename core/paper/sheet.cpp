#include "core/paper/sheet.h"

#include "core/paper/ink.h"

#include <QStringList>

namespace onedoor
{

namespace
{

constexpr double LOOSE = 1.6;

} // namespace

Sheet Sheet::of(const Element &form, double scale)
{
    Sheet sheet;
    const QString paper = form.value(QLatin1String("paper"), QStringLiteral("A4"));
    const bool small = paper.startsWith(QLatin1String("A5"));
    sheet.width = millimetres(small ? 148 : 210);
    sheet.height = millimetres(small ? 210 : 297);
    if (paper.endsWith(QLatin1String("landscape")))
        std::swap(sheet.width, sheet.height);
    sheet.scale = scale;
    sheet.width /= scale;
    sheet.height /= scale;
    sheet.mostPages = int(form.number(QLatin1String("pages"), 0));
    const QStringList margins =
        form.value(QLatin1String("margin"), QStringLiteral("37 26 35 28")).split(QLatin1Char(' '));
    sheet.top = millimetres(margins.at(0).toDouble());
    sheet.right = millimetres(margins.at(1).toDouble());
    sheet.bottom = millimetres(margins.at(2).toDouble());
    sheet.left = millimetres(margins.at(3).toDouble());
    sheet.base = Style{}.with(form);
    const double columns = form.number(QLatin1String("cols"), 0);
    const double lines = form.number(QLatin1String("lines"), 0);
    sheet.grid.size = sheet.base.size;
    sheet.grid.pitch = columns > 0 ? sheet.textWidth() / columns : 0;
    sheet.grid.leading = lines > 0 ? sheet.textHeight() / lines : 0;
    sheet.hang = form.yes(QLatin1String("hang"));
    sheet.duplex = form.yes(QLatin1String("duplex"));
    sheet.title = form.value(QLatin1String("title")).simplified();
    sheet.blank = form.value(QLatin1String("blank"));
    sheet.blankPage = form.value(QLatin1String("blank-page"));
    return sheet;
}

double Sheet::leading(double textSize) const
{
    if (grid.leading > 0 && textSize <= base.size + 0.01)
        return grid.leading * textSize / base.size;
    return textSize * LOOSE;
}

} // namespace onedoor

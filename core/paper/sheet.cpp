#include "core/paper/sheet.h"

#include "core/paper/ink.h"

#include <QStringList>

namespace onedoor
{

namespace
{

constexpr double LOOSE = 1.6;

struct PaperSize {
    const char *name;
    double width; ///< mm
    double height;
    const char *margin; ///< where the form names none: that of GB/T 9704, or what is printable
};

constexpr PaperSize SIZES[] = {{"A4", 210, 297, "37 26 35 28"},
                               {"A5", 148, 210, "37 26 35 28"},
                               {"A5-landscape", 210, 148, "37 26 35 28"},
                               {"roll", 80, 3000, "3 4 5 4"}, // 72 mm are printed on
                               {"card", 90, 54, "4 5 4 5"}};

const PaperSize &sizeOf(const QString &paper)
{
    for (const PaperSize &size : SIZES) {
        if (paper == QLatin1String(size.name))
            return size;
    }
    return SIZES[0];
}

} // namespace

Sheet Sheet::of(const Element &form, double scale)
{
    Sheet sheet;
    const PaperSize &paper = sizeOf(form.value(QLatin1String("paper")));
    sheet.width = millimetres(paper.width);
    sheet.height = millimetres(paper.height);
    sheet.byContent = qstrcmp(paper.name, "roll") == 0;
    sheet.scale = scale;
    sheet.width /= scale;
    sheet.height /= scale;
    sheet.mostPages = int(form.number(QLatin1String("pages"), 0));
    const QStringList margins =
        form.value(QLatin1String("margin"), QLatin1String(paper.margin)).split(QLatin1Char(' '));
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
    sheet.folio = form.value(QLatin1String("folio")) != QLatin1String("no");
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

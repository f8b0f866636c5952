#include "core/paper/page_foot.h"

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr double FOOTER_SIZE = 14; // 四号, as GB/T 9704 asks of page numbers
/// The note on stand-ins stands between text and folio: points.
constexpr double NOTE_SIZE = 7.5; // 六号
constexpr double NOTE_LEADING = 11;
constexpr double NOTE_BELOW = 1;
/// The folio: small, and out of the printers' unprintable edge.
constexpr double FOLIO_SIZE = 9; // 小五
constexpr double FOLIO_LEADING = 12;
constexpr double FOLIO_BELOW = 5;    // mm under the text, where there is room
constexpr double FOLIO_FROM_END = 5; // mm

Frame footFrame(const Sheet &sheet, double size, double leading, const char *align)
{
    Frame frame;
    frame.x = sheet.left;
    frame.width = sheet.textWidth();
    frame.style = sheet.base;
    frame.style.size = size;
    frame.leading = leading;
    frame.align = QString::fromLatin1(align);
    return frame;
}

/// Adds strips to a foot; `top` counts from the page's top.
void addToFoot(Page &page, double top, const std::vector<Strip> &strips)
{
    if (page.footer.empty())
        page.footerTop = top;
    Strip gap;
    gap.height = top - page.footerTop - heightOf(page.footer);
    page.footer.push_back(gap);
    page.footer.insert(page.footer.end(), strips.begin(), strips.end());
}

int standInsOn(const std::vector<Strip> &strips)
{
    int places = 0;
    for (const Strip &strip : strips)
        places += strip.standIns;
    return places;
}

/// Who holds the page learns what the codes on it are. On each page, since the pages of a paper may
/// go to different hands.
void noteStandIns(Setting &setting, Page &page)
{
    const int places = standInsOn(page.strips);
    if (places == 0)
        return;
    const Sheet &sheet = setting.sheet;
    const QString note =
        QStringLiteral("注：本页有%1处字符本机字体无法显示，以统一码编号〔U+……〕代替，原字以中心"
                       "台账登记的为准。")
            .arg(places);
    addToFoot(page, sheet.height - sheet.bottom + NOTE_BELOW,
              setParagraph(setting, paragraphOf(note),
                           footFrame(sheet, NOTE_SIZE, NOTE_LEADING, "left")));
}

void setFooter(Setting &setting, const Element &footer, Page &page)
{
    const Sheet &sheet = setting.sheet;
    Frame frame = footFrame(sheet, FOOTER_SIZE, 0, "center");
    frame.align = footer.value(QLatin1String("align"), frame.align);
    if (sheet.duplex) {
        const bool odd = setting.numbers.page % 2 == 1;
        frame.align = odd ? QStringLiteral("right") : QStringLiteral("left");
        frame.width -= FOOTER_SIZE; // one character in from the edge
        frame.x += odd ? 0 : FOOTER_SIZE;
    }
    const auto strips = setParagraph(setting, footer, frame);
    const double middle =
        sheet.height - sheet.bottom + millimetres(footer.number(QLatin1String("dy"), 7));
    addToFoot(page, middle - heightOf(strips) / 2, strips);
}

/// Number and code on the left, the page on the right.
void setFolio(Setting &setting, const Folio &folio, Page &page)
{
    const Sheet &sheet = setting.sheet;
    QStringList names;
    for (const QString &name : {folio.number, folio.code}) {
        if (!name.isEmpty())
            names.append(name);
    }
    const auto set = [&](const QString &text, const char *align) {
        return setParagraph(setting, paragraphOf(text),
                            footFrame(sheet, FOLIO_SIZE, FOLIO_LEADING, align));
    };
    Strip line =
        set(QStringLiteral("第%1页　共%2页").arg(setting.numbers.page).arg(setting.numbers.pages),
            "right")
            .front();
    if (!names.isEmpty())
        addMoved(line, set(names.join(u'　'), "left").front(), 0, 0);
    const double lowest = sheet.height - millimetres(FOLIO_FROM_END) - FOLIO_LEADING;
    double top = std::min(sheet.height - sheet.bottom + millimetres(FOLIO_BELOW), lowest);
    if (!page.footer.empty())
        top = std::max(top, page.footerTop + heightOf(page.footer));
    addToFoot(page, top, {line});
}

} // namespace

Element paragraphOf(const QString &text)
{
    Element paragraph;
    Element characters;
    characters.text = text;
    paragraph.children.push_back(characters);
    return paragraph;
}

void setFeet(Setting &setting, const Element *footer, const Folio &folio, std::vector<Page> &pages)
{
    int number = 0;
    for (size_t i = 0; i < pages.size(); ++i) {
        Page &page = pages[i];
        number = i > 0 && pages[i - 1].part == page.part ? number + 1 : 1;
        const auto count = std::count_if(
            pages.begin(), pages.end(), [&](const Page &other) { return other.part == page.part; });
        setting.numbers = {number, int(count)};
        noteStandIns(setting, page);
        const bool silent =
            number == 1 && footer && footer->value(QLatin1String("first")) == QLatin1String("no");
        if (footer && !silent)
            setFooter(setting, *footer, page);
        if (!folio.number.isEmpty() || (!footer && count > 1))
            setFolio(setting, folio, page);
    }
}

} // namespace onedoor

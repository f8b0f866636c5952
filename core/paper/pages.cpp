#include "core/paper/pages.h"

#include <algorithm>
#include <cmath>

namespace onedoor
{

namespace
{

constexpr double TOLERANCE = 0.05;
constexpr double RULED_END = 0.5;  // points
constexpr double FOOTER_SIZE = 14; // 四号, as GB/T 9704 asks of page numbers
/// A page with this many free lines is closed by a note against later additions.
constexpr double OPEN_LINES = 2.0;
/// The note on stand-ins stands between text and page number: points.
constexpr double NOTE_SIZE = 7.5; // 六号
constexpr double NOTE_LEADING = 11;
constexpr double NOTE_BELOW = 1;

/// Distributes strips over pages.
class PageFiller
{
public:
    PageFiller(const Setting &setting, const std::vector<Strip> &strips,
               std::vector<Strip> pageNote, std::vector<Strip> lastNote)
        : m_setting(setting), m_strips(strips), m_pageNote(std::move(pageNote)),
          m_lastNote(std::move(lastNote)), m_leading(setting.sheet.grid.leading),
          m_height(setting.sheet.textHeight())
    {
    }

    std::vector<Page> fill()
    {
        for (size_t at = 0; at < m_strips.size();) {
            const Strip &strip = m_strips[at];
            if (strip.startsPage) {
                finish(m_pageNote);
                m_first = ++at;
                continue;
            }
            if (strip.onGrid)
                snapToGrid(strip.height);
            if (m_used + strip.height > m_height + TOLERANCE && m_first < at) {
                at = breakAt(at);
                continue;
            }
            place(strip, at++);
        }
        finish(m_lastNote);
        return std::move(m_pages);
    }

private:
    static constexpr size_t OWN = size_t(-1); ///< not from the form: fillers, repeated heads

    struct Placed {
        Strip strip;
        size_t source;
    };

    void place(const Strip &strip, size_t source)
    {
        m_page.push_back({strip, source});
        m_used += strip.height;
    }

    void placeGap(double height)
    {
        Strip gap;
        gap.height = height;
        place(gap, OWN);
    }

    /// Titles and tables push text off the grid; the next text line finds it again.
    void snapToGrid(double height)
    {
        if (m_leading <= 0 || m_used <= 0)
            return;
        const double over = std::fmod(m_used + 0.01, m_leading);
        const double gap = m_leading - over + 0.01;
        if (over > TOLERANCE && m_used + gap + height <= m_height + TOLERANCE)
            placeGap(gap);
    }

    /// Ends the page before the last lawful place up to strip at; answers where the next one
    /// begins.
    size_t breakAt(size_t at)
    {
        const size_t begin = breakBefore(at);
        const auto cut = std::find_if(m_page.begin(), m_page.end(),
                                      [&](const Placed &placed) { return placed.source == begin; });
        for (auto gone = cut; gone != m_page.end(); ++gone)
            m_used -= gone->strip.height;
        m_page.erase(cut, m_page.end());
        const Strip &next = m_strips[begin];
        if (next.continuesRow)
            place(ruled(next), OWN);
        finish(m_pageNote);
        m_first = begin;
        if (next.head >= 0) {
            for (const Strip &strip : m_setting.heads[size_t(next.head)])
                place(strip, OWN);
        }
        if (next.continuesRow)
            place(ruled(next), OWN);
        return begin;
    }

    /// The last place up to strip at where a page may begin; where none is, the group is higher
    /// than the page and its outermost part gives way.
    size_t breakBefore(size_t at) const
    {
        size_t best = at;
        for (size_t i = at; i > m_first; --i) {
            if (m_strips[i].hold < m_strips[best].hold)
                best = i;
        }
        return best;
    }

    static Strip ruled(const Strip &row)
    {
        Strip strip;
        RuleInk rule;
        rule.line = QLineF(row.left, 0, row.right, 0);
        rule.width = RULED_END;
        strip.ink.emplace_back(rule);
        return strip;
    }

    void finish(const std::vector<Strip> &note)
    {
        const double line = m_setting.sheet.leading(m_setting.sheet.base.size);
        if (!note.empty() && m_height - m_used >= OPEN_LINES * line) {
            snapToGrid(heightOf(note));
            for (const Strip &strip : note)
                place(strip, OWN);
        }
        Page page;
        for (Placed &placed : m_page)
            page.strips.push_back(std::move(placed.strip));
        m_pages.push_back(std::move(page));
        m_page.clear();
        m_used = 0;
    }

    const Setting &m_setting;
    const std::vector<Strip> &m_strips;
    const std::vector<Strip> m_pageNote;
    const std::vector<Strip> m_lastNote;
    const double m_leading;
    const double m_height;
    std::vector<Page> m_pages;
    std::vector<Placed> m_page;
    double m_used = 0;
    size_t m_first = 0; ///< the page's first strip
};

Element paragraphOf(const QString &text)
{
    Element paragraph;
    Element characters;
    characters.text = text;
    paragraph.children.push_back(characters);
    return paragraph;
}

std::vector<Strip> setNote(Setting &setting, const QString &text, const Frame &frame)
{
    if (text.isEmpty())
        return {};
    const Element paragraph = paragraphOf(text);
    Frame centred = frame;
    centred.align = QStringLiteral("center");
    return setParagraph(setting, paragraph, centred);
}

void setFooter(Setting &setting, const Element &footer, Page &page, int number, int count)
{
    const Sheet &sheet = setting.sheet;
    setting.numbers = {number, count};
    Frame frame;
    frame.x = sheet.left;
    frame.width = sheet.textWidth();
    frame.style = sheet.base;
    frame.style.size = FOOTER_SIZE;
    frame.align = footer.value(QLatin1String("align"), QStringLiteral("center"));
    if (sheet.duplex) {
        const bool odd = number % 2 == 1;
        frame.align = odd ? QStringLiteral("right") : QStringLiteral("left");
        frame.width -= FOOTER_SIZE; // one character in from the edge
        frame.x += odd ? 0 : FOOTER_SIZE;
    }
    page.footer = setParagraph(setting, footer, frame);
    page.footerTop = sheet.height - sheet.bottom +
                     millimetres(footer.number(QLatin1String("dy"), 7)) - heightOf(page.footer) / 2;
}

int standInsOn(const Page &page)
{
    int places = 0;
    for (const auto *strips : {&page.strips, &page.footer}) {
        for (const Strip &strip : *strips)
            places += strip.standIns;
    }
    return places;
}

/// Who holds the page learns what the codes on it are, above the page number. On each page, since
/// the pages of a paper may go to different hands.
void noteStandIns(Setting &setting, Page &page)
{
    const int places = standInsOn(page);
    if (places == 0)
        return;
    const Sheet &sheet = setting.sheet;
    Frame frame;
    frame.x = sheet.left;
    frame.width = sheet.textWidth();
    frame.style = sheet.base;
    frame.style.size = NOTE_SIZE;
    frame.leading = NOTE_LEADING;
    frame.align = QStringLiteral("left");
    std::vector<Strip> note =
        setParagraph(setting,
                     paragraphOf(QStringLiteral("注：本页有%1处字符本机字体无法显示，以统一码编号〔"
                                                "U+……〕代替，原字以中心台账登记的为准。")
                                     .arg(places)),
                     frame);
    const double top = sheet.height - sheet.bottom + NOTE_BELOW;
    if (!page.footer.empty()) {
        Strip gap;
        gap.height = page.footerTop - top - heightOf(note);
        note.push_back(gap);
        note.insert(note.end(), page.footer.begin(), page.footer.end());
    }
    page.footer = std::move(note);
    page.footerTop = top;
}

} // namespace

PageSet setPages(FontBook &fonts, const Element &form, const Sheet &sheet, bool preview)
{
    Setting setting{fonts, sheet, preview, {}, {}, {}};
    Frame frame;
    frame.x = sheet.left;
    frame.width = sheet.textWidth();
    frame.grid = sheet.grid;
    frame.style = sheet.base;
    frame.align = QStringLiteral("justify");
    const std::vector<Strip> strips = setBlocks(setting, *form.child(QLatin1String("body")), frame);
    PageSet set;
    set.pages = PageFiller(setting, strips, setNote(setting, sheet.blankPage, frame),
                           setNote(setting, sheet.blank, frame))
                    .fill();
    if (const Element *footer = form.child(QLatin1String("footer"))) {
        for (size_t i = 0; i < set.pages.size(); ++i)
            setFooter(setting, *footer, set.pages[i], int(i) + 1, int(set.pages.size()));
    }
    for (Page &page : set.pages)
        noteStandIns(setting, page);
    set.missing = setting.missing;
    return set;
}

} // namespace onedoor

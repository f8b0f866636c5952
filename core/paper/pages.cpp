#include "core/paper/pages.h"

#include "core/paper/page_foot.h"

#include <algorithm>
#include <cmath>

namespace onedoor
{

namespace
{

constexpr double TOLERANCE = 0.05;
constexpr double RULED_END = 0.5; // points
/// A page with this many free lines is closed by a note against later additions.
constexpr double OPEN_LINES = 2.0;

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
                m_part += int(strip.startsPart);
                m_first = ++at;
                continue;
            }
            if (strip.onGrid)
                snapToGrid(strip.height);
            if (m_used + strip.height > m_height + TOLERANCE && m_first < at) {
                at = breakAt(at);
                continue;
            }
            if (strip.sinks)
                placeGap(std::max(0.0, m_height - m_used - strip.height));
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
        static const std::vector<Strip> none;
        finish(next.goesOn || next.continuesRow ? none : m_pageNote);
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
        page.part = m_part;
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
    int m_part = 0;
};

std::vector<Strip> setNote(Setting &setting, const QString &text, const Frame &frame)
{
    if (text.isEmpty())
        return {};
    const Element paragraph = paragraphOf(text);
    Frame centred = frame;
    centred.align = QStringLiteral("center");
    return setParagraph(setting, paragraph, centred);
}

} // namespace

PageSet setPages(FontBook &fonts, const Element &form, const Sheet &sheet, bool preview,
                 const Folio &folio)
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
    setFeet(setting, form.child(QLatin1String("footer")), sheet.folio ? folio : Folio{}, set.pages);
    set.missing = setting.missing;
    return set;
}

PageSet fittedPages(FontBook &fonts, const Element &form, Sheet &sheet, bool preview,
                    const Folio &folio)
{
    // A slip that must be one page shrinks so far: 12 point text stays above 10 point.
    constexpr double smallest = 0.85;
    constexpr double step = 0.03;
    PageSet set = setPages(fonts, form, sheet, preview, folio);
    for (double scale = 1 - step;
         sheet.mostPages > 0 && int(set.pages.size()) > sheet.mostPages && scale >= smallest;
         scale -= step) {
        sheet = Sheet::of(form, scale);
        set = setPages(fonts, form, sheet, preview, folio);
    }
    return set;
}

} // namespace onedoor

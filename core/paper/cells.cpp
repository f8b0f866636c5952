#include "core/paper/cells.h"

#include "core/paper/ink.h"
#include "core/paper/punctuation.h"
#include "core/paper/signs.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace onedoor
{

namespace
{

/// Between the beginning of a ruled blank and the words in it, in em.
constexpr double MARGIN_IN_BLANK = 0.25;
constexpr double STAND_IN = 0.7;          ///< of the text's size
constexpr double SMALLEST_STAND_IN = 7.5; ///< points, 六号

bool isSpace(uint c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0xa0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f;
}

} // namespace

std::vector<Cell> CellSetter::set(const Element &element, const Style &style)
{
    m_cells.clear();
    content(element, style, false);
    while (!m_cells.empty() && m_cells.back().kind == Cell::Kind::Space)
        m_cells.pop_back();
    return std::move(m_cells);
}

void CellSetter::content(const Element &element, const Style &style, bool underlined)
{
    for (const Element &child : element.children) {
        if (child.isText()) {
            characters(child.text, style, underlined);
        } else if (child.is(QLatin1String("s"))) {
            content(child, style.with(child), underlined);
        } else if (child.is(QLatin1String("u"))) {
            blankToFill(child, style.with(child));
        } else if (child.is(QLatin1String("em"))) {
            blank(style,
                  width(child.value(QLatin1String("w"), QStringLiteral("1")),
                        m_grid.cell(style.size)),
                  underlined, Cell::Kind::Blank);
        } else if (child.is(QLatin1String("br"))) {
            Cell cell;
            cell.kind = Cell::Kind::Break;
            m_cells.push_back(cell);
        } else if (child.is(QLatin1String("page"))) {
            characters(QString::number(m_numbers.page), style, underlined);
        } else if (child.is(QLatin1String("pages"))) {
            characters(QString::number(m_numbers.pages), style, underlined);
        }
    }
}

void CellSetter::characters(const QString &text, const Style &style, bool underlined)
{
    const QVector<uint> all = shownOn(text);
    const int uniformFace = style.uniform ? faceForAll(all, style.role) : -1;
    QVector<uint> unknown;
    const auto tellUnknown = [&] {
        if (!unknown.isEmpty())
            standIn(std::exchange(unknown, {}), style, underlined);
    };
    for (const uint raw : all) {
        const bool space = isSpace(raw);
        const bool known = isEveryday(raw) || isSetGlyphByGlyph(raw);
        Cell cell;
        if (known)
            cell = cellFor(space ? U' ' : char32_t(raw), style, uniformFace);
        if (cell.glyph == 0 && !space) {
            unknown.append(raw);
            continue;
        }
        tellUnknown();
        if (space && (m_cells.empty() || m_cells.back().kind == Cell::Kind::Space))
            continue; // white space of the XML's own indentation
        cell.kind = space ? Cell::Kind::Space : Cell::Kind::Glyph;
        cell.underlined = underlined;
        m_cells.push_back(cell);
    }
    tellUnknown();
}

/// A name with a character that nobody has is set in one face all the same.
int CellSetter::faceForAll(const QVector<uint> &characters, FontRole role)
{
    QVector<uint> known;
    std::copy_if(characters.begin(), characters.end(), std::back_inserter(known), [&](uint c) {
        return isEveryday(c) || (isSetGlyphByGlyph(c) && m_fonts.choose(role, c).glyph != 0);
    });
    return m_fonts.uniformFace(role, known);
}

void CellSetter::standIn(const QVector<uint> &unknown, const Style &style, bool underlined)
{
    Style small = style;
    small.size = std::min(style.size, std::max(SMALLEST_STAND_IN, STAND_IN * style.size));
    QString codes = QStringLiteral("〔U+");
    for (const uint c : unknown) {
        m_missing.insert(c, style.role);
        codes += codePointName(c).mid(2) + QLatin1Char(' ');
    }
    codes.back() = QChar(u'〕');
    bool first = true;
    for (const QChar c : codes) {
        Cell cell = cellFor(c.unicode(), small, -1);
        const bool space = c == QLatin1Char(' ');
        cell.kind = space ? Cell::Kind::Space : Cell::Kind::Glyph;
        cell.underlined = underlined;
        cell.beginsStandIn = first;
        cell.glued = !first && !space && m_cells.back().kind != Cell::Kind::Space;
        first = false;
        m_cells.push_back(cell);
    }
}

Cell CellSetter::cellFor(char32_t character, const Style &style, int uniformFace)
{
    Cell cell;
    cell.character = character;
    cell.size = style.size;
    cell.colour = style.colour;
    cell.wide = isWide(character);
    GlyphChoice choice;
    if (uniformFace >= 0 && cell.wide)
        choice = m_fonts.chooseFrom(uniformFace, character);
    if (choice.glyph == 0)
        choice = m_fonts.choose(style.role, character);
    cell.face = choice.face;
    cell.glyph = choice.glyph;
    const double natural = choice.advance * style.size;
    if (!cell.wide) {
        cell.advance = natural;
        return cell;
    }
    cell.advance = m_grid.cell(style.size);
    const double slack = cell.advance - natural;
    if (slack < -0.2 * style.size)
        cell.advance = natural; // a ligature-like glyph wider than its cell
    else if (mayNotEnd(character))
        cell.shift = slack;
    else if (!mayNotStart(character) || character == U'…' || character == U'—')
        cell.shift = slack / 2;
    return cell;
}

void CellSetter::blank(const Style &style, double width, bool underlined, Cell::Kind kind)
{
    Cell cell;
    cell.kind = kind;
    cell.character = U'\u3000';
    cell.size = style.size;
    cell.advance = width;
    cell.colour = style.colour;
    cell.wide = true;
    cell.underlined = underlined;
    m_cells.push_back(cell);
}

/// A ruled blank of fixed width with the text in it; text that is wider goes on as underlined text.
void CellSetter::blankToFill(const Element &element, const Style &style)
{
    std::vector<Cell> outer = std::move(m_cells);
    m_cells.clear();
    content(element, style, true);
    while (!m_cells.empty() && m_cells.back().kind == Cell::Kind::Space)
        m_cells.pop_back();
    std::vector<Cell> inner = std::move(m_cells);
    m_cells = std::move(outer);

    const QString wanted = element.value(QLatin1String("w"), QStringLiteral("0"));
    if (wanted == QLatin1String("fill")) {
        blank(style, style.size * MARGIN_IN_BLANK, true, Cell::Kind::Blank);
        m_cells.insert(m_cells.end(), inner.begin(), inner.end());
        blank(style, 0, true, Cell::Kind::Fill);
        return;
    }
    const double used = std::accumulate(inner.begin(), inner.end(), 0.0,
                                        [](double sum, const Cell &c) { return sum + c.advance; });
    const double rest = width(wanted, style.size) - used;
    if (rest <= 0) {
        m_cells.insert(m_cells.end(), inner.begin(), inner.end());
        return;
    }
    for (Cell &cell : inner)
        cell.glued = true;
    const bool centred =
        element.value(QLatin1String("align"), QStringLiteral("center")) == QLatin1String("center");
    const double before = std::min(rest, centred ? rest / 2 : style.size * MARGIN_IN_BLANK);
    blank(style, before, true, Cell::Kind::Blank);
    m_cells.insert(m_cells.end(), inner.begin(), inner.end());
    blank(style, rest - before, true, Cell::Kind::Blank);
    m_cells.back().glued = true;
}

double CellSetter::width(const QString &value, double em) const
{
    if (value.endsWith(QLatin1String("mm")))
        return millimetres(value.chopped(2).toDouble());
    if (value.endsWith(QLatin1Char('%')))
        return m_width * value.chopped(1).toDouble() / 100;
    return value.toDouble() * em;
}

} // namespace onedoor

// The parts of a 公文 that GB/T 9704 puts in their places to the millimetre.
#include "core/paper/page_foot.h"
#include "core/paper/setting.h"

#include <algorithm>

namespace onedoor
{

namespace
{

const QColor RED(0xe6, 0x00, 0x12);
// mm from the paper's edges, or between what is printed.
constexpr double LETTER_HEAD = 30;
constexpr double ORDER_HEAD = 72; // 35 below the text area's own top
constexpr double BELOW_HEAD = 4;
constexpr double LETTER_RULE = 170; // long
constexpr double LETTER_END = 20;   // the second rule above the lower edge
constexpr double THICK = 1.0;
constexpr double THIN = 0.3;
constexpr double BETWEEN = 0.6; // the two lines of a double rule
constexpr double ORDER_RULE = 0.5;
constexpr double OUTER_RULE = 0.35; // of 版记
constexpr double INNER_RULE = 0.25;

constexpr double NUMBER_SIZE = 16;       // 三号
constexpr double NUMBER_BELOW = 7.0 / 8; // of a character, below a letter's first rule
constexpr double IMPRINT_SIZE = 14;      // 四号
/// A character's ink within its em box, from the top: what is measured from its edges.
constexpr double INK_TOP = 0.06;
constexpr double INK_BOTTOM = 0.95;

Element textOf(const QString &text)
{
    return paragraphOf(text);
}

void addRule(Strip &strip, double x, double width, double middle, double thickness,
             const QColor &colour)
{
    RuleInk rule;
    const double cap = thickness / 2; // pens are square: they go on beyond the ends of a line
    rule.line = QLineF(x + cap, middle, x + width - cap, middle);
    rule.width = thickness;
    rule.colour = colour;
    strip.ink.emplace_back(rule);
}

/// Its upper edge at `top`.
void addDoubleRule(Strip &strip, double x, double width, double top, bool thickFirst)
{
    const double first = millimetres(thickFirst ? THICK : THIN);
    const double second = millimetres(thickFirst ? THIN : THICK);
    addRule(strip, x, width, top + first / 2, first, RED);
    addRule(strip, x, width, top + first + millimetres(BETWEEN) + second / 2, second, RED);
}

class HeadSetter
{
public:
    HeadSetter(Setting &setting, const Element &element, const Frame &frame)
        : m_setting(setting), m_element(element), m_frame(frame)
    {
        m_strip.onPage = true;
    }

    Strip set()
    {
        const bool letter = m_element.value(QLatin1String("kind")) != QLatin1String("order");
        const double end = letter ? setLetter() : setOrder();
        m_strip.height = std::max(0.0, end - m_setting.sheet.top);
        return std::move(m_strip);
    }

private:
    double setLetter()
    {
        const Sheet &sheet = m_setting.sheet;
        const double width = millimetres(LETTER_RULE);
        const double x = (sheet.width - width) / 2;
        const double bottom = setName(millimetres(LETTER_HEAD), x, width);
        const double rule = bottom + millimetres(BELOW_HEAD);
        addDoubleRule(m_strip, x, width, rule, true);
        const double height = millimetres(THICK + BETWEEN + THIN);
        addDoubleRule(m_strip, x, width, sheet.height - millimetres(LETTER_END) - height, false);
        return setNumber(rule + height + NUMBER_SIZE * NUMBER_BELOW, QStringLiteral("right"));
    }

    double setOrder()
    {
        const double leading = m_setting.sheet.leading(NUMBER_SIZE);
        const double bottom = setName(millimetres(ORDER_HEAD), m_frame.x, m_frame.width);
        const bool signs = m_element.has(QLatin1String("signer"));
        const double number = setNumber(bottom + 2 * leading,
                                        signs ? QStringLiteral("left") : QStringLiteral("center"));
        const double rule = number + millimetres(BELOW_HEAD);
        addRule(m_strip, m_frame.x, m_frame.width, rule, millimetres(ORDER_RULE), RED);
        return rule + millimetres(ORDER_RULE);
    }

    /// The name's ink begins at `top`; answers where it ends.
    double setName(double top, double x, double width)
    {
        Frame frame = m_frame.at(x, width);
        frame.grid = Grid{};
        frame.align = QStringLiteral("center");
        frame.style.role = FontRole::Title;
        frame.style.colour = RED;
        frame.style.size =
            pointSize(m_element.value(QLatin1String("size"), QStringLiteral("小初")));
        const double natural = widthOf(frame);
        if (natural > width)
            frame.style.size *= 0.98 * width / natural;
        frame.leading = frame.style.size;
        for (const Strip &line : setParagraph(m_setting, name(), frame))
            addMoved(m_strip, line, 0, top - frame.style.size * INK_TOP);
        return top + frame.style.size * (INK_BOTTOM - INK_TOP);
    }

    double setNumber(double top, const QString &align)
    {
        Frame frame = m_frame;
        frame.grid = Grid{};
        frame.style.size = NUMBER_SIZE;
        frame.leading = NUMBER_SIZE;
        const auto put = [&](const QString &text, const QString &where) {
            frame.align = where;
            for (const Strip &line : setParagraph(m_setting, textOf(text), frame))
                addMoved(m_strip, line, 0, top);
        };
        put(m_element.value(QLatin1String("number")), align);
        if (m_element.has(QLatin1String("mark")))
            put(m_element.value(QLatin1String("mark")), QStringLiteral("left"));
        if (m_element.has(QLatin1String("signer")))
            put(QStringLiteral("签发人：") + m_element.value(QLatin1String("signer")),
                QStringLiteral("right"));
        return top + NUMBER_SIZE;
    }

    Element name() const
    {
        Element paragraph = m_element;
        paragraph.attributes.clear();
        return paragraph;
    }

    double widthOf(const Frame &frame)
    {
        double width = 0;
        CellSetter setter(m_setting.fonts, Grid{}, frame.width, {}, m_setting.missing);
        for (const Cell &cell : setter.set(name(), frame.style))
            width += cell.advance;
        return width;
    }

    Setting &m_setting;
    const Element &m_element;
    const Frame &m_frame;
    Strip m_strip;
};

/// One line of 版记 between its edges: a label with its text beside it, or two texts.
Strip imprintLine(Setting &setting, const Frame &frame, const QString &label, const QString &text)
{
    Frame own = frame;
    const double em = IMPRINT_SIZE;
    Strip strip;
    const auto put = [&](const QString &words, const Frame &where) {
        double y = 0;
        for (const Strip &line : setParagraph(setting, textOf(words), where)) {
            addMoved(strip, line, 0, y);
            y += line.height;
        }
        strip.height = std::max(strip.height, y);
    };
    const bool copied = label.endsWith(u'：');
    const double indent = copied ? em * double(label.size()) : 0;
    own.align = QStringLiteral("left");
    put(label, own);
    own = own.at(frame.x + indent, frame.width - indent);
    own.align = copied ? QStringLiteral("left") : QStringLiteral("right");
    put(text, own);
    return strip;
}

} // namespace

Strip setRedHead(Setting &setting, const Element &element, const Frame &frame)
{
    return HeadSetter(setting, element, frame).set();
}

std::vector<Strip> setImprint(Setting &setting, const Element &element, const Frame &frame)
{
    Frame inner = frame.at(frame.x + IMPRINT_SIZE, frame.width - 2 * IMPRINT_SIZE);
    inner.grid = Grid{};
    inner.style.size = IMPRINT_SIZE;
    inner.leading = IMPRINT_SIZE * 1.5;
    const QString office = element.value(QLatin1String("office"));
    const QString copied = element.value(QLatin1String("copied"));
    std::vector<Strip> lines;
    if (!copied.isEmpty())
        lines.push_back(imprintLine(setting, inner, QStringLiteral("抄送："), copied));
    if (!office.isEmpty())
        lines.push_back(imprintLine(setting, inner, office,
                                    element.value(QLatin1String("date")) + QStringLiteral("印发")));
    if (lines.empty())
        return {};
    Strip all;
    all.sinks = true;
    // A letter has neither office nor rules.
    const auto rule = [&](double thickness) {
        if (!office.isEmpty())
            addRule(all, frame.x, frame.width, all.height, millimetres(thickness), Qt::black);
    };
    rule(OUTER_RULE);
    for (size_t i = 0; i < lines.size(); ++i) {
        if (i > 0)
            rule(INNER_RULE);
        addMoved(all, lines[i], 0, all.height);
        all.height += lines[i].height;
    }
    rule(OUTER_RULE);
    return {all};
}

} // namespace onedoor

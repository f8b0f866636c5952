#include "core/paper/grammar.h"

#include "core/paper/form.h"

#include <QColor>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace onedoor
{

namespace
{

enum class Kind {
    Text,
    YesNo,
    Number, ///< of millimetres, points or ems
    Count,
    Size,  ///< 三号 or points
    Width, ///< ems, "30mm", "50%" or "fill"
    Align,
    Valign,
    Role,
    Colour,
    Paper,
    Head,    ///< of a letter or of an order
    Numbers, ///< four, for margins
    Widths,  ///< "24 * 2*"
    Sides,   ///< of l, r, t, b
};

using Attributes = QHash<QString, Kind>;

Attributes styled(Attributes others)
{
    others.insert(QStringLiteral("font"), Kind::Role);
    others.insert(QStringLiteral("size"), Kind::Size);
    others.insert(QStringLiteral("color"), Kind::Colour);
    others.insert(QStringLiteral("uniform"), Kind::YesNo);
    return others;
}

Attributes of(std::initializer_list<std::pair<const char *, Kind>> list)
{
    Attributes out;
    for (const auto &[name, kind] : list)
        out.insert(QString::fromLatin1(name), kind);
    return out;
}

struct Rule {
    ElementRule element;
    Attributes attributes;
};

using Rules = QHash<QString, Rule>;

Rules outerRules()
{
    return {
        {QStringLiteral("form"),
         {{Place::Root, Content::Form},
          styled(of({{"title", Kind::Text},
                     {"paper", Kind::Paper},
                     {"margin", Kind::Numbers},
                     {"lines", Kind::Count},
                     {"cols", Kind::Count},
                     {"hang", Kind::YesNo},
                     {"duplex", Kind::YesNo},
                     {"folio", Kind::YesNo},
                     {"pages", Kind::Count},
                     {"blank", Kind::Text},
                     {"blank-page", Kind::Text}}))}},
        {QStringLiteral("body"), {{Place::Part, Content::Blocks}, {}}},
        {QStringLiteral("footer"),
         {{Place::Part, Content::Inline},
          styled(of({{"align", Kind::Align}, {"dy", Kind::Number}, {"first", Kind::YesNo}}))}},
    };
}

Rules tableRules()
{
    return {
        {QStringLiteral("table"),
         {{Place::Block, Content::Rows},
          styled(of({{"widths", Kind::Widths},
                     {"border", Kind::Number},
                     {"pad", Kind::Number},
                     {"keep", Kind::YesNo},
                     {"grid", Kind::YesNo},
                     {"leading", Kind::Number}}))}},
        {QStringLiteral("tr"),
         {{Place::Row, Content::Cells},
          of({{"h", Kind::Number},
              {"split", Kind::YesNo},
              {"head", Kind::YesNo},
              {"border", Kind::Sides},
              {"keep-prev", Kind::YesNo}})}},
        {QStringLiteral("td"),
         {{Place::Cell, Content::Either},
          styled(of({{"span", Kind::Count},
                     {"align", Kind::Align},
                     {"valign", Kind::Valign},
                     {"border", Kind::Sides},
                     {"pad", Kind::Number},
                     {"leading", Kind::Number}}))}},
    };
}

Rules blockRules()
{
    const Attributes overlay = of({{"size", Kind::Number},
                                   {"align", Kind::Align},
                                   {"overlay", Kind::YesNo},
                                   {"dy", Kind::Number}});
    return {
        {QStringLiteral("p"),
         {{Place::Block, Content::Inline},
          styled(of({{"align", Kind::Align},
                     {"indent", Kind::Number},
                     {"left", Kind::Number},
                     {"right", Kind::Number},
                     {"leading", Kind::Number},
                     {"before", Kind::Number},
                     {"after", Kind::Number},
                     {"orphans", Kind::Count},
                     {"widows", Kind::Count},
                     {"keep-next", Kind::YesNo},
                     {"fit", Kind::YesNo}}))}},
        {QStringLiteral("keep"), {{Place::Block, Content::Blocks}, of({{"pull", Kind::Count}})}},
        {QStringLiteral("sp"),
         {{Place::Block, Content::None}, of({{"h", Kind::Number}, {"lines", Kind::Number}})}},
        {QStringLiteral("rule"),
         {{Place::Block, Content::None},
          of({{"h", Kind::Number},
              {"w", Kind::Number},
              {"extend", Kind::Number},
              {"color", Kind::Colour}})}},
        {QStringLiteral("cut"),
         {{Place::Block, Content::Inline},
          styled(of({{"h", Kind::Number}, {"extend", Kind::Number}, {"seal", Kind::Number}}))}},
        {QStringLiteral("edge"),
         {{Place::Block, Content::Inline},
          styled(of({{"dx", Kind::Number}, {"dy", Kind::Number}}))}},
        {QStringLiteral("qr"), {{Place::Block, Content::Text}, overlay}},
        {QStringLiteral("signature"),
         {{Place::Block, Content::Inline},
          styled(of({{"name", Kind::Text},
                     {"date", Kind::Text},
                     {"right", Kind::Number},
                     {"leading", Kind::Number},
                     {"seal", Kind::Number}}))}},
        {QStringLiteral("red-head"),
         {{Place::Block, Content::Inline},
          of({{"kind", Kind::Head},
              {"number", Kind::Text},
              {"mark", Kind::Text},
              {"signer", Kind::Text},
              {"size", Kind::Size}})}},
        {QStringLiteral("imprint"),
         {{Place::Block, Content::Inline},
          of({{"copied", Kind::Text}, {"office", Kind::Text}, {"date", Kind::Text}})}},
        {QStringLiteral("newpage"), {{Place::Block, Content::None}, of({{"part", Kind::YesNo}})}},
    };
}

Rules inlineRules()
{
    return {
        {QStringLiteral("s"), {{Place::Inline, Content::Inline}, styled({})}},
        {QStringLiteral("u"),
         {{Place::Inline, Content::Inline},
          styled(of({{"w", Kind::Width}, {"align", Kind::Align}}))}},
        {QStringLiteral("em"), {{Place::Inline, Content::None}, of({{"w", Kind::Width}})}},
        {QStringLiteral("br"), {{Place::Inline, Content::None}, {}}},
        {QStringLiteral("page"), {{Place::Inline, Content::None}, {}}},
        {QStringLiteral("pages"), {{Place::Inline, Content::None}, {}}},
    };
}

const Rules &rules()
{
    static const Rules all = [] {
        Rules out = outerRules();
        out.insert(blockRules());
        out.insert(tableRules());
        out.insert(inlineRules());
        return out;
    }();
    return all;
}

bool oneOf(const QString &value, const char *words)
{
    return QString::fromLatin1(words).split(QLatin1Char(' ')).contains(value);
}

/// A pattern for the whole value, made once.
QRegularExpression whole(const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)));
}

bool matches(const QString &value, const QRegularExpression &pattern)
{
    return pattern.match(value).hasMatch();
}

/// How many digits stand here, and what comes behind them.
qsizetype digitsOf(QStringView &text)
{
    qsizetype count = 0;
    while (count < text.size() && text[count] >= u'0' && text[count] <= u'9')
        ++count;
    text = text.sliced(count);
    return count;
}

bool isCount(QStringView text)
{
    const qsizetype digits = digitsOf(text);
    return text.isEmpty() && digits >= 1 && digits <= 3;
}

/// -1234.567 at most; a form asks this a thousand times.
bool isNumber(QStringView text)
{
    if (text.startsWith(u'-'))
        text = text.sliced(1);
    const qsizetype whole = digitsOf(text);
    if (whole < 1 || whole > 4)
        return false;
    if (!text.startsWith(u'.'))
        return text.isEmpty();
    text = text.sliced(1);
    const qsizetype fraction = digitsOf(text);
    return text.isEmpty() && fraction >= 1 && fraction <= 3;
}

bool fits(Kind kind, const QString &value)
{
    static const QRegularExpression width = whole("fill|\\d{1,3}(\\.\\d{1,2})?(mm|%)?");
    static const QRegularExpression numbers = whole("\\d{1,3}(\\.\\d)?( \\d{1,3}(\\.\\d)?){3}");
    static const QRegularExpression widths =
        whole("(\\d{1,3}(\\.\\d{1,2})?\\*?|\\*)( (\\d{1,3}(\\.\\d{1,2})?\\*?|\\*))*");
    static const QRegularExpression sides = whole("[lrtb]{0,4}|none");
    switch (kind) {
    case Kind::Text:
        return true;
    case Kind::YesNo:
        return oneOf(value, "yes no");
    case Kind::Number:
        return isNumber(value);
    case Kind::Count:
        return isCount(value);
    case Kind::Size:
        return pointSize(value) > 0;
    case Kind::Width:
        return matches(value, width);
    case Kind::Align:
        return oneOf(value, "left right center justify spread");
    case Kind::Valign:
        return oneOf(value, "top middle bottom");
    case Kind::Role:
        return oneOf(value, "body title kai hei song");
    case Kind::Colour:
        return QColor::isValidColor(value);
    case Kind::Paper:
        return oneOf(value, "A4 A5 A5-landscape roll card");
    case Kind::Head:
        return oneOf(value, "letter order");
    case Kind::Numbers:
        return matches(value, numbers);
    case Kind::Widths:
        return matches(value, widths);
    case Kind::Sides:
        return matches(value, sides);
    }
    return false;
}

} // namespace

const ElementRule *ruleFor(const QString &element)
{
    const auto rule = rules().constFind(element);
    return rule == rules().constEnd() ? nullptr : &rule->element;
}

bool mayContain(Content outer, Place inner)
{
    switch (outer) {
    case Content::None:
    case Content::Text:
        return false;
    case Content::Inline:
        return inner == Place::Inline;
    case Content::Blocks:
        return inner == Place::Block;
    case Content::Rows:
        return inner == Place::Row;
    case Content::Cells:
        return inner == Place::Cell;
    case Content::Either:
        return inner == Place::Block || inner == Place::Inline;
    case Content::Form:
        return inner == Place::Part;
    }
    return false;
}

QString attributeMistake(const QString &element, const QString &attribute, const QString &value)
{
    const auto rule = rules().constFind(element);
    const auto kind = rule->attributes.constFind(attribute);
    if (kind == rule->attributes.constEnd())
        return QStringLiteral("unknown attribute %1 of <%2>").arg(attribute, element);
    if (!fits(*kind, value))
        return QStringLiteral("bad value \"%3\" of %1 in <%2>").arg(attribute, element, value);
    return QString();
}

} // namespace onedoor

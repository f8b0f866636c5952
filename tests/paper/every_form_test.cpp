// Every form, whatever it is to print: people and organisations, many of each, protected ones, long
// names, rare and foreign letters, the least and the largest amounts. New forms come in by
// themselves.
#include "tests/paper/support.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Variation {
    const char *name;
    QJsonValue (*change)(const QString &key, const QJsonValue &value);
    bool large = false; ///< more than one sheet can hold
};

bool isName(const QString &key)
{
    static const QRegularExpression names(
        QStringLiteral("[nN]ame$|^unit$|^organisation$|[hH]andler|^guardian$|^mediators$"));
    return names.match(key).hasMatch();
}

bool isLongText(const QJsonValue &value)
{
    return value.toString().size() > 30;
}

/// A name of 60 characters, and accounts of 2,000.
QJsonValue longer(const QString &key, const QJsonValue &value)
{
    if (isName(key) && value.isString())
        return QString(60, QChar(0x540d));
    const QString text = value.toString();
    if (key == QLatin1String("narrative") || key == QLatin1String("facts"))
        return text.isEmpty() ? value
                              : QJsonValue(text.repeated(2000 / text.size() + 1).left(2000));
    if (isLongText(value))
        return text.repeated(12);
    return value;
}

/// One word without a place to break it, as a web address is.
QJsonValue unbroken(const QString &key, const QJsonValue &value)
{
    if (!isName(key) && !isLongText(value))
        return value;
    return value.isString()
               ? QJsonValue(QStringLiteral("https://example.cn/") + QString(60, QLatin1Char('x')))
               : value;
}

/// No face has them: each is named by its code.
QJsonValue emoji(const QString &key, const QJsonValue &value)
{
    return value.isString() && (isName(key) || isLongText(value))
               ? QJsonValue(value.toString() + QString::fromUtf8("😀👨‍👩‍👧🇨🇳"))
               : value;
}

QJsonValue foreign(const QString &key, const QJsonValue &value)
{
    if (!isName(key) || !value.isString())
        return value;
    return QString::fromUtf8("欧阳𬀩㛃·阿卜杜拉 Jean-François Нурлан ཏ");
}

QJsonValue leastAmounts(const QString &, const QJsonValue &value)
{
    static const QRegularExpression amount(QStringLiteral("^\\d+\\.\\d\\d$"));
    return amount.match(value.toString()).hasMatch() ? QJsonValue(QStringLiteral("0.01")) : value;
}

QJsonValue largestAmounts(const QString &, const QJsonValue &value)
{
    static const QRegularExpression amount(QStringLiteral("^\\d+\\.\\d\\d$"));
    return amount.match(value.toString()).hasMatch() ? QJsonValue(QStringLiteral("999999999999.99"))
                                                     : value;
}

/// Two of a list become twelve; of those complained of, thirty.
QJsonValue many(const QString &key, const QJsonValue &value)
{
    const int most = key == QLatin1String("respondents") ? 30 : 12;
    if (key == QLatin1String("copies"))
        return 60;
    QJsonArray entries = value.toArray();
    if (entries.isEmpty())
        return value;
    for (qsizetype i = 0; entries.size() < most; ++i)
        entries.append(entries.at(i));
    return entries;
}

QJsonValue withheld(const QString &key, const QJsonValue &value)
{
    if (key == QLatin1String("ownSummary"))
        return QStringLiteral("反映资产处置问题。");
    return key.contains(QLatin1String("Withheld")) || key == QLatin1String("isProtected")
               ? QJsonValue(true)
               : value;
}

/// As the sample has it.
QJsonValue asItIs(const QString &, const QJsonValue &value)
{
    return value;
}

const Variation variations[]{
    {"the sample", asItIs}, {"long names and texts", longer, true}, {"four scripts", foreign},
    {"0.01", leastAmounts}, {"999,999,999,999.99", largestAmounts}, {"many of each", many, true},
    {"withheld", withheld}, {"no place to break", unbroken, true},  {"emoji", emoji, true},
};

QJsonValue varied(const QString &key, const QJsonValue &value, const Variation &by)
{
    const QJsonValue changed = by.change(key, value);
    if (changed.isObject()) {
        QJsonObject object = changed.toObject();
        for (auto each = object.begin(); each != object.end(); ++each)
            *each = varied(each.key(), *each, by);
        return object;
    }
    if (!changed.isArray())
        return changed;
    QJsonArray array;
    for (const QJsonValue &each : changed.toArray())
        array.append(varied(key, each, by));
    return array;
}

/// Everything that need not be there taken away.
QJsonObject bare(const std::vector<FormField> &fields, const QJsonObject &data)
{
    QJsonObject out = data;
    for (const FormField &field : fields) {
        if (!field.required)
            out.insert(field.path, QJsonValue());
        QJsonArray entries;
        for (const QJsonValue &entry : out.value(field.path).toArray())
            entries.append(bare(field.items, entry.toObject()));
        if (!field.items.empty() && field.required)
            out.insert(field.path, entries);
    }
    return out;
}

/// A glyph's box and whether a line of a table goes through it.
struct Reach {
    double left = 1e9;
    double right = -1e9;
    int struck = 0;
};

Reach reachOf(const Strip &strip)
{
    Reach reach;
    std::vector<double> walls;
    for (const Ink &ink : strip.ink) {
        const auto *rule = std::get_if<RuleInk>(&ink);
        if (rule && rule->line.dx() == 0 && rule->line.length() > 1)
            walls.push_back(rule->line.x1());
    }
    for (const Ink &ink : strip.ink) {
        const auto *run = std::get_if<GlyphInk>(&ink);
        for (qsizetype i = 0; run && i < run->places.size(); ++i) {
            const double left = run->places[i].x();
            const double right = left + fonts().face(run->face).advance(run->glyphs[i]) * run->size;
            reach.left = std::min(reach.left, left);
            reach.right = std::max(reach.right, right);
            reach.struck += int(std::count_if(walls.begin(), walls.end(), [&](double wall) {
                return wall > left + 0.1 * run->size && wall < right - 0.1 * run->size;
            }));
        }
    }
    return reach;
}

qsizetype drawnOn(const Page &page)
{
    qsizetype drawn = 0;
    for (const auto *strips : {&page.strips, &page.footer}) {
        for (const Strip &strip : *strips) {
            for (const Ink &ink : strip.ink) {
                const auto *run = std::get_if<GlyphInk>(&ink);
                for (qsizetype i = 0; run && i < run->characters.size(); ++i)
                    drawn += run->characters[i] > 0x20 && run->characters[i] != 0x3000 &&
                             run->characters[i] != 0xa0;
            }
        }
    }
    return drawn;
}

/// Each character of the pages is read, as often as it was drawn.
void checkRead(const Set &set, const QString &text)
{
    QHash<uint, int> left;
    for (const uint character : text.toUcs4())
        ++left[character];
    for (const Page &page : set.pages.pages) {
        for (const Strip &strip : page.strips) {
            for (const Ink &ink : strip.ink) {
                const auto *run = std::get_if<GlyphInk>(&ink);
                for (qsizetype i = 0; run && i < run->characters.size(); ++i)
                    --left[uint(run->characters[i])];
            }
        }
    }
    for (auto each = left.begin(); each != left.end(); ++each) {
        const bool blank = each.key() <= 0x20 || each.key() == 0x3000 || each.key() == 0xa0;
        INFO(codePointName(each.key()).toStdString());
        if (!blank && each.value() < 0)
            CHECK(each.value() >= 0);
    }
}

/// All stands within the paper and its cells, and poppler reads what was drawn.
void checkWhole(const FormSpec &spec, const QJsonObject &data)
{
    const Paper paper = rendered(spec, data);
    const Set set = setOn(spec, data);
    for (const Page &page : set.pages.pages) {
        CHECK(heightOf(page.strips) <= set.sheet.textHeight() + 0.1);
        for (const Strip &strip : page.strips) {
            const Reach reach = reachOf(strip);
            CHECK(reach.struck == 0);
            if (reach.right < 0)
                continue;
            const double edge = strip.onPage ? millimetres(20) : set.sheet.left;
            CHECK(reach.left >= edge - 1.0 * set.sheet.base.size);
            CHECK(reach.right <= set.sheet.width - millimetres(4));
        }
    }
    const QStringList texts = pageTexts(paper.pdf);
    if (texts.size() == int(set.pages.pages.size())) // else set smaller, with fewer table heads
        checkRead(set, texts.join(QString()));
    if (set.sheet.mostPages > 0)
        return; // set smaller than here
    REQUIRE(texts.size() == int(set.pages.pages.size()));
    for (int i = 0; i < texts.size(); ++i)
        CHECK(texts[i].toUcs4().size() == drawnOn(set.pages.pages[size_t(i)]));
}

bool hasCode(const FormSpec &spec)
{
    return std::any_of(spec.fields.begin(), spec.fields.end(),
                       [](const FormField &field) { return field.path == QLatin1String("qr"); });
}

} // namespace

TEST_CASE("Whatever a form is to print stands whole on its paper", "[forms]")
{
    for (const QByteArray &id : formIds()) {
        const FormSpec &spec = form(id);
        for (const Variation &variation : variations) {
            INFO(id.toStdString() << ", " << variation.name);
            const QJsonObject data = varied({}, sample(id), variation).toObject();
            CHECK(missingFields(spec, data).isEmpty());
            checkWhole(spec, data);
            const int most = setOn(spec, data).sheet.mostPages;
            if (most > 0 && !variation.large)
                CHECK(rendered(spec, data).pages <= most);
        }
    }
}

TEST_CASE("What need not be there leaves no trace but its blank", "[forms]")
{
    for (const QByteArray &id : formIds()) {
        INFO(id.toStdString());
        const FormSpec &spec = form(id);
        const QJsonObject data = bare(spec.fields, sample(id));
        if (!missingFields(spec, data).isEmpty())
            continue; // one thing is there where another is not
        checkWhole(spec, data);
    }
}

TEST_CASE("Every form's code is read back from its print", "[forms]")
{
    for (const QByteArray &id : formIds()) {
        if (!hasCode(form(id)))
            continue;
        INFO(id.toStdString());
        const QString code = sample(id).value(QStringLiteral("qr")).toString();
        const Output read =
            run(QStringLiteral("sh"),
                {QStringLiteral("-c"),
                 QStringLiteral("pdftoppm -gray -r 200 '%1' page && zbarimg -q --raw page*")},
                rendered(form(id), sample(id)).pdf);
        const QStringList codes =
            QString::fromUtf8(read.text).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        REQUIRE_FALSE(codes.isEmpty());
        CHECK(std::all_of(codes.begin(), codes.end(), [&](const QString &c) { return c == code; }));
    }
}

TEST_CASE("Forms are grouped as a clerk thinks of them, and a template rests on some law",
          "[forms]")
{
    static const QStringList groups{
        QStringLiteral("受理"),       QStringLiteral("流转"), QStringLiteral("调解"),
        QStringLiteral("司法与仲裁"), QStringLiteral("信访"), QStringLiteral("督办与函件"),
        QStringLiteral("送达"),       QStringLiteral("卷宗"), QStringLiteral("大厅")};
    QStringList numbers;
    for (const QByteArray &id : formIds()) {
        const FormSpec &spec = form(id);
        INFO(id.toStdString());
        CHECK(groups.contains(spec.group));
        const QString number =
            formatNumber(spec, QStringLiteral("集综治"), QStringLiteral("A1"), 2026, 1);
        CHECK_FALSE(numbers.contains(number)); // two forms would give one number
        numbers.append(number);
    }
}

#include "core/domain/numerals.h"

#include "core/domain/money.h"


#include <limits>

namespace onedoor
{

namespace
{

int digitOf(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    if (c == u'〇')
        return 0;
    if (c == u'两')
        return 2;
    const auto everyday = QStringView(u"零一二三四五六七八九").indexOf(c);
    if (everyday >= 0)
        return int(everyday);
    const auto formal = QStringView(u"壹贰叁肆伍陆柒捌玖").indexOf(c);
    return formal < 0 ? -1 : int(formal) + 1;
}

/// 0 for what is no unit.
qint64 unitOf(QChar c)
{
    switch (c.unicode()) {
    case u'十':
    case u'拾':
        return 10;
    case u'百':
    case u'佰':
        return 100;
    case u'千':
    case u'仟':
        return 1000;
    case u'万':
    case u'萬':
    case u'w':
    case u'W':
        return 10'000;
    case u'亿':
        return 100'000'000;
    default:
        return 0;
    }
}

/// Digits with at most one point, in hundredths.
std::optional<qint64> plain(QStringView digits)
{
    qint64 value = 0;
    int decimals = -1;
    for (const QChar c : digits) {
        if ((c == u'.' || c == u'点') && decimals < 0) {
            decimals = 0;
            continue;
        }
        const int digit = digitOf(c);
        if (digit < 0 || value > Money::maximumFen / 10)
            return std::nullopt;
        if (decimals >= 0)
            ++decimals;
        value = value * 10 + digit;
    }
    for (; decimals < 2; ++decimals)
        value *= decimals < 0 ? 1 : 10;
    for (; decimals > 2; --decimals)
        value /= 10;
    return value;
}

/// 两三百, 二三十: from one to another, no number.
bool isRange(QStringView digits)
{
    return digits.size() == 2 && digitOf(digits[0]) > 0 && !digits[0].isDigit() &&
           digitOf(digits[1]) > 0 && !digits[1].isDigit();
}

} // namespace

std::optional<qint64> hundredthsOf(QStringView number)
{
    QString text = number.toString();
    text.remove(u',');
    // 一万二, 三千五: the last digit takes the place below the unit before it.
    qint64 sum = 0;     // closed by 万 or 亿
    qint64 section = 0; // closed by 十, 百, 千
    qint64 last = 0;    // unit before the digits being read
    qsizetype from = 0;
    const auto digits = [&](qsizetype to) { return QStringView(text).mid(from, to - from); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qint64 unit = unitOf(text[i]);
        if (unit == 0)
            continue;
        const auto read = digits(i).isEmpty() ? std::optional<qint64>(0) : plain(digits(i));
        if (!read || sum > Money::maximumFen || isRange(digits(i)))
            return std::nullopt;
        const bool bare = digits(i).isEmpty();
        if (unit < 10'000) {
            if (bare && unit > 10)
                return std::nullopt;
            section += bare ? unit * 100 : *read * unit;
        } else {
            if (bare && section == 0)
                return std::nullopt;
            sum = unit > 10'000 ? (sum + section + *read) * unit : sum + (section + *read) * unit;
            section = 0;
        }
        last = unit;
        from = i + 1;
    }
    const QStringView rest = digits(text.size());
    if (rest.isEmpty())
        return last == 0 ? std::nullopt : std::optional(sum + section);
    const auto read = plain(rest);
    if (!read)
        return std::nullopt;
    const bool short_ = last >= 100 && rest.size() == 1 && digitOf(rest[0]) > 0;
    const qint64 whole = sum + section + (short_ ? *read * (last / 10) : *read);
    return whole <= Money::maximumFen ? std::optional(whole) : std::nullopt;
}

std::optional<int> wholeOf(QStringView number)
{
    const auto hundredths = hundredthsOf(number);
    if (!hundredths || *hundredths % 100 != 0 ||
        *hundredths / 100 > std::numeric_limits<int>::max())
        return std::nullopt;
    return int(*hundredths / 100);
}

QString numberPattern()
{
    const QString digits = QStringLiteral("〇零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾");
    return QStringLiteral("(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[%1]"
                          "[%1百千万亿点佰仟萬]*)(?:[百千万亿佰仟萬]+(?:\\d+[百千佰仟]?)*"
                          "|[wW](?![A-Za-z\\d]))?")
        .arg(digits);
}

} // namespace onedoor

#include "core/domain/money.h"

#include "core/domain/characters.h"

#include <QRegularExpression>

#include <array>

namespace onedoor
{

namespace
{

const QString &capitals()
{
    static const QString digits = QStringLiteral("零壹贰叁肆伍陆柒捌玖");
    return digits;
}

/// 1 … 9999 in capitals. A gap between digits is one 零; one at the head is the caller's.
QString section(int value)
{
    static const QString units = QStringLiteral("仟佰拾");
    QString out;
    bool gap = false;
    for (int place = 0, divisor = 1000; place < 4; ++place, divisor /= 10) {
        const int digit = value / divisor % 10;
        if (digit == 0) {
            gap = !out.isEmpty();
            continue;
        }
        if (gap)
            out += capitals()[0];
        gap = false;
        out += capitals()[digit];
        if (place < 3)
            out += units[place];
    }
    return out;
}

/// The whole yuan: sections of four digits with 亿 and 万.
QString yuanInCapitals(qint64 yuan)
{
    struct Step {
        qint64 divisor;
        QString unit;
    };
    const std::array<Step, 3> steps{
        {{100'000'000, QStringLiteral("亿")}, {10'000, QStringLiteral("万")}, {1, {}}}};
    QString out;
    for (const Step &step : steps) {
        const int value = int(yuan / step.divisor % 10'000);
        if (value == 0)
            continue;
        // 零 stands for zeros at the head of this section or for a whole section left out
        const bool gap = value < 1000 || yuan / step.divisor / 10'000 % 10'000 == 0;
        if (!out.isEmpty() && gap)
            out += capitals()[0];
        out += section(value) + step.unit;
    }
    return out;
}

} // namespace

Result<Money> Money::parse(const QString &typed)
{
    static const QRegularExpression amount(QStringLiteral(
        "^[￥¥]?\\s*(\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4})(?:\\.(\\d{1,2}))?\\s*(?:元|CNY|RMB)?$"));
    const QString text = halfWidth(typed).trimmed();
    if (text.isEmpty())
        return Error{Reason::Missing, {}, {}};
    const QRegularExpressionMatch match = amount.match(text);
    if (!match.hasMatch())
        return Error{Reason::BadAmount, typed.left(40), {}};
    const qint64 yuan = match.captured(1).remove(QLatin1Char(',')).toLongLong();
    const qint64 cents = match.captured(2).leftJustified(2, QLatin1Char('0')).toLongLong();
    return fromFen(yuan * 100 + cents);
}

Result<Money> Money::fromFen(qint64 fen)
{
    if (fen < 0 || fen > maximumFen)
        return Error{Reason::BadAmount, QString::number(fen), {}};
    return Money(fen);
}

QString Money::text() const
{
    return QStringLiteral("%1.%2").arg(m_fen / 100).arg(m_fen % 100, 2, 10, QLatin1Char('0'));
}

QString Money::grouped() const
{
    QString out = text();
    for (qsizetype at = out.size() - 6; at > 0; at -= 3)
        out.insert(at, QLatin1Char(','));
    return out;
}

QString Money::upper() const
{
    const qint64 yuan = m_fen / 100;
    const int jiao = int(m_fen / 10 % 10);
    const int fen = int(m_fen % 10);
    if (m_fen == 0)
        return QStringLiteral("零元整");
    QString out;
    if (yuan > 0)
        out = yuanInCapitals(yuan) + QStringLiteral("元");
    if (jiao > 0)
        out += capitals()[jiao] + QStringLiteral("角");
    else if (fen > 0 && yuan > 0)
        out += capitals()[0];
    if (fen > 0)
        out += capitals()[fen] + QStringLiteral("分");
    else
        out += QStringLiteral("整");
    return out;
}

} // namespace onedoor

#include "core/paper/filters.h"

#include "core/domain/money.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

namespace onedoor
{

namespace
{

constexpr int CHINA_SECONDS = 8 * 3600;

Error unfit(Reason reason, const QJsonValue &value)
{
    return Error{reason, printed(value), QString()};
}

/// A day as it is, an instant as the day and minute it was in China.
QDateTime inChina(const QJsonValue &value)
{
    const QString text = value.toString();
    if (text.size() == 10)
        return QDateTime(QDate::fromString(text, Qt::ISODate), QTime(0, 0), Qt::UTC);
    return QDateTime::fromString(text, Qt::ISODateWithMs).toOffsetFromUtc(CHINA_SECONDS);
}

Result<QJsonValue> day(const QJsonValue &value, const QString &)
{
    const QDate date = inChina(value).date();
    if (!date.isValid())
        return unfit(Reason::BadDate, value);
    return QJsonValue(
        QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day()));
}

Result<QJsonValue> minute(const QJsonValue &value, const QString &)
{
    const QDateTime at = inChina(value);
    if (!at.isValid())
        return unfit(Reason::BadDate, value);
    return QJsonValue(QStringLiteral("%1年%2月%3日%4时%5分")
                          .arg(at.date().year())
                          .arg(at.date().month())
                          .arg(at.date().day())
                          .arg(at.time().hour())
                          .arg(at.time().minute(), 2, 10, QLatin1Char('0')));
}

const QString &chineseDigits()
{
    static const QString digits = QStringLiteral("〇一二三四五六七八九");
    return digits;
}

/// 1…99 in the words of articles and clauses.
QString counted(int number)
{
    const int tens = number / 10;
    const int ones = number % 10;
    QString out;
    if (tens > 1)
        out += chineseDigits().at(tens);
    if (tens > 0)
        out += QStringLiteral("十");
    if (ones > 0)
        out += chineseDigits().at(ones);
    return out;
}

Result<QJsonValue> solemnDay(const QJsonValue &value, const QString &)
{
    const QDate date = inChina(value).date();
    if (!date.isValid())
        return unfit(Reason::BadDate, value);
    QString year;
    for (const QChar digit : QString::number(date.year()))
        year += chineseDigits().at(digit.digitValue());
    return QJsonValue(
        QStringLiteral("%1年%2月%3日").arg(year, counted(date.month()), counted(date.day())));
}

Result<QJsonValue> ordinal(const QJsonValue &value, const QString &)
{
    const int number = value.isDouble() ? value.toInt() : value.toString().toInt();
    if (number < 1 || number > 99)
        return unfit(Reason::BadNumber, value);
    return QJsonValue(counted(number));
}

Result<QJsonValue> solemnNumber(const QJsonValue &value, const QString &)
{
    static const QString digits = QStringLiteral("零壹贰叁肆伍陆柒捌玖");
    const int number = value.isDouble() ? value.toInt() : value.toString().toInt();
    if (number < 1 || number > 99)
        return unfit(Reason::BadNumber, value);
    QString out;
    if (number >= 10)
        out += digits.at(number / 10) + QStringLiteral("拾");
    if (number % 10 > 0)
        out += digits.at(number % 10);
    return QJsonValue(out);
}

Result<QJsonValue> solemnAmount(const QJsonValue &value, const QString &)
{
    const auto money = Money::parse(printed(value));
    if (!money)
        return unfit(Reason::BadAmount, value);
    return QJsonValue(money->upper());
}

Result<QJsonValue> amount(const QJsonValue &value, const QString &)
{
    const auto money = Money::parse(printed(value));
    if (!money)
        return unfit(Reason::BadAmount, value);
    return QJsonValue(money->grouped());
}

Result<QJsonValue> masked(const QJsonValue &value, qsizetype head, qsizetype tail)
{
    const QString text = value.toString();
    const auto hidden = text.size() - head - tail;
    if (hidden <= 0)
        return QJsonValue(QString(text.size(), QLatin1Char('*')));
    return QJsonValue(text.left(head) + QString(hidden, QLatin1Char('*')) + text.right(tail));
}

Result<QJsonValue> padded(const QJsonValue &value, const QString &argument)
{
    return QJsonValue(printed(value).rightJustified(argument.toInt(), QLatin1Char('0')));
}

Result<QJsonValue> grouped(const QJsonValue &value, const QString &)
{
    QString text = value.toString();
    if (text.size() == 18)
        text = text.left(6) + QLatin1Char(' ') + text.mid(6, 8) + QLatin1Char(' ') + text.mid(14);
    else if (text.size() == 11)
        text = text.left(3) + QLatin1Char(' ') + text.mid(3, 4) + QLatin1Char(' ') + text.mid(7);
    return QJsonValue(text);
}

Result<QJsonValue> excerpt(const QJsonValue &value, const QString &argument)
{
    bool isNumber = false;
    const qsizetype most = argument.toInt(&isNumber);
    if (!isNumber || most < 1)
        return Error{Reason::BadTemplate, QStringLiteral("length missing"), QString()};
    const QVector<uint> text = value.toString().simplified().toUcs4();
    if (text.size() <= most)
        return QJsonValue(value.toString().simplified());
    const auto head = text.first(most);
    return QJsonValue(
        QString::fromUcs4(reinterpret_cast<const char32_t *>(head.constData()), most) +
        QStringLiteral("……"));
}

Result<QJsonValue> paragraphs(const QJsonValue &value, const QString &)
{
    if (value.isArray())
        return value;
    QJsonArray out;
    const QStringList lines = value.toString().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty())
            out.append(line.trimmed());
    }
    return QJsonValue(out);
}

} // namespace

const Filters &paperFilters()
{
    static const Filters all{
        {QStringLiteral("年月日"), day},
        {QStringLiteral("年月日时分"), minute},
        {QStringLiteral("大写日期"), solemnDay},
        {QStringLiteral("金额"), amount},
        {QStringLiteral("大写金额"), solemnAmount},
        {QStringLiteral("大写数字"), solemnNumber},
        {QStringLiteral("中文数字"), ordinal},
        {QStringLiteral("分组"), grouped},
        {QStringLiteral("补零"), padded},
        {QStringLiteral("摘录"), excerpt},
        {QStringLiteral("分段"), paragraphs},
        {QStringLiteral("证件掩码"),
         [](const QJsonValue &value, const QString &) { return masked(value, 6, 4); }},
        {QStringLiteral("手机掩码"),
         [](const QJsonValue &value, const QString &) { return masked(value, 3, 4); }},
        {QStringLiteral("勾选"),
         [](const QJsonValue &value, const QString &) -> Result<QJsonValue> {
             return QJsonValue(value.toBool() ? QStringLiteral("☑") : QStringLiteral("☐"));
         }},
        {QStringLiteral("非"),
         [](const QJsonValue &value, const QString &) -> Result<QJsonValue> {
             return QJsonValue(!value.toBool());
         }},
        {QStringLiteral("多于"),
         [](const QJsonValue &value, const QString &argument) -> Result<QJsonValue> {
             const double size =
                 value.isArray() ? double(value.toArray().size()) : printed(value).toDouble();
             return QJsonValue(size > argument.toDouble());
         }},
        {QStringLiteral("等于"),
         [](const QJsonValue &value, const QString &argument) -> Result<QJsonValue> {
             return QJsonValue(printed(value) == argument);
         }},
    };
    return all;
}

} // namespace onedoor

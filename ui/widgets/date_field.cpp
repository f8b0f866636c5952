#include "ui/widgets/date_field.h"

#include "core/domain/characters.h"

#include <QKeyEvent>
#include <QRegularExpression>

#include <utility>

namespace onedoor
{

namespace
{

std::optional<QDate> valid(QDate date)
{
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<QDate> fromWord(const QString &typed, QDate today)
{
    static const std::pair<QString, int> words[] = {
        {QStringLiteral("今天"), 0},  {QStringLiteral("今日"), 0},  {QStringLiteral("昨天"), -1},
        {QStringLiteral("昨日"), -1}, {QStringLiteral("前天"), -2}, {QStringLiteral("明天"), 1},
        {QStringLiteral("后天"), 2}};
    for (const auto &[word, days] : words) {
        if (typed == word)
            return today.addDays(days);
    }
    return std::nullopt;
}

/// The year that puts month and day on the wanted side of today.
std::optional<QDate> nearestYear(int month, int day, QDate today, Lean lean)
{
    // 29 February may be up to eight years away (1896 to 1904, 2096 to 2104).
    for (int away = 0; away <= 8; ++away) {
        const int year = today.year() + (lean == Lean::Past ? -away : away);
        const QDate date(year, month, day);
        if (date.isValid() && (lean == Lean::Past ? date <= today : date >= today))
            return date;
    }
    return std::nullopt;
}

/// The month that puts a bare day on the wanted side of today.
std::optional<QDate> nearestMonth(int day, QDate today, Lean lean)
{
    for (int away = 0; away <= 2; ++away) {
        const QDate month =
            today.addDays(1 - today.day()).addMonths(lean == Lean::Past ? -away : away);
        const QDate date(month.year(), month.month(), day);
        if (date.isValid() && (lean == Lean::Past ? date <= today : date >= today))
            return date;
    }
    return std::nullopt;
}

} // namespace

std::optional<QDate> parseDay(const QString &typed, QDate today, Lean lean)
{
    const QString text = halfWidth(typed).remove(QLatin1Char(' '));
    if (const auto day = fromWord(text, today))
        return day;
    static const QRegularExpression full(
        QStringLiteral("^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?$"));
    static const QRegularExpression compact(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    static const QRegularExpression yearless(
        QStringLiteral("^(\\d{1,2})[-/.月](\\d{1,2})[日号]?$"));
    static const QRegularExpression four(QStringLiteral("^(\\d{2})(\\d{2})$"));
    static const QRegularExpression bare(QStringLiteral("^(\\d{1,2})[日号]?$"));
    for (const auto &pattern : {full, compact}) {
        if (const auto match = pattern.match(text); match.hasMatch())
            return valid(QDate(match.captured(1).toInt(), match.captured(2).toInt(),
                               match.captured(3).toInt()));
    }
    for (const auto &pattern : {yearless, four}) {
        if (const auto match = pattern.match(text); match.hasMatch())
            return nearestYear(match.captured(1).toInt(), match.captured(2).toInt(), today, lean);
    }
    if (const auto match = bare.match(text); match.hasMatch())
        return nearestMonth(match.captured(1).toInt(), today, lean);
    return std::nullopt;
}

QString dayText(QDate day)
{
    return day.toString(DateField::tr("yyyy-MM-dd", "a day in full"));
}

DateField::DateField(QDate today, Lean lean, QWidget *parent)
    : QLineEdit(parent), m_today(today), m_lean(lean)
{
    setPlaceholderText(tr("such as 20261102, 11-2, yesterday"));
    connect(this, &QLineEdit::textEdited, this, &DateField::dateEdited);
}

std::optional<QDate> DateField::date() const
{
    return parseDay(text(), m_today, m_lean);
}

void DateField::setDate(QDate date)
{
    const QString shown = date.isValid() ? dayText(date) : QString();
    if (shown != text()) // the caret of who is typing stays where it is
        setText(shown);
}

bool DateField::hasMistake() const
{
    return !text().trimmed().isEmpty() && !date();
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    if (step == 0) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    const auto now = date();
    setDate(now ? now->addDays(step) : m_today);
    Q_EMIT dateEdited();
}

void DateField::focusOutEvent(QFocusEvent *event)
{
    if (const auto day = date())
        setDate(*day);
    QLineEdit::focusOutEvent(event);
}

} // namespace onedoor

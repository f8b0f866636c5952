#pragma once

#include <QDate>
#include <QLineEdit>

#include <optional>

namespace onedoor
{

/// Which year a date without one means: what happened lies behind, an appointment ahead.
enum class Lean { Past, Future };

/// Reads a day as a clerk types it: 20261102, 2026-11-2, 2026年11月2日, 11-2, 11月2日, 1102, a bare
/// 2 (day of the nearest month that way), 今天, 昨天, 前天, 明天, 后天. Full-width digits and the
/// separators - / . are all right. None for anything that is not a day of the calendar.
std::optional<QDate> parseDay(const QString &typed, QDate today, Lean lean = Lean::Past);

/// 2026年11月23日, or the interface language's own way.
QString dayText(QDate day);

/// A line for a day. Shows the day in full when left; Up and Down go one day on.
class DateField : public QLineEdit
{
    Q_OBJECT
public:
    /// `today` is handed in: widgets have no clock.
    explicit DateField(QDate today, Lean lean = Lean::Past, QWidget *parent = nullptr);

    void setToday(QDate today) { m_today = today; }
    /// The day that stands there; none when empty or not a day (see hasMistake).
    std::optional<QDate> date() const;
    /// Shows a day; emits nothing. An invalid date clears.
    void setDate(QDate date);
    /// Something is typed that is no day.
    bool hasMistake() const;

Q_SIGNALS:
    void dateEdited();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QDate m_today;
    Lean m_lean;
};

} // namespace onedoor

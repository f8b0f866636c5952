#pragma once

#include "ui/widgets/icon.h"

#include <QDate>
#include <QWidget>

class QLabel;
class QToolButton;

namespace onedoor
{

/// A date of law and how far away it is: 12月7日 · 还有 3 个工作日. Amber when soon, vermilion when
/// over; the words say so too. The small § opens article and derivation.
class CountdownLabel : public QWidget
{
    Q_OBJECT
public:
    explicit CountdownLabel(QWidget *parent = nullptr);

    /// `daysLeft` as the deadline's own rule counts them (working or calendar), negative when over.
    void setDeadline(QDate due, int daysLeft, bool workingDays);
    void clear();

    QString text() const;
    /// What the same numbers mean anywhere: soon is three days or less.
    static Tone toneOf(int daysLeft);

Q_SIGNALS:
    void lawRequested();

private:
    void say(Tone tone, Glyph glyph, const QString &text);

    IconLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_law;
};

/// 还有 3 个工作日 / 今天到期 / 超期 2 天: the same words in tables and lists.
QString daysLeftText(int daysLeft, bool workingDays);

} // namespace onedoor

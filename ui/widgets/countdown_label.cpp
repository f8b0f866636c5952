#include "ui/widgets/countdown_label.h"

#include "ui/widgets/date_field.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace onedoor
{

CountdownLabel::CountdownLabel(QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(Glyph::Clock)), m_text(textLabel({})),
      m_law(new QToolButton)
{
    m_law->setIcon(iconOf(Glyph::Law, Tone::Jade));
    m_law->setObjectName(QStringLiteral("law"));
    m_law->setProperty("quietTool", true);
    m_law->setToolTip(tr("Article and derivation"));
    m_law->setAccessibleName(m_law->toolTip());
    connect(m_law, &QToolButton::clicked, this, &CountdownLabel::lawRequested);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon);
    row->addWidget(m_text);
    row->addWidget(m_law);
    row->addStretch(1);
    clear();
}

void CountdownLabel::setDeadline(QDate due, int daysLeft, bool workingDays)
{
    const Tone tone = toneOf(daysLeft);
    say(tone, tone == Tone::Vermilion ? Glyph::Warning : Glyph::Clock,
        tr("%1 · %2", "due day · days left")
            .arg(dayText(due), daysLeftText(daysLeft, workingDays)));
}

void CountdownLabel::clear()
{
    m_text->clear();
    setAccessibleName({});
    for (QWidget *part : {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_law)})
        part->hide();
}

QString CountdownLabel::text() const
{
    return m_text->text();
}

Tone CountdownLabel::toneOf(int daysLeft)
{
    if (daysLeft < 0)
        return Tone::Vermilion;
    return daysLeft <= 3 ? Tone::Amber : Tone::Quiet;
}

void CountdownLabel::say(Tone tone, Glyph glyph, const QString &text)
{
    m_icon->setGlyph(glyph, tone);
    m_text->setText(text);
    setTone(m_text, tone);
    setAccessibleName(text);
    for (QWidget *part : {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_law)})
        part->show();
}

QString daysLeftText(int daysLeft, bool workingDays)
{
    if (daysLeft == 0)
        return CountdownLabel::tr("due today");
    if (daysLeft < 0)
        return workingDays ? CountdownLabel::tr("%1 working days over").arg(-daysLeft)
                           : CountdownLabel::tr("%1 days over").arg(-daysLeft);
    return workingDays ? CountdownLabel::tr("%1 working days left").arg(daysLeft)
                       : CountdownLabel::tr("%1 days left").arg(daysLeft);
}

} // namespace onedoor

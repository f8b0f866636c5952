#include "ui/shell/status_footer.h"

#include "ui/widgets/date_field.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace onedoor
{

StatusFooter::StatusFooter(QWidget *parent)
    : QFrame(parent), m_draft(shortLabel({}, TextRole::Small)),
      m_waiting(shortLabel({}, TextRole::Small)), m_clashes(new QPushButton),
      m_reminders(new QPushButton),
      m_printerSign(new IconLabel(Glyph::Printer)), m_printer(shortLabel({}, TextRole::Small)),
      m_backup(shortLabel({}, TextRole::Small)), m_today(shortLabel({}, TextRole::Small)),
      m_work(shortLabel({}, TextRole::Small)), m_progress(new QProgressBar),
      m_cancel(new QPushButton(tr("Stop")))
{
    setObjectName(QStringLiteral("foot"));
    m_draft->setObjectName(QStringLiteral("draft"));
    m_waiting->setObjectName(QStringLiteral("waiting"));
    m_clashes->setObjectName(QStringLiteral("clashes"));
    m_clashes->setProperty("quiet", true);
    m_clashes->setIcon(iconOf(Glyph::Warning, Tone::Amber));
    m_clashes->setToolTip(tr("Matters whose records contradict each other: open the list"));
    connect(m_clashes, &QPushButton::clicked, this, &StatusFooter::clashesRequested);
    m_reminders->setObjectName(QStringLiteral("footReminders"));
    m_reminders->setProperty("quiet", true);
    m_reminders->setIcon(iconOf(Glyph::Clock, Tone::Amber));
    m_reminders->setToolTip(tr("Dates of your matters nobody has seen yet: open today's page"));
    connect(m_reminders, &QPushButton::clicked, this, &StatusFooter::remindersRequested);
    m_printer->setObjectName(QStringLiteral("printer"));
    m_backup->setObjectName(QStringLiteral("backup"));
    m_today->setObjectName(QStringLiteral("today"));
    m_printerSign->setSide(16);
    m_progress->setFixedWidth(160);
    m_progress->setTextVisible(false);
    m_cancel->setObjectName(QStringLiteral("stopWork"));
    m_cancel->setProperty("quiet", true);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_shown)
            m_shown->cancel();
    });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 16, 4);
    row->setSpacing(16);
    row->addWidget(m_draft);
    row->addWidget(m_clashes);
    row->addWidget(m_reminders);
    row->addWidget(m_waiting);
    auto *printer = new QHBoxLayout;
    printer->setSpacing(4);
    printer->addWidget(m_printerSign);
    printer->addWidget(m_printer);
    row->addLayout(printer);
    row->addWidget(m_backup);
    row->addWidget(m_work);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_today);
    m_printerSign->hide();
    m_waiting->hide();
    m_clashes->hide();
    m_reminders->hide();
    m_draft->hide();
    m_backup->hide();
    endProgress(m_shown);
}

void StatusFooter::setDraft(const QString &sentence)
{
    m_draft->setText(sentence);
    m_draft->setVisible(!sentence.isEmpty());
}

void StatusFooter::setWaiting(int facts)
{
    m_waiting->setText(tr("%1 waiting to be sent").arg(facts));
    m_waiting->setVisible(facts > 0);
}

void StatusFooter::setClashes(int clashes)
{
    m_clashes->setText(tr("Facts clash %1").arg(clashes));
    m_clashes->setVisible(clashes > 0);
}

void StatusFooter::setReminders(int reminders)
{
    m_reminders->setText(tr("Reminders %1").arg(reminders));
    m_reminders->setVisible(reminders > 0);
}

void StatusFooter::setPrinter(Tone tone, const QString &sentence)
{
    m_printerSign->setGlyph(Glyph::Printer, tone);
    m_printerSign->setVisible(!sentence.isEmpty());
    m_printer->setText(sentence);
    setTone(m_printer, tone);
}

void StatusFooter::setBackup(Tone tone, const QString &sentence, const QString &more)
{
    m_backup->setText(sentence);
    m_backup->setToolTip(more);
    m_backup->setVisible(!sentence.isEmpty());
    setTone(m_backup, tone);
}

void StatusFooter::setToday(QDate day, bool working, const QString &note)
{
    const QString kind = !note.isEmpty() ? note : working ? tr("working day") : tr("day of rest");
    m_today->setText(tr("Today %1 %2 %3", "day, weekday, kind of day")
                         .arg(dayText(day), QLocale().dayName(day.dayOfWeek()), kind));
}

void StatusFooter::follow(BackgroundWork &work)
{
    connect(&work, &BackgroundWork::advanced, this,
            [this, &work](int percent) { showProgress(work, percent); });
    connect(&work, &BackgroundWork::finished, this, [this, &work] { endProgress(&work); });
    connect(&work, &QObject::destroyed, this, [this, &work] { endProgress(&work); });
}

void StatusFooter::showProgress(BackgroundWork &work, int percent)
{
    m_shown = &work;
    m_work->setText(percent < 0 ? work.name() : tr("%1 %2%").arg(work.name()).arg(percent));
    m_progress->setRange(0, percent < 0 ? 0 : 100);
    m_progress->setValue(percent);
    m_progress->setAccessibleName(work.name());
    m_work->show();
    m_progress->show();
    m_cancel->show();
}

void StatusFooter::endProgress(const BackgroundWork *work)
{
    if (m_shown && m_shown != work)
        return;
    m_shown.clear();
    m_work->hide();
    m_progress->hide();
    m_cancel->hide();
}

} // namespace onedoor

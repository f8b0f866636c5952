#include "app/desktop/salvage_dialog.h"

#include "ui/models/wording.h"
#include "ui/models/worker_thread.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QDialog>
#include <QDir>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

/// The window: first the offer, then the work, then what came of it.
class DamageDialog : public QDialog
{
    Q_OBJECT
public:
    DamageDialog(const Error &why, const Workstation &station);
    DamageChoice choice() const { return m_choice; }

    void reject() override { end(DamageChoice::Close); }

private:
    QHBoxLayout *makeButtons();
    void connectWorker();
    void salvage();
    void showStep(SalvageWorker::Step step);
    void showPercent(int percent);
    static QString outcomeOf(const SalvageReport &report);
    void say(const QString &what, const QString &then);
    void end(DamageChoice choice);

    Workstation m_station;
    BackgroundWork m_work{tr("Putting a sound store together")};
    WorkerThread<SalvageWorker> m_worker;
    IconLabel *m_sign;
    QLabel *m_what;
    QLabel *m_then;
    QProgressBar *m_bar;
    QPushButton *m_salvage;
    QPushButton *m_read;
    QPushButton *m_close;
    QPushButton *m_go;
    DamageChoice m_choice = DamageChoice::Close;
    bool m_running = false;
    bool m_leaving = false; ///< as soon as what was begun is taken back
};

DamageDialog::DamageDialog(const Error &why, const Workstation &station)
    : m_station(station), m_worker(m_work), m_sign(new IconLabel(Glyph::Warning, Tone::Amber)),
      m_what(textLabel(wordingOf(why), TextRole::Lead)),
      m_then(textLabel(tr(
          "A sound store can be put together from what can still be read and from the newest "
          "backup. The damaged one is kept under another name; nothing is deleted. It may take a "
          "few minutes."))),
      m_bar(new QProgressBar), m_salvage(new QPushButton(tr("Put it together"))),
      m_read(new QPushButton(tr("Open for reading only"))), m_close(new QPushButton(tr("Close"))),
      m_go(new QPushButton(tr("Go on working")))
{
    setObjectName(QStringLiteral("damage"));
    setWindowTitle(tr("The data is damaged"));
    m_sign->setSide(32);
    QLabel *where = textLabel(tr("Data folder: %1").arg(QDir::toNativeSeparators(station.folder)),
                              TextRole::Small);
    where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTone(where, Tone::Quiet);
    for (QLabel *label : {m_what, m_then, where})
        label->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(m_work.name());
    m_bar->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 28, 32, 24);
    column->setSpacing(12);
    column->addWidget(m_sign, 0, Qt::AlignLeft);
    column->addWidget(m_what);
    column->addWidget(m_then);
    column->addWidget(m_bar);
    column->addWidget(where);
    column->addStretch(1);
    column->addLayout(makeButtons());
    resize(600, 340);
    m_salvage->setFocus(); // nothing is lost by it: Enter takes it, Esc closes
    connectWorker();
}

void DamageDialog::connectWorker()
{
    const SalvageWorker *worker = m_worker.worker();
    connect(worker, &SalvageWorker::began, this, &DamageDialog::showStep);
    connect(&m_work, &BackgroundWork::advanced, this, &DamageDialog::showPercent);
    connect(worker, &SalvageWorker::finished, this, [this](const SalvageReport &report) {
        m_running = false;
        m_leaving = false; // too late to be broken off: what came of it is said
        m_close->setEnabled(true);
        if (report.isWhole())
            m_sign->setGlyph(Glyph::Done, Tone::Jade);
        say(outcomeOf(report), salvageInWords(report));
        m_go->show();
        m_go->setFocus();
    });
    connect(worker, &SalvageWorker::failed, this, [this](const Error &error) {
        m_running = false;
        if (m_leaving)
            return accept();
        say(wordingOf(error), tr("The damaged store stands as it was."));
        m_salvage->show();
        m_read->show();
        m_salvage->setFocus();
    });
}

QHBoxLayout *DamageDialog::makeButtons()
{
    m_salvage->setObjectName(QStringLiteral("salvage"));
    m_salvage->setProperty("primary", true);
    m_go->setObjectName(QStringLiteral("goOn"));
    m_go->setProperty("primary", true);
    m_go->hide();
    m_close->setObjectName(QStringLiteral("close"));
    connect(m_salvage, &QPushButton::clicked, this, &DamageDialog::salvage);
    connect(m_read, &QPushButton::clicked, this, [this] { end(DamageChoice::ReadOnly); });
    connect(m_go, &QPushButton::clicked, this, [this] { end(DamageChoice::TryAgain); });
    connect(m_close, &QPushButton::clicked, this, [this] { end(DamageChoice::Close); });
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    for (QPushButton *button : {m_close, m_read, m_salvage, m_go})
        row->addWidget(button);
    return row;
}

void DamageDialog::salvage()
{
    m_running = true;
    say({}, tr("Closing this window stops the work and changes nothing."));
    showStep(SalvageWorker::Step::Reading);
    showPercent(-1);
    m_salvage->hide();
    m_read->hide();
    m_bar->show();
    m_worker.post([station = m_station](SalvageWorker &worker) { worker.run(station); });
}

void DamageDialog::showStep(SalvageWorker::Step step)
{
    if (m_leaving)
        return;
    switch (step) {
    case SalvageWorker::Step::Reading:
        m_what->setText(tr("Reading what can be read …"));
        break;
    case SalvageWorker::Step::Indexing:
        m_what->setText(tr("Putting the tables in order …"));
        break;
    case SalvageWorker::Step::Checking:
        m_what->setText(tr("Checking the new store …"));
        break;
    }
}

void DamageDialog::showPercent(int percent)
{
    m_bar->setRange(0, percent < 0 || m_leaving ? 0 : 100);
    m_bar->setValue(percent);
}

QString DamageDialog::outcomeOf(const SalvageReport &report)
{
    if (report.isWhole())
        return tr("The store is whole again.");
    return report.isComplete()
               ? tr("The store can be used again. Whether the newest records are there "
                    "cannot be said.")
               : tr("The store can be used again, but not everything was found.");
}

void DamageDialog::say(const QString &what, const QString &then)
{
    m_what->setText(what);
    m_then->setText(then);
    m_bar->hide();
}

/// While it is at work the window stays until what was begun is taken back.
void DamageDialog::end(DamageChoice choice)
{
    m_choice = choice;
    if (!m_running)
        return accept();
    m_leaving = true;
    m_close->setEnabled(false);
    m_what->setText(tr("Leaving the data as it was …"));
    showPercent(-1);
    m_work.cancel();
}

class SalvageWords
{
    Q_DECLARE_TR_FUNCTIONS(SalvageWords)
};

} // namespace

void SalvageWorker::run(const Workstation &station)
{
    RandomIds ids(*station.clock);
    const OnProgress progress = [this](qint64 done, qint64 total) {
        return m_work.advance(done, total);
    };
    const auto open = [&](const QString &folder) {
        Q_EMIT began(Step::Indexing);
        auto store = Store::open(folder, station.key, OpenMode::ReadWrite, *station.clock, ids,
                                 station.resources, knowledgeOf(*station.reference), progress);
        Q_EMIT began(Step::Checking);
        return store;
    };
    Q_EMIT began(Step::Reading);
    const auto report = Salvage(station.folder, station.key, station.resources,
                                Backup::target(station.folder, station.key), open)
                            .run(progress);
    m_work.finish();
    if (report)
        Q_EMIT finished(*report);
    else
        Q_EMIT failed(report.error());
}

QString salvageInWords(const SalvageReport &report)
{
    QStringList lines;
    lines << SalvageWords::tr("%1 records were read from the damaged store, %2 from the backup.")
                 .arg(report.fromDamaged)
                 .arg(report.fromBackup);
    QStringList ranges;
    for (const LostRange &range : report.missing)
        ranges << SalvageWords::tr("%1: %2–%3", "station: first to last number")
                      .arg(range.station)
                      .arg(range.from)
                      .arg(range.to);
    if (!ranges.isEmpty())
        lines << SalvageWords::tr("Missing: %1.").arg(ranges.join(QStringLiteral(", ")));
    else if (!report.endUnread)
        lines << SalvageWords::tr("No gap was found.");
    if (report.endUnread)
        lines << SalvageWords::tr("The end of this station's records could not be read: after the "
                                  "newest one found there may have been more. Please compare with "
                                  "the papers.");
    if (report.lostPersons > 0)
        lines << SalvageWords::tr("The identity of %1 persons cannot be read: the key of each is "
                                  "lost.")
                     .arg(report.lostPersons);
    if (report.lostPapers > 0)
        lines << SalvageWords::tr("The stored copy of %1 issued papers is lost; what they said is "
                                  "in the records.")
                     .arg(report.lostPapers);
    if (report.hubCompletes && !report.isWhole())
        lines << SalvageWords::tr(
            "What the county's computer has of it comes back with the next exchange.");
    if (report.waitsForExchange)
        lines << SalvageWords::tr("Nothing new is recorded before that exchange: the county may "
                                  "have newer records of this station.");
    if (!report.setAside.isEmpty())
        lines << SalvageWords::tr("The damaged store is kept as %1.")
                     .arg(QDir::toNativeSeparators(report.setAside));
    return lines.join(u'\n');
}

DamageChoice explainDamage(const Error &why, const Workstation &station)
{
    DamageDialog dialog(why, station);
    dialog.exec();
    return dialog.choice();
}

} // namespace onedoor

#include "salvage_dialog.moc"

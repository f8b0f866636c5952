#include "app/desktop/reissue_dialog.h"

#include "core/sync/exchange_marks.h"
#include "core/sync/hub_secret.h"
#include "ui/models/wording.h"
#include "ui/models/worker_thread.h"
#include "ui/widgets/labels.h"

#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

/// The work, then what came of it.
class ReissueDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ReissueDialog(const Workstation &station);

    /// Stays until it is through: it takes seconds.
    void reject() override
    {
        if (m_go->isEnabled())
            QDialog::reject();
    }

private:
    void say(const QString &what, const QString &then);

    BackgroundWork m_work{tr("Going on under a new code")};
    WorkerThread<ReissueWorker> m_worker;
    QLabel *m_what;
    QLabel *m_then;
    QProgressBar *m_bar;
    QPushButton *m_go;
};

ReissueDialog::ReissueDialog(const Workstation &station)
    : m_worker(m_work), m_what(textLabel(tr("Taking the records along …"), TextRole::Lead)),
      m_then(textLabel(tr("What was there is kept under another name; nothing is deleted."))),
      m_bar(new QProgressBar), m_go(new QPushButton(tr("Go on working")))
{
    setObjectName(QStringLiteral("reissue"));
    setWindowTitle(m_work.name());
    for (QLabel *label : {m_what, m_then})
        label->setWordWrap(true);
    m_what->setObjectName(QStringLiteral("outcome"));
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(m_work.name());
    m_go->setObjectName(QStringLiteral("goOn"));
    m_go->setProperty("primary", true);
    m_go->setEnabled(false);
    connect(m_go, &QPushButton::clicked, this, &QDialog::accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 28, 32, 24);
    column->setSpacing(12);
    column->addWidget(m_what);
    column->addWidget(m_then);
    column->addWidget(m_bar);
    column->addStretch(1);
    column->addWidget(m_go, 0, Qt::AlignRight);
    resize(560, 260);
    const ReissueWorker *worker = m_worker.worker();
    connect(worker, &ReissueWorker::finished, this, [this](const Reissue::Report &report) {
        say(tr("This station goes on as %1.").arg(report.station.label),
            tr("%1 records were taken along and go to the county now. New codes bear %2; those "
               "given before stay valid. The store as it was is kept as %3.")
                .arg(report.carried)
                .arg(report.station.label, QDir::toNativeSeparators(report.setAside)));
    });
    connect(worker, &ReissueWorker::failed, this,
            [this](const Error &error) { say(wordingOf(error), tr("Everything is as it was.")); });
    m_worker.post([station](ReissueWorker &at) { at.run(station); });
}

void ReissueDialog::say(const QString &what, const QString &then)
{
    m_what->setText(what);
    m_then->setText(then);
    m_bar->hide();
    m_go->setEnabled(true);
    m_go->setFocus();
}

} // namespace

void ReissueWorker::run(const Workstation &station)
{
    const auto report = reissue(station);
    m_work.finish();
    if (report)
        Q_EMIT finished(*report);
    else
        Q_EMIT failed(report.error());
}

Result<Reissue::Report> ReissueWorker::reissue(const Workstation &station)
{
    RandomIds ids(*station.clock);
    const auto open = [&](const QString &folder) {
        return Store::open(folder, station.key, OpenMode::ReadWrite, *station.clock, ids,
                           station.resources, knowledgeOf(*station.reference));
    };
    QString known;
    QString password;
    {
        const auto store = open(station.folder);
        if (!store)
            return store.error();
        known = ExchangeMarks((*store)->exchange).address();
        const auto kept =
            HubSecret(station.folder, (*store)->ledger.station(), station.key, station.keyring)
                .read();
        password = kept ? *kept : QString();
    }
    const auto address = HubAddress::parse(known);
    if (!address)
        return address.error();
    HubConnection hub;
    if (const HubOutcome failure = hub.open(*address, password))
        return errorOf(*failure);
    return Reissue(station.folder, station.key, open).run(hub, {});
}

void goOnAsAnotherStation(const Workstation &station)
{
    ReissueDialog(station).exec();
}

} // namespace onedoor

#include "reissue_dialog.moc"

#include "ui/models/sync_model.h"

#include "ui/models/wording.h"

#include "core/sync/exchange_marks.h"
#include "core/sync/hub_secret.h"

#include <QRandomGenerator>

#include <cstdlib>

namespace onedoor
{

namespace
{

SyncWorker::OpenStore opening(const Workstation &station, IdSource &ids)
{
    return [station, &ids] {
        return Store::open(station.folder, station.key, OpenMode::ReadWrite, *station.clock, ids,
                           station.resources, knowledgeOf(*station.reference));
    };
}

} // namespace

SyncModel::SyncModel(DeskWorker &desk, const QString &notes, QObject *parent)
    : QObject(parent), m_desk(desk), m_ids(*desk.station().clock),
      m_worker(opening(desk.station(), m_ids), *desk.station().clock,
               Schedule(desk.identity().station.text(),
                        [] { return QRandomGenerator::global()->generateDouble(); }),
               Installation(notes))
{
    const SyncWorker *exchange = m_worker.worker();
    connect(exchange, &SyncWorker::status, this, [this](const SyncStatus &status) {
        m_status = status;
        Q_EMIT changed();
    });
    connect(exchange, &SyncWorker::admitted, this, &SyncModel::admitted);
    m_worker.post([](SyncWorker &worker) { worker.start(); });
    readAccess();
}

SyncModel::~SyncModel()
{
    stop();
    m_worker.worker()->endWaiting();
}

void SyncModel::readAccess()
{
    const auto read = [](StationWorkplace &at) {
        return Result<QString>(ExchangeMarks(at.store().exchange).address());
    };
    m_desk.ask(this, read, [this](const Result<QString> &kept) {
        const auto address = kept ? HubAddress::parse(*kept) : Result<HubAddress>(kept.error());
        const Workstation &station = m_desk.station();
        const HubSecret secret(station.folder, m_desk.identity().station, station.key,
                               station.keyring);
        m_worker.post([address, secret](SyncWorker &worker) {
            if (!address) {
                worker.setAccess({});
                return;
            }
            const auto password = secret.read();
            worker.setAccess(SyncWorker::Access{*address, password ? *password : QString()});
        });
    });
}

void SyncModel::exchangeNow()
{
    m_worker.post([](SyncWorker &worker) { worker.exchangeNow(); });
}

void SyncModel::stop()
{
    m_worker.worker()->stop();
}

void SyncModel::appended()
{
    m_worker.post([](SyncWorker &worker) { worker.appended(); });
}

QString SyncModel::shortText() const
{
    switch (m_status.state) {
    case SyncStatus::State::Off:
        return tr("No county line");
    case SyncStatus::State::Running:
        return m_status.exchanged > 0 ? tr("Exchanging, %1 records …").arg(m_status.exchanged)
                                      : tr("Exchanging …");
    case SyncStatus::State::Idle:
        if (m_status.isClockOff())
            return tr("Clock off by %1 minutes").arg(std::abs(m_status.hubAheadMs) / 60'000);
        if (m_status.aside > 0)
            return tr("%1 records kept aside").arg(m_status.aside);
        if (m_status.disputedKeys > 0)
            return tr("The county holds other keys");
        return m_status.lastGood.isValid()
                   ? tr("Sent %1", "time").arg(timeInWords(m_status.lastGood))
                   : tr("Not sent yet");
    case SyncStatus::State::Waiting:
        return tr("%1 waiting for the line").arg(m_status.waiting);
    case SyncStatus::State::Trouble:
        return tr("The county line needs a look");
    }
    return {};
}

QString SyncModel::longText() const
{
    if (m_status.state == SyncStatus::State::Off)
        return tr(
            "This desk works by itself. With an address in the settings its records also go to "
            "the county.");
    QStringList lines;
    if (m_status.state == SyncStatus::State::Waiting ||
        m_status.state == SyncStatus::State::Trouble)
        lines.append(troubleText(m_status));
    lines.append(doubtsOf(m_status));
    lines.append(
        m_status.waiting > 0
            ? tr("%1 records wait here; they are safe and go by themselves.").arg(m_status.waiting)
            : tr("Everything recorded here has arrived."));
    if (m_status.isClockOff())
        lines.append(clockSkewText(m_status.hubAheadMs));
    if (m_status.lastGood.isValid())
        lines.append(tr("Last good exchange: %1").arg(instantInWords(m_status.lastGood)));
    if (m_status.nextTry.isValid())
        lines.append(tr("Next try: %1").arg(instantInWords(m_status.nextTry)));
    return lines.join(QLatin1Char('\n'));
}

bool SyncModel::needsNewStation() const
{
    return m_status.ownEnd == QStringLiteral("own_end_copied");
}

QStringList SyncModel::doubtsOf(const SyncStatus &status)
{
    QStringList lines;
    if (status.aside > 0)
        lines.append(tr("%1 records of %2 cannot be read by this program. They are kept as they "
                        "came, everything else goes on; tell the county's administrator.")
                         .arg(status.aside)
                         .arg(status.asideStations.join(u'、')));
    if (status.disputedKeys > 0)
        lines.append(tr("For %1 persons the county holds another key, or none. This desk keeps its "
                        "own and reads on; tell the county's administrator.")
                         .arg(status.disputedKeys));
    return lines;
}

QString SyncModel::troubleText(const SyncStatus &status)
{
    const HubFailure failure{status.trouble, status.detail};
    if (onedoor::needsNewStation(failure) || isAnothersDivergence(failure) ||
        failure.trouble == HubTrouble::Purpose)
        return wordingOf(errorOf(failure));
    switch (status.trouble) {
    case HubTrouble::Retry:
        return tr("The county's computer cannot be reached now.");
    case HubTrouble::Credentials:
        return tr("The county's computer refuses name or password. Enter the password again in the "
                  "settings, or ask the county.");
    case HubTrouble::Identity:
        return tr(
            "The county knows this station as another computer. Ask the county before going on.");
    case HubTrouble::Version:
        return tr("The county's database is of another version. Tell the county's administrator.");
    case HubTrouble::Rights:
        return tr(
            "The county's database does not let this station in. Tell the county's administrator.");
    case HubTrouble::Poison:
        return tr(
            "The county's database refuses one record. Tell the administrator; the desk goes on.");
    case HubTrouble::Store:
        return tr(
            "The store of this desk could not be read or written. Look whether the disk is full.");
    case HubTrouble::Purpose: // said above
    case HubTrouble::Shape:
    case HubTrouble::Position:
    case HubTrouble::WentBack:
        return tr("The exchange is being put in order; it goes on by itself.");
    }
    return {};
}

} // namespace onedoor

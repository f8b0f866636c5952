#include "ui/models/desk_worker.h"

namespace onedoor
{

namespace
{

constexpr int patience = 120; // ms

} // namespace

DeskWorker::Room::Room(DeskWorker &desk, Workstation station)
    : m_desk(desk), m_station(std::move(station))
{
}

Result<StationWorkplace *> DeskWorker::Room::opened()
{
    if (m_at)
        return m_at.get();
    auto at = StationWorkplace::open(m_station);
    if (!at)
        return at.error();
    m_at = std::move(*at);
    m_at->store().ledger.recorded = [this](const QList<Event> &) { Q_EMIT m_desk.recorded(); };
    return m_at.get();
}

DeskWorker::DeskWorker(const Workstation &station, QObject *parent)
    : QObject(parent), m_station(station), m_room(*this, station)
{
}

DeskWorker::~DeskWorker()
{
    m_room.finish();
}

void DeskWorker::open()
{
    const auto identify = [](StationWorkplace &at) {
        return Result<StoreIdentity>(at.store().identity());
    };
    ask(this, identify, [this](const Result<StoreIdentity> &identity) {
        if (!identity) {
            Q_EMIT failed(identity.error());
            return;
        }
        m_identity = *identity;
        Q_EMIT opened();
    });
}

void DeskWorker::answer(std::function<void()> deliver)
{
    QMetaObject::invokeMethod(
        this,
        [this, deliver = std::move(deliver)] {
            --m_waiting;
            deliver();
        },
        Qt::QueuedConnection);
}

Recording::Recording(DeskWorker &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &Recording::changed);
}

QString Recording::text()
{
    return tr("Saving …");
}

void Recording::setUnderWay(bool underWay)
{
    const bool felt = isFelt();
    m_underWay = underWay;
    if (underWay)
        m_patience.start();
    else
        m_patience.stop();
    if (felt)
        Q_EMIT changed();
}

} // namespace onedoor

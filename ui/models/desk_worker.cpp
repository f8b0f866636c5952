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
    auto at = openStore();
    if (!at)
        return at.error();
    m_at = std::move(*at);
    m_at->store().ledger.recorded = [this](const QList<Event> &) { Q_EMIT m_desk.recorded(); };
    return m_at.get();
}

Result<std::unique_ptr<StationWorkplace>> DeskWorker::Room::openStore()
{
    auto at = StationWorkplace::open(m_station, [this](qint64 done, qint64 total) {
        return m_desk.m_opening.advance(done, total);
    });
    if (at)
        return at;
    const Error why = at.error();
    if (why.reason != Reason::StoreReadOnly && why.reason != Reason::DiskFull)
        return why;
    m_station.mode = OpenMode::ReadOnly;
    auto readOnly = StationWorkplace::open(m_station);
    if (!readOnly)
        return why;
    m_readOnlyBecause = why;
    return readOnly;
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
    ++m_waiting;
    m_room.post([this](Room &room) {
        const auto at = room.opened();
        const auto identity = at ? Result<StoreIdentity>((*at)->store().identity())
                                 : Result<StoreIdentity>(at.error());
        answer([this, identity, why = room.readOnlyBecause()] {
            if (!identity) {
                Q_EMIT failed(identity.error());
                return;
            }
            m_identity = *identity;
            m_readOnlyBecause = why;
            if (why)
                m_station.mode = OpenMode::ReadOnly;
            Q_EMIT opened();
        });
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

void Recording::whenFree(const std::function<void()> &step)
{
    if (m_underWay)
        m_next = step;
    else
        step();
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

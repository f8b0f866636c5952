#pragma once

#include "core/sync/exchange_round.h"
#include "core/sync/installation.h"
#include "core/sync/schedule.h"
#include "core/sync/sync_status.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace onedoor
{

/// Exchanges with the hub on schedule, in a thread of its own with its own connection to the store.
/// Make it, moveToThread(), then invoke start() there. All slots are for that thread (queued);
/// stop() and endWaiting() may be called from any.
class SyncWorker : public QObject
{
    Q_OBJECT

public:
    using OpenStore = std::function<Result<std::unique_ptr<Store>>()>;
    struct Access {
        HubAddress address;
        QString password;
    };

    /// openStore: called once, in the worker's thread. clock: outlives the worker. here: what this
    /// computer knows of the store, looked at as soon as that is open.
    SyncWorker(OpenStore openStore, const Clock &clock, Schedule schedule,
               Installation here = Installation({}));
    ~SyncWorker() override;

    /// From any thread: the exchange that runs ends after the call to the hub it waits for, and
    /// the next one, on schedule, goes on from there.
    void stop() { m_stop = true; }
    /// Breaks off a call to the hub that is waiting, so that the thread can be ended at once.
    void endWaiting() { m_hub.stop(); }

public Q_SLOTS:
    void start();
    /// nullopt: no hub is set up; nothing is tried.
    void setAccess(const std::optional<onedoor::SyncWorker::Access> &access);
    void appended();    ///< facts were recorded by this program
    void exchangeNow(); ///< a person asked for it

Q_SIGNALS:
    void status(const onedoor::SyncStatus &status);
    /// Petitions that changed by what was received.
    void admitted(const QList<onedoor::PetitionId> &petitions);

private:
    void watchLine();
    void beat();
    void exchange();
    RoundReport round();
    bool goOn(qint64 exchanged, qint64 toSend);
    void plan();
    void tell(SyncStatus::State state);

    OpenStore m_openStore;
    const Clock &m_clock;
    Schedule m_schedule;
    Installation m_here;
    std::optional<Access> m_access;
    std::unique_ptr<Store> m_store;
    HubConnection m_hub;
    std::unique_ptr<ExchangeRound> m_round;
    QTimer *m_timer = nullptr;
    QDateTime m_lastBeat;
    SyncStatus m_told;
    HubOutcome m_trouble;
    qint64 m_exchanged = 0; ///< as in SyncStatus
    qint64 m_toSend = 0;
    std::atomic_bool m_stop = false;
};

} // namespace onedoor

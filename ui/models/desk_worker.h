#pragma once

#include "ui/models/background_work.h"
#include "ui/models/worker_thread.h"
#include "ui/models/workstation.h"

#include <QPointer>
#include <QTimer>

namespace onedoor
{

/// What becomes of something asked; called on the window's thread.
template <class T>
using Answer = std::function<void(const Result<T> &)>;

/// The desk at work: every use case of the pages runs here, in one thread with a store of its own,
/// one after the other in the order they were asked, and answers on the window's thread. The window
/// itself has no store, so that a slow disk never holds up a key.
class DeskWorker : public QObject
{
    Q_OBJECT
public:
    /// `station.clock` and `station.reference` outlive the worker. Nothing is opened yet.
    explicit DeskWorker(const Workstation &station, QObject *parent = nullptr);
    /// Waits until all that was asked is on disk; who asked is not told any more.
    ~DeskWorker() override;

    const Workstation &station() const { return m_station; }
    const Reference &reference() const { return *m_station.reference; }
    QDateTime now() const { return m_station.clock->now(); }
    QDate today() const { return m_station.clock->today(); }
    bool isReadOnly() const { return m_station.mode == OpenMode::ReadOnly; }

    /// Opens the store; `opened` or `failed` answers. What is asked before waits for it. A store
    /// that may not be written is opened for reading.
    void open();
    /// How far an opening is that has to put the tables in order first. Cancelled, it fails with
    /// Cancelled and leaves the store as it was.
    BackgroundWork &opening() { return m_opening; }
    /// Why the store is open for reading only; nullopt where it is open as asked.
    const std::optional<Error> &readOnlyBecause() const { return m_readOnlyBecause; }
    bool isOpen() const { return m_identity.has_value(); }
    /// Of the opened store.
    const StoreIdentity &identity() const { return *m_identity; }

    /// Runs `use(StationWorkplace &) -> Result<T>` in the thread, then `take(const Result<T> &)`
    /// here, unless `page` is gone by then.
    template <class Use, class Take>
    void ask(const QObject *page, Use use, Take take)
    {
        using Outcome = std::invoke_result_t<Use &, StationWorkplace &>;
        ++m_waiting;
        m_room.post([this, page = QPointer<const QObject>(page), use = std::move(use),
                     take = std::move(take)](Room &room) mutable {
            const auto at = room.opened();
            const Outcome outcome = at ? use(**at) : Outcome(at.error());
            answer([page = std::move(page), take = std::move(take), outcome] {
                if (page)
                    take(outcome);
            });
        });
    }
    /// Nothing that was asked waits for its answer.
    bool isIdle() const { return m_waiting == 0; }

Q_SIGNALS:
    void opened();
    void failed(const onedoor::Error &error);
    /// The ledger has something new from here.
    void recorded();

private:
    class Room : public QObject
    {
    public:
        Room(DeskWorker &desk, Workstation station);
        Result<StationWorkplace *> opened();
        const std::optional<Error> &readOnlyBecause() const { return m_readOnlyBecause; }

    private:
        Result<std::unique_ptr<StationWorkplace>> openStore();

        DeskWorker &m_desk;
        Workstation m_station;
        std::optional<Error> m_readOnlyBecause;
        std::unique_ptr<StationWorkplace> m_at;
    };
    void answer(std::function<void()> deliver);

    Workstation m_station;
    std::optional<StoreIdentity> m_identity;
    std::optional<Error> m_readOnlyBecause;
    BackgroundWork m_opening{tr("Putting the tables in order")};
    int m_waiting = 0;         ///< asked and not answered
    WorkerThread<Room> m_room; ///< the last member: it goes first, and speaks to the others
};

/// One record at a time of one page: while it is under way a second is not begun.
class Recording : public QObject
{
    Q_OBJECT
public:
    explicit Recording(DeskWorker &desk, QObject *parent = nullptr);

    bool isUnderWay() const { return m_underWay; }
    /// Under way for so long that the page says so; at once would only blink.
    bool isFelt() const { return m_underWay && !m_patience.isActive(); }
    /// What the page's button says meanwhile.
    static QString text();

    /// As DeskWorker::ask; false, and nothing done, while one is under way.
    template <class Use, class Take>
    bool begin(const QObject *page, Use use, Take take)
    {
        if (m_underWay)
            return false;
        setUnderWay(true);
        m_desk.ask(this, std::move(use),
                   [this, page = QPointer<const QObject>(page),
                    take = std::move(take)](const auto &outcome) {
                       setUnderWay(false);
                       if (page)
                           take(outcome);
                       if (const auto next = std::exchange(m_next, {}); next && page)
                           whenFree(next);
                   });
        return true;
    }

    /// Now, or once what is under way is recorded; of several the last.
    void whenFree(const std::function<void()> &step);

Q_SIGNALS:
    /// isFelt is another.
    void changed();

private:
    void setUnderWay(bool underWay);

    DeskWorker &m_desk;
    QTimer m_patience;
    std::function<void()> m_next;
    bool m_underWay = false;
};

} // namespace onedoor

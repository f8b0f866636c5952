#pragma once

#include "core/store/backup.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <optional>

namespace onedoor
{

/// How the copies of the store stand; a value, so that it may cross threads.
struct BackupStatus {
    QString target; ///< where they go
    QDateTime last; ///< of the newest; invalid: there is none
    bool running = false;
    int percent = 0;
    std::optional<Error> failure; ///< why the last attempt failed
};

/// Copies the store every few hours while there is news, in a thread of its own. Reads folder and
/// hours from the store's settings (backup.folder, empty: beside the store; backup.hours).
class BackupWorker : public QObject
{
    Q_OBJECT
public:
    /// Lives in its thread; the clock outlives it.
    BackupWorker(const QString &folder, const DataKey &key, const Clock &clock);

    /// Looks now, then every few minutes.
    void start();
    /// Copies when it is time: never yet, or something new since hours ago.
    void look();
    void backUpNow();
    /// Where copies go from now on; empty: beside the store. Then looks.
    void setTarget(const QString &folder);
    /// From any thread: what is running ends, and leaves nothing.
    void stop() { m_stop = true; }

    static constexpr int defaultHours = 4;

Q_SIGNALS:
    void status(const onedoor::BackupStatus &status);

private:
    struct Wish {
        QString target;
        QString station;
        int hours = defaultHours;
        qint64 newest = 0; ///< position of the newest fact
    };
    Result<Wish> readWish() const;
    void make(const Wish &wish);
    void tell();
    void fail(const Error &error);

    QString m_folder;
    DataKey m_key;
    const Clock &m_clock;
    QTimer m_watch;
    BackupStatus m_status;
    std::atomic_bool m_stop = false;
};

} // namespace onedoor

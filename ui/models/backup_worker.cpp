#include "ui/models/backup_worker.h"

namespace onedoor
{

BackupWorker::BackupWorker(const QString &folder, const DataKey &key, const Clock &clock)
    : m_folder(folder), m_key(key), m_clock(clock), m_watch(this)
{
    m_watch.setInterval(std::chrono::minutes(5));
    connect(&m_watch, &QTimer::timeout, this, &BackupWorker::look);
}

void BackupWorker::start()
{
    look();
    m_watch.start();
}

Result<BackupWorker::Wish> BackupWorker::readWish() const
{
    auto connection =
        Connection::open(m_folder + QStringLiteral("/store.db"), m_key, OpenMode::ReadOnly);
    if (!connection)
        return connection.error();
    const KeyTable settings(**connection, QStringLiteral("setting"));
    Wish wish;
    wish.target = settings.value(QStringLiteral("backup.folder"));
    if (wish.target.isEmpty())
        wish.target = m_folder + QStringLiteral("/backups");
    const int hours = settings.value(QStringLiteral("backup.hours")).toInt();
    wish.hours = hours > 0 ? hours : defaultHours;
    Query row(**connection,
              QStringLiteral("SELECT ifnull(max(position), 0), (SELECT value FROM meta "
                             "WHERE key = 'station') FROM event"),
              QVariantList());
    if (!row.next())
        return row.error().value_or(Error{Reason::StoreDamaged, {}, {}});
    wish.newest = row.number(0);
    wish.station = row.text(1);
    return wish;
}

void BackupWorker::look()
{
    const auto wish = readWish();
    if (!wish)
        return fail(wish.error());
    const auto made = Backup::in(wish->target, wish->station);
    m_status.target = wish->target;
    m_status.last = made.isEmpty() ? QDateTime() : made.first().at;
    const bool news = made.isEmpty() ? wish->newest > 0 : wish->newest > made.first().position;
    // A copy from the future: a clock ran ahead once.
    const qint64 age = made.isEmpty() ? -1 : made.first().at.secsTo(m_clock.now());
    const bool due = age < 0 || age >= 3600 * wish->hours;
    if (news && due)
        make(*wish);
    else
        tell();
}

void BackupWorker::backUpNow()
{
    const auto wish = readWish();
    if (wish)
        make(*wish);
    else
        fail(wish.error());
}

void BackupWorker::setTarget(const QString &folder)
{
    auto connection =
        Connection::open(m_folder + QStringLiteral("/store.db"), m_key, OpenMode::ReadWrite);
    if (!connection)
        return fail(connection.error());
    const auto kept = KeyTable(**connection, QStringLiteral("setting"))
                          .put(QStringLiteral("backup.folder"), folder);
    if (!kept)
        return fail(kept.error());
    m_status.failure.reset();
    look();
}

void BackupWorker::make(const Wish &wish)
{
    m_stop = false;
    m_status.target = wish.target;
    m_status.running = true;
    m_status.percent = 0;
    m_status.failure.reset();
    tell();
    const auto made =
        Backup(m_folder, m_key).make(wish.target, m_clock.now(), [&](qint64 done, qint64 total) {
            const int percent = total > 0 ? int(done * 100 / total) : 0;
            if (std::exchange(m_status.percent, percent) != percent)
                tell();
            return !m_stop;
        });
    m_status.running = false;
    if (!made)
        return fail(made.error());
    m_status.last = made->at;
    tell();
}

void BackupWorker::tell()
{
    Q_EMIT status(m_status);
}

void BackupWorker::fail(const Error &error)
{
    if (error.reason != Reason::Cancelled)
        m_status.failure = error;
    tell();
}

} // namespace onedoor

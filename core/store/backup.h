#pragma once

#include "core/store/ends.h"
#include "core/store/store.h"

#include <QDateTime>

namespace onedoor
{

/// 备份: whole copies of a store, each a folder that is a store itself, made while others work:
///   TARGET/350211001-A1-20261123-093100/ store.db, keys.json, backup.json
///   TARGET/attachments/                  for all of them, since they never change
/// A folder with such a name is whole: it is filled under another one. Opens a connection of its
/// own; for the thread that calls.
class Backup
{
public:
    /// folder: of the store; key: what opens it.
    Backup(const QString &folder, const DataKey &key) : m_folder(folder), m_key(key) {}

    struct Made {
        QString folder; ///< of this backup
        QDateTime at;   ///< UTC, to the second
        qint64 facts = 0;
        qint64 position = 0;  ///< of its newest fact in the ledger
        Ends ends = {};       ///< how far it came, for verify to compare
        QString lineage = {}; ///< of the store it was made of
    };
    /// In the store's exchange: renewed when it is restored or put together, so that what later
    /// backups of the life before knew is not missed.
    static inline const QString lineageName = QStringLiteral("lineage");
    /// Copies everything into `target` (made where it is missing, a share is welcome), then drops
    /// what surplus() names. Progress in bytes. DiskFull, FileUnwritable, BackupUnfit, Cancelled.
    Result<Made> make(const QString &target, const QDateTime &now, const OnProgress &progress = {});

    /// Where the settings of a store say (backup.folder); `backups` beside it where they say
    /// nothing, or cannot be read.
    static QString target(const QString &folder, const DataKey &key);
    /// Of one station (empty: any), newest first, by what is written beside them; damage inside is
    /// not seen.
    static QList<Made> in(const QString &target, const QString &station);
    /// Those that go: all but the newest `keep`, and the newest of each legal day for `days` days.
    static QList<Made> surplus(QList<Made> made, int keep, int days);

    /// Store::open for a folder, as this program does it.
    using OpenStore = std::function<Result<std::unique_ptr<Store>>(const QString &folder)>;
    /// Opens a store nobody works in yet and verifies it whole; how many facts it has. BackupUnfit
    /// (detail: what does not fit) where its ledger is not whole; a paper or a key that is gone
    /// does not keep the rest from being used.
    static Result<qint64> verify(const QString &folder, const OpenStore &open,
                                 const OnProgress &progress);

    struct Restored {
        qint64 facts = 0;
        QString setAside; ///< what was in the place, by its new name; empty: nothing was
    };
    /// Puts a backup (its folder or its store.db) into a folder: copied beside, opened and verified
    /// whole there, only then given the real names. A store in the place is renamed, never deleted.
    /// BackupUnfit (detail: what does not fit), StoreBusy while a program works in the place.
    static Result<Restored> restore(const QString &file, const QString &into, const OpenStore &open,
                                    const OnProgress &progress = {});

private:
    Result<Made> fill(const QString &folder, const QString &target, const QDateTime &at,
                      const OnProgress &progress);
    void beginLineage() const;
    void note(const Made &made) const;

    QString m_folder;
    DataKey m_key;
};

} // namespace onedoor

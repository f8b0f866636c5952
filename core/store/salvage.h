#pragma once

#include "core/store/backup.h"
#include "core/store/lost.h"

namespace onedoor
{

/// What a salvage found and where.
struct SalvageReport {
    qint64 fromDamaged = 0; ///< facts read from the damaged store
    qint64 fromBackup = 0;  ///< facts only the backup still had
    QList<LostRange> missing;
    QString backup;   ///< folder of the backup that was read; empty: none was fit
    QString setAside; ///< the damaged store by its new name
    /// A hub is set up: the next exchange brings what it has of the missing.
    bool hubCompletes = false;
    /// Nothing can be recorded before that exchange: own facts may be missing at the end (lost.h).
    bool waitsForExchange = false;
    /// The end of the own facts could not be read: nobody knows what came after the newest found.
    bool endUnread = false;
    int personKeys = 0;  ///< of persons, found in either
    int contents = 0;    ///< PDFs and attachments, found whole in either
    int lostPersons = 0; ///< parties whose key was found in neither: their names stay unreadable
    int lostPapers = 0;  ///< issued papers whose PDF was found in neither

    /// Nothing that is known to have been there is missing.
    bool isComplete() const { return missing.isEmpty() && lostPersons == 0 && lostPapers == 0; }
    /// All that once was there is there.
    bool isWhole() const { return isComplete() && !endUnread; }
};

/// 抢救: makes a sound store out of a damaged one and its newest good backup. Every event that can
/// be read in either is kept, its hash checked against its predecessor's; the new store is made
/// beside, opened and verified, and only then takes the place of the damaged one, which is renamed
/// (store.db.damaged-1) and never deleted.
class Salvage
{
public:
    /// folder: of the damaged store, which no program may have open. backups: where Backup put
    /// them, may be missing. open: as for Backup::restore.
    Salvage(const QString &folder, const DataKey &key, const QString &resources,
            const QString &backups, Backup::OpenStore open)
        : m_folder(folder), m_key(key), m_resources(resources), m_backups(backups),
          m_open(std::move(open))
    {
    }

    /// Progress in facts, without a total while it is only read what there is; `open` has its own.
    /// Cancelled when either says so; StoreDamaged when nothing at all could be read anywhere;
    /// then, as after any failure, nothing was changed. StoreBusy while a program has the store
    /// open.
    Result<SalvageReport> run(const OnProgress &progress = {});

private:
    Result<SalvageReport> rebuildIn(const QString &work, const OnProgress &progress);

    QString m_folder;
    DataKey m_key;
    QString m_resources;
    QString m_backups;
    Backup::OpenStore m_open;
};

} // namespace onedoor

#pragma once

#include "ui/models/backup_worker.h"
#include "ui/models/worker_thread.h"
#include "ui/models/workstation.h"

namespace onedoor
{

/// 备份 as a clerk sees it: when the last one was made, whether one is being made, what went wrong.
class BackupModel : public QObject
{
    Q_OBJECT
public:
    explicit BackupModel(const Workstation &station, QObject *parent = nullptr);
    /// Stops what is being made.
    ~BackupModel() override;

    void backUpNow();
    void stop();
    /// Empty: beside the store.
    void setTarget(const QString &folder);
    /// Looks whether it is time, as it does by itself every few minutes.
    void look();

    const BackupStatus &status() const { return m_status; }
    /// For the foot: 上次备份 09:31; 备份失败.
    QString shortText() const;
    /// With where the copies are and, after a failure, what to do.
    QString longText() const;

Q_SIGNALS:
    void changed();

private:
    WorkerThread<BackupWorker> m_worker;
    BackupStatus m_status;
};

} // namespace onedoor

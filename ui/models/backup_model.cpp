#include "ui/models/backup_model.h"

#include "ui/models/wording.h"

#include <QDir>

namespace onedoor
{

BackupModel::BackupModel(const Workstation &station, QObject *parent)
    : QObject(parent), m_worker(station.folder, station.key, *station.clock)
{
    connect(m_worker.worker(), &BackupWorker::status, this, [this](const BackupStatus &status) {
        m_status = status;
        Q_EMIT changed();
    });
    m_worker.post([](BackupWorker &worker) { worker.start(); });
}

BackupModel::~BackupModel()
{
    stop();
}

void BackupModel::backUpNow()
{
    m_worker.post([](BackupWorker &worker) { worker.backUpNow(); });
}

void BackupModel::stop()
{
    m_worker.worker()->stop();
}

void BackupModel::setTarget(const QString &folder)
{
    m_worker.post([folder](BackupWorker &worker) { worker.setTarget(folder); });
}

void BackupModel::look()
{
    m_worker.post([](BackupWorker &worker) { worker.look(); });
}

QString BackupModel::shortText() const
{
    if (m_status.running)
        return tr("Backing up");
    if (m_status.failure)
        return tr("The backup failed");
    return m_status.last.isValid() ? tr("Backed up %1", "time").arg(timeInWords(m_status.last))
                                   : tr("No backup yet");
}

QString BackupModel::longText() const
{
    QStringList lines;
    if (m_status.failure)
        lines << tr("The last backup failed: %1").arg(wordingOf(*m_status.failure));
    lines << (m_status.last.isValid() ? tr("Last backup: %1").arg(instantInWords(m_status.last))
                                      : tr("There is no backup yet."));
    if (!m_status.target.isEmpty())
        lines << tr("The copies lie in %1").arg(QDir::toNativeSeparators(m_status.target));
    return lines.join(u'\n');
}

} // namespace onedoor

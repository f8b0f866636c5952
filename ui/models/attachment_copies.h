#pragma once

#include "ui/models/background_work.h"
#include "ui/models/worker_thread.h"
#include "ui/models/workstation.h"

#include <QObject>
#include <QTemporaryDir>

#include <functional>

namespace onedoor
{

/// Writes attachments where another program may read them, in a thread of its own.
class AttachmentCopier : public QObject
{
    Q_OBJECT
public:
    AttachmentCopier(Workstation station, BackgroundWork &work)
        : m_station(std::move(station)), m_work(work)
    {
    }
    void copy(const PetitionId &petition, const Attachment &attachment);

Q_SIGNALS:
    void copied(const QString &file);
    void failed(const onedoor::Error &error);

private:
    Result<QString> write(const PetitionId &petition, const Attachment &attachment);

    Workstation m_station;
    BackgroundWork &m_work;
    std::unique_ptr<StationWorkplace> m_at;
    std::unique_ptr<QTemporaryDir> m_folder; ///< private; goes with all copies at the end
};

/// Attachments to be looked at: a copy that cannot be changed, in a private folder, given to the
/// program the system has for it. The look-up is logged; the copies go when this does.
class AttachmentCopies : public QObject
{
    Q_OBJECT
public:
    /// Whether a program was found for the file.
    using Opener = std::function<bool(const QString &file)>;

    AttachmentCopies(const Workstation &station, BackgroundWork &work, QObject *parent);

    void open(const PetitionId &petition, const Attachment &attachment);
    /// In place of the system's own.
    void setOpener(Opener opener) { m_opener = std::move(opener); }

Q_SIGNALS:
    void opened(const QString &file);
    void failed(const onedoor::Error &error);
    void nothingOpens(const QString &name);

private:
    BackgroundWork &m_work;
    Opener m_opener;
    WorkerThread<AttachmentCopier> m_copier;
};

} // namespace onedoor

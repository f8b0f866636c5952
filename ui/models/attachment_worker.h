#pragma once

#include "ui/models/background_work.h"
#include "ui/models/workstation.h"

#include <QObject>

namespace onedoor
{

/// Brings files into the store's folder and out again, in a thread: a film of an hour must not hold
/// the window. Opens its own workplace with the first request.
class AttachmentWorker : public QObject
{
    Q_OBJECT
public:
    /// `work` hears how far it is; cancelled, what is not finished leaves nothing.
    AttachmentWorker(Workstation station, BackgroundWork &work)
        : m_station(std::move(station)), m_work(work)
    {
    }

    /// One after the other; cancelled, the rest of them is not begun.
    void attach(const PetitionId &petition, const QStringList &files);
    void saveOut(const PetitionId &petition, const Attachment &attachment, const QString &file);

Q_SIGNALS:
    void attached(const QString &name);
    void savedOut(const QString &file);
    void failed(const onedoor::Error &error);

private:
    Result<Done> attachFile(const PetitionId &petition, const QString &file,
                            const OnProgress &progress);
    Result<Done> saveFile(const PetitionId &petition, const Attachment &attachment,
                          const QString &file);
    Result<Done> openWorkplace();
    bool advance(qint64 done, qint64 total);

    Workstation m_station;
    BackgroundWork &m_work;
    std::unique_ptr<StationWorkplace> m_at;
};

} // namespace onedoor

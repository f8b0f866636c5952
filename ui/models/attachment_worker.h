#pragma once

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
    explicit AttachmentWorker(Workstation station) : m_station(std::move(station)) {}

    void attach(const PetitionId &petition, const QString &file);
    void saveOut(const PetitionId &petition, const Attachment &attachment, const QString &file);

Q_SIGNALS:
    void attached(const QString &name);
    void savedOut(const QString &file);
    void failed(const onedoor::Error &error);

private:
    Result<Done> attachFile(const PetitionId &petition, const QString &file);
    Result<Done> saveFile(const PetitionId &petition, const Attachment &attachment,
                          const QString &file);
    Result<Done> openWorkplace();

    Workstation m_station;
    std::unique_ptr<StationWorkplace> m_at;
};

} // namespace onedoor

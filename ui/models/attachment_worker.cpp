#include "ui/models/attachment_worker.h"

#include "core/desk/attaching.h"

#include <QFile>
#include <QSaveFile>

namespace onedoor
{

void AttachmentWorker::attach(const PetitionId &petition, const QString &file)
{
    if (const auto done = attachFile(petition, file); !done)
        Q_EMIT failed(done.error());
}

Result<Done> AttachmentWorker::attachFile(const PetitionId &petition, const QString &name)
{
    if (const auto ready = openWorkplace(); !ready)
        return ready;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::FileUnreadable, name, {}};
    const auto kept = Attaching(m_at->workplace()).attach(petition, file, name, {});
    if (!kept)
        return kept.error();
    Q_EMIT attached(kept->name);
    return Done{};
}

void AttachmentWorker::saveOut(const PetitionId &petition, const Attachment &attachment,
                               const QString &file)
{
    const auto done = saveFile(petition, attachment, file);
    if (done)
        Q_EMIT savedOut(file);
    else
        Q_EMIT failed(done.error());
}

Result<Done> AttachmentWorker::saveFile(const PetitionId &petition, const Attachment &attachment,
                                        const QString &name)
{
    if (const auto ready = openWorkplace(); !ready)
        return ready;
    // What fails half-way is never seen under the name that was asked for.
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Reason::FileUnwritable, name, {}};
    const auto copied = Attaching(m_at->workplace()).saveOut(petition, attachment, file);
    if (!copied)
        return copied;
    return file.commit() ? Result<Done>(Done{}) : Error{Reason::FileUnwritable, name, {}};
}

Result<Done> AttachmentWorker::openWorkplace()
{
    if (m_at)
        return Done{};
    auto at = StationWorkplace::open(m_station);
    if (!at)
        return at.error();
    m_at = std::move(*at);
    return Done{};
}

} // namespace onedoor

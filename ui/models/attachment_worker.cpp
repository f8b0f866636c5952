#include "ui/models/attachment_worker.h"

#include "core/desk/attaching.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr qint64 worthSaying = 4'000'000; // bytes: fewer are kept before anybody could look

} // namespace

void AttachmentWorker::attach(const PetitionId &petition, const QStringList &files)
{
    qint64 total = 0;
    for (const QString &file : files)
        total += QFileInfo(file).size();
    qint64 before = 0;
    for (const QString &file : files) {
        const auto done = attachFile(petition, file, [&](qint64 read, qint64) {
            return advance(std::min(before + read, total), total); // a file may grow meanwhile
        });
        if (!done)
            Q_EMIT failed(done.error());
        if (!done && done.error().reason == Reason::Cancelled)
            break;
        before += QFileInfo(file).size();
    }
    m_work.finish();
}

Result<Done> AttachmentWorker::attachFile(const PetitionId &petition, const QString &name,
                                          const OnProgress &progress)
{
    if (const auto ready = openWorkplace(); !ready)
        return ready;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::FileUnreadable, name, {}};
    const auto kept = Attaching(m_at->workplace()).attach(petition, file, name, {}, progress);
    if (!kept)
        return kept.error();
    Q_EMIT attached(kept->name);
    return Done{};
}

void AttachmentWorker::saveOut(const PetitionId &petition, const Attachment &attachment,
                               const QString &file)
{
    const auto done = saveFile(petition, attachment, file);
    m_work.finish();
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
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return Error{Reason::FileUnwritable, name, {}};
    const auto copied =
        Attaching(m_at->workplace())
            .saveOut(petition, attachment, file,
                     [this](qint64 written, qint64 total) { return advance(written, total); });
    if (!copied)
        return copied;
    return file.commit() ? Result<Done>(Done{}) : Error{Reason::FileUnwritable, name, {}};
}

bool AttachmentWorker::advance(qint64 done, qint64 total)
{
    const bool small = total > 0 && total < worthSaying;
    return small || m_work.advance(done, total);
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

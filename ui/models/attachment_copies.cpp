#include "ui/models/attachment_copies.h"

#include "core/desk/attaching.h"
#include "core/desk/file_kind.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QSaveFile>
#include <QUrl>

namespace onedoor
{

void AttachmentCopier::copy(const PetitionId &petition, const Attachment &attachment)
{
    const auto file = write(petition, attachment);
    m_work.finish();
    if (file)
        Q_EMIT copied(*file);
    else
        Q_EMIT failed(file.error());
}

Result<QString> AttachmentCopier::write(const PetitionId &petition, const Attachment &attachment)
{
    // Kept by an earlier release, or brought in by a list: it is not run here.
    if (isProgram(FileKind::Other, attachment.name))
        return Error{Reason::NotAllowed, attachment.name, QStringLiteral("attachments")};
    if (!m_at) {
        auto at = StationWorkplace::open(m_station);
        if (!at)
            return at.error();
        m_at = std::move(*at);
    }
    if (m_station.mode == OpenMode::ReadWrite) {
        const auto looked = Desk(m_at->workplace())
                                .look(petition, QStringLiteral("打开附件：") + attachment.name);
        if (!looked)
            return looked.error();
    }
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>(); // 0700
    // By its content: two matters may each have a 照片.jpg.
    const QDir place(m_folder->filePath(attachment.sha256.left(16)));
    const QString path = place.filePath(QFileInfo(attachment.name).fileName());
    if (QFile::exists(path))
        return path;
    QSaveFile file(path);
    if (!m_folder->isValid() || !place.mkpath(QStringLiteral(".")) ||
        !file.open(QIODevice::WriteOnly))
        return Error{Reason::FileUnwritable, path, {}};
    const auto copied = Attaching::copy(
        m_at->store(), attachment.sha256, file, [this](qint64 written, qint64 total) {
            constexpr qint64 worthSaying = 4'000'000; // bytes
            return (total > 0 && total < worthSaying) || m_work.advance(written, total);
        });
    if (!copied)
        return copied.error();
    if (!file.setPermissions(QFile::ReadOwner) || !file.commit())
        return Error{Reason::FileUnwritable, path, {}};
    return path;
}

AttachmentCopies::AttachmentCopies(const Workstation &station, BackgroundWork &work,
                                   QObject *parent)
    : QObject(parent), m_work(work),
      m_opener([](const QString &file) {
          return QDesktopServices::openUrl(QUrl::fromLocalFile(file));
      }),
      m_copier(station, work)
{
    connect(m_copier.worker(), &AttachmentCopier::failed, this, &AttachmentCopies::failed);
    connect(m_copier.worker(), &AttachmentCopier::copied, this, [this](const QString &file) {
        if (m_opener(file))
            Q_EMIT opened(file);
        else
            Q_EMIT nothingOpens(QFileInfo(file).fileName());
    });
}

void AttachmentCopies::open(const PetitionId &petition, const Attachment &attachment)
{
    m_work.begin();
    m_copier.post([petition, attachment](AttachmentCopier &copier) {
        copier.copy(petition, attachment);
    });
}

} // namespace onedoor

#include "ui/pages/matter_files.h"

#include "ui/models/attachment_copies.h"
#include "ui/models/petition_model.h"
#include "ui/pages/papers_column.h"
#include "ui/pages/refusals.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/file_drop.h"
#include "ui/widgets/notice.h"

#include <QFileInfo>

namespace onedoor
{

MatterFiles::MatterFiles(PetitionModel &model, PapersColumn &papers, Notice &notice, QWidget &page)
    : QObject(&page), m_model(model), m_notice(notice),
      m_refusals(new Refusals(model.attachmentWork(), this))
{
    const auto now = [clock = m_model.desk().station().clock] {
        return clock->now().toOffsetFromUtc(8 * 3600);
    };
    connect(new FileDrop(page, now), &FileDrop::given, this, &MatterFiles::keep);
    connect(&papers, &PapersColumn::attachRequested, this, [this, &page] {
        keep(chooseFiles(&page, tr("Files to keep with the matter")));
    });
    connect(&m_model, &PetitionModel::attachmentFailed, m_refusals, &Refusals::add);
    connect(m_refusals, &Refusals::stopped, this, &MatterFiles::statusChanged);
    connect(m_refusals, &Refusals::told, this, [this](const QString &sentences) {
        m_notice.say(Notice::Kind::Danger, sentences);
    });
    connectCopies(papers);
}

void MatterFiles::connectCopies(PapersColumn &papers)
{
    auto *copies =
        new AttachmentCopies(m_model.desk().station(), m_model.attachmentWork(), this);
    connect(&papers, &PapersColumn::attachmentRequested, copies,
            [this, copies](const Attachment &attachment) {
                copies->open(m_model.petition().id, attachment);
            });
    connect(copies, &AttachmentCopies::opened, this, [this](const QString &file) {
        Q_EMIT statusChanged(tr("Opened, to be read only: %1").arg(QFileInfo(file).fileName()));
    });
    connect(copies, &AttachmentCopies::nothingOpens, this, [this](const QString &name) {
        m_notice.say(Notice::Kind::Warning,
                     tr("No program of this computer opens “%1”. It is kept; Ctrl+S saves a copy "
                        "to be read on another computer.")
                         .arg(name));
    });
    connect(copies, &AttachmentCopies::failed, m_refusals, &Refusals::add);
}

void MatterFiles::keep(const QStringList &files)
{
    if (files.isEmpty() || !m_model.isOpen() || m_model.isReadOnly())
        return;
    m_refusals->begin();
    m_model.attach(files);
    Q_EMIT statusChanged(tr("Encrypting and keeping …"));
}

} // namespace onedoor

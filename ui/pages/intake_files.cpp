#include "ui/pages/intake_files.h"

#include "ui/models/intake_model.h"
#include "ui/pages/refusals.h"
#include "ui/widgets/file_drop.h"

#include <QFileInfo>
#include <QWidget>

#include <utility>

namespace onedoor
{

namespace
{

QString namesOf(const QStringList &files)
{
    QStringList names;
    for (const QString &file : files)
        names << QFileInfo(file).fileName();
    return names.join(QStringLiteral("、"));
}

} // namespace

IntakeFiles::IntakeFiles(IntakeModel &model, QWidget &page)
    : QObject(&page), m_model(model), m_files(model.desk().station(), m_work),
      m_refusals(new Refusals(m_work, this))
{
    const auto now = [clock = m_model.desk().station().clock] {
        return clock->now().toOffsetFromUtc(8 * 3600);
    };
    connect(new FileDrop(page, now), &FileDrop::given, this, &IntakeFiles::take);
    connect(&m_model, &IntakeModel::reset, this, &IntakeFiles::formChanged);
    connect(m_files.worker(), &AttachmentWorker::attached, this, [this](const QString &name) {
        Q_EMIT said(Notice::Kind::Success, tr("Attached: %1").arg(name));
    });
    connect(m_files.worker(), &AttachmentWorker::failed, m_refusals, &Refusals::add);
    connect(m_refusals, &Refusals::stopped, this,
            [this](const QString &sentence) { Q_EMIT said(Notice::Kind::Info, sentence); });
    connect(m_refusals, &Refusals::told, this,
            [this](const QString &sentences) { Q_EMIT said(Notice::Kind::Danger, sentences); });
}

void IntakeFiles::take(const QStringList &files)
{
    if (m_model.stage() != IntakeModel::Stage::Filling) {
        keep(files);
        return;
    }
    for (const QString &file : files) {
        if (!m_waiting.contains(file))
            m_waiting << file;
    }
    Q_EMIT said(Notice::Kind::Info,
                tr("%1 files are kept with the matter once it is registered: %2")
                    .arg(m_waiting.size())
                    .arg(namesOf(m_waiting)));
}

void IntakeFiles::keep(const QStringList &files)
{
    m_refusals->begin();
    m_work.begin();
    m_files.post([id = m_model.petition().id, files](AttachmentWorker &worker) {
        worker.attach(id, files);
    });
}

void IntakeFiles::formChanged()
{
    const QStringList waiting = std::exchange(m_waiting, {});
    if (waiting.isEmpty())
        return;
    if (m_model.stage() == IntakeModel::Stage::Deciding)
        keep(waiting);
    else
        Q_EMIT said(Notice::Kind::Warning,
                    tr("The form was left before it was registered; these files were not kept and "
                       "lie where they were: %1. Drop them again onto their matter.")
                        .arg(namesOf(waiting)));
}

} // namespace onedoor

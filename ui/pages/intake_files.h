#pragma once

#include "ui/models/attachment_worker.h"
#include "ui/models/worker_thread.h"
#include "ui/widgets/notice.h"

namespace onedoor
{

class IntakeModel;
class Refusals;

/// Files that are dropped onto the intake page or pasted into it. Before there is a matter they
/// wait until it is registered; a form that is left takes none of them to the next person.
class IntakeFiles : public QObject
{
    Q_OBJECT
public:
    /// The model outlives the page, which is its parent.
    IntakeFiles(IntakeModel &model, QWidget &page);

    BackgroundWork &work() { return m_work; }

Q_SIGNALS:
    void said(onedoor::Notice::Kind kind, const QString &sentence);

private:
    void take(const QStringList &files);
    void keep(const QStringList &files);
    void formChanged();

    IntakeModel &m_model;
    QStringList m_waiting;
    BackgroundWork m_work{tr("Keeping attachments")};
    WorkerThread<AttachmentWorker> m_files;
    Refusals *m_refusals;
};

} // namespace onedoor

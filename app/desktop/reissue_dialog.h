#pragma once

#include "core/sync/reissue.h"
#include "ui/models/background_work.h"
#include "ui/models/workstation.h"

namespace onedoor
{

/// Goes on as another station, in a thread of its own.
class ReissueWorker : public QObject
{
    Q_OBJECT
public:
    explicit ReissueWorker(BackgroundWork &work) : m_work(work) {}
    void run(const Workstation &station);

Q_SIGNALS:
    void finished(const onedoor::Reissue::Report &report);
    void failed(const onedoor::Error &error);

private:
    Result<Reissue::Report> reissue(const Workstation &station);

    BackgroundWork &m_work;
};

/// Lets the store, which nobody has open, go on as another station; shows how far it is and says
/// what came of it. When it fails everything is as it was.
void goOnAsAnotherStation(const Workstation &station);

} // namespace onedoor

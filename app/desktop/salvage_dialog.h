#pragma once

#include "core/store/salvage.h"
#include "ui/models/background_work.h"
#include "ui/models/workstation.h"

namespace onedoor
{

/// Salvages a store in a thread of its own.
class SalvageWorker : public QObject
{
    Q_OBJECT
public:
    /// What goes on: reading both stores, indexing the new one, checking it.
    enum class Step { Reading, Indexing, Checking };

    /// `work` hears how far each step is; cancelled, the damaged store stays as it is.
    explicit SalvageWorker(BackgroundWork &work) : m_work(work) {}
    void run(const Workstation &station);

Q_SIGNALS:
    void began(onedoor::SalvageWorker::Step step);
    void finished(const onedoor::SalvageReport &report);
    void failed(const onedoor::Error &error);

private:
    BackgroundWork &m_work;
};

/// What a salvage found, for a person: how many facts from where, what is missing, what was kept.
QString salvageInWords(const SalvageReport &report);

/// What to do with a store that is damaged.
enum class DamageChoice { ReadOnly, TryAgain, Close };
/// Offers to salvage it, with progress; broken off, it stays as it was. Otherwise it may be opened
/// for reading only. `why`: what the store was refused with.
DamageChoice explainDamage(const Error &why, const Workstation &station);

} // namespace onedoor

#pragma once

#include "core/store/salvage.h"
#include "ui/models/workstation.h"

#include <QObject>

#include <atomic>

namespace onedoor
{

/// Salvages a store in a thread of its own.
class SalvageWorker : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    void run(const Workstation &station);
    /// From any thread; the damaged store stays as it is.
    void stop() { m_stop = true; }

Q_SIGNALS:
    void progressed(int percent);
    void finished(const onedoor::SalvageReport &report);
    void failed(const onedoor::Error &error);

private:
    std::atomic_bool m_stop = false;
};

/// What a salvage found, for a person: how many facts from where, what is missing, what was kept.
QString salvageInWords(const SalvageReport &report);

/// What to do with a store that is damaged.
enum class DamageChoice { ReadOnly, TryAgain, Close };
/// Offers to salvage it, with progress; otherwise it may be opened for reading only. `why`: what
/// the store was refused with.
DamageChoice explainDamage(const Error &why, const Workstation &station);

} // namespace onedoor

#pragma once

#include "core/desk/papers.h"
#include "core/store/on_progress.h"

#include <functional>

namespace onedoor
{

/// What became of one matter of a batch.
struct BatchLine {
    QString code;
    QString title;       ///< of the matter; empty where there is none
    QString number;      ///< of the paper that tells of it
    bool before = false; ///< it had been issued already: an earlier run, or by hand
    int pages = 0;
    std::optional<Error> error; ///< why nothing could be issued
};

/// 批量出具: one form for many matters. Each is a transaction of its own, so a run may be stopped
/// at any place, by power too; the same run once more goes on where it stopped, since what is
/// issued is never issued twice.
class PaperBatch
{
public:
    /// Told of each matter when its paper is on the disk; its PDF, empty where there is none. False
    /// stops the run.
    using Told = std::function<bool(const BatchLine &, const QByteArray &)>;

    explicit PaperBatch(Workplace at, PaperEngine &engine)
        : m_at(std::move(at)), m_papers(m_at, engine)
    {
    }

    /// codes: of matters, in the order they are printed; blank ones are passed over, a repeated one
    /// is taken once. `inputs` go into each. NotFound (form); Cancelled when told to stop, what was
    /// told stays.
    Result<Done> issue(const QString &form, const QStringList &codes, const QJsonObject &inputs,
                       const Told &told, const OnProgress &progress = {});

private:
    BatchLine one(const QString &form, const QString &code, const QJsonObject &inputs,
                  QByteArray &pdf);

    Workplace m_at;
    Papers m_papers;
};

} // namespace onedoor

#pragma once

#include "core/desk/dossiers.h"
#include "core/desk/paper_batch.h"
#include "ui/models/workstation.h"

#include <QObject>

#include <atomic>

namespace onedoor
{

/// What became, or would become, of one matter of a run.
struct PaperRunLine {
    QString code;
    QString title;   ///< of the matter; empty where there is none
    QString number;  ///< of the paper that tells of it
    QString refused; ///< why there is none, a sentence
    bool before = false;
};

/// Many papers at once, and a whole file, in a thread of its own with its own store and fonts.
class PaperRunWorker : public QObject
{
    Q_OBJECT
public:
    explicit PaperRunWorker(Workstation station);

    /// Any thread: what runs ends behind the paper it is at.
    void stop() { m_stopped = true; }
    /// Any thread, before something is asked for.
    void begin() { m_stopped = false; }

    /// What could be issued now, and why not; issues nothing.
    void check(const QString &form, const QStringList &codes);
    /// Issues, and writes all papers of the run into one PDF. Stopped, no file is written: what was
    /// issued is kept, and the same run once more has all of it.
    void run(const QString &form, const QStringList &codes, const QString &file);
    /// The whole file of a matter as one PDF.
    void bind(const PetitionId &petition, const QString &file);

Q_SIGNALS:
    void told(const onedoor::PaperRunLine &line);
    void checked();
    void stopped();
    /// file: empty where there was no paper to write.
    void written(int papers, const QString &file);
    void advanced(qint64 done, qint64 total);
    /// leftOut: what could not be bound in, each with its why.
    void bound(int pages, const QStringList &leftOut, const QString &file);
    void failed(const onedoor::Error &error);
    /// The register or the ledger has something new.
    void recorded();

private:
    StationWorkplace *opened();
    PaperRunLine foreseen(const QString &form, const QString &code);

    Workstation m_station;
    std::unique_ptr<StationWorkplace> m_at;
    std::atomic<bool> m_stopped = false;
};

} // namespace onedoor

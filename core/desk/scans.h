#pragma once

#include "core/desk/papers.h"

#include <functional>

namespace onedoor
{

/// Pages of a scan that belong together, and what became of them.
struct ScanRun {
    enum class State {
        Tray,    ///< waits for somebody to say whose it is
        Filed,   ///< an attachment of its matter
        ToServe, ///< the same, and the service of its paper is not recorded yet
        Refused, ///< too large, a program, not to be read: nothing was kept
    };

    QString id;   ///< of its row; by its content
    QString file; ///< the name the scanner gave
    int from = 0; ///< pages, from 1
    int pages = 0;
    State state = State::Tray;
    QString why;        ///< a sentence; of Filed empty
    QString code;       ///< of the matter, where it is known
    QString number;     ///< of the paper on its first page
    QString attachment; ///< its name in the matter
    QString sha256;
    qint64 size = 0;
    QString name;            ///< it is to have as an attachment
    bool seenBefore = false; ///< a second time; nothing was done
};

template <>
struct Words<ScanRun::State> {
    static constexpr WordTable<ScanRun::State, 4> table{{{ScanRun::State::Tray, "tray"},
                                                         {ScanRun::State::Filed, "filed"},
                                                         {ScanRun::State::ToServe, "to-serve"},
                                                         {ScanRun::State::Refused, "refused"}}};
};

/// 扫描件: what a scanner made is split by the codes of our papers, each run of pages into its
/// matter; what tells nothing waits in the tray (待归扫描件). Rows stand among the drafts of this
/// store: they survive a crash, and are not sent to anybody. Taken twice, nothing is kept twice.
class Scans
{
public:
    Scans(Workplace workplace, const Papers &papers) : m_at(std::move(workplace)), m_papers(papers)
    {
    }

    /// What came of each run, or why the file could not be read at all. When this answers all of
    /// it is on the disk: the file may go.
    Result<QList<ScanRun>> take(const QString &path, const OnProgress &progress = {});
    /// Newest first; `all`: what is filed or refused, too.
    Result<QList<ScanRun>> list(bool all = false) const;
    /// Somebody says whose it is: NotFound, AlreadyDone (filed already), or as Attaching.
    Result<ScanRun> assign(const QString &id, const QString &code);

private:
    struct Part;
    QList<Part> partsOf(const QString &name, const QByteArray &bytes,
                        const OnProgress &progress) const;
    Part recognised(Part part, const QString &code) const;
    Result<ScanRun> keep(Part part);
    Result<ScanRun> file(ScanRun run);
    Result<Done> note(const ScanRun &run);
    Result<ScanRun> find(const QString &id) const;
    bool waitsForService(const Petition &petition, const QString &number) const;

    Workplace m_at;
    const Papers &m_papers;
};

} // namespace onedoor

#pragma once

#include "core/desk/importing.h"
#include "core/desk/refused_sheet.h"
#include "ui/models/background_work.h"
#include "ui/models/workstation.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace onedoor
{

/// What a file seems to be, and which of its columns goes where; a value, so that it may cross
/// threads.
struct ImportGlance {
    QString file;
    ListFile::Kind kind = ListFile::Kind::Text;
    QString encoding;   ///< of a text
    QStringList sheets; ///< of a workbook
    QString sheet;
    int headingRow = 0; ///< the file's own number
    ListPlan plan;
    QList<QStringList> samples; ///< of each column, from the first rows
    bool remembered = false;    ///< mapped as the last list with these headings was
    /// The worker's, never changed once it is there: what a column may be, and what may be fixed.
    const ListVocabulary *vocabulary = nullptr;
};

/// One row of the list, as it will be here or has become.
struct ImportLine {
    enum class Fate { New, AlreadyHere, Refused, Recorded };

    int row = 0; ///< the file's own number
    Fate fate = Fate::New;
    QString code; ///< of a known or recorded one
    QString sourceNo;
    QString title;
    QString petitioner;
    QString channel;
    QDateTime receivedAt;
    bool shortened = false;
    std::optional<Error> error;
};

/// All that is known of the rows: the first of those that come in, and every refused one.
struct ImportSurvey {
    qsizetype fresh = 0; ///< come in, or have come in
    qsizetype known = 0;
    qsizetype refused = 0;
    qsizetype unnumbered = 0; ///< of the fresh: a second import would not know them
    bool recorded = false;
    bool stopped = false;    ///< the rest was not begun
    QList<ImportLine> lines; ///< refused ones first
};

/// Reads lists, foresees and records what comes of them, in a thread with a store of its own.
class ImportWorker : public QObject
{
    Q_OBJECT
public:
    /// `work` hears how far it is; cancelled, what is recorded stays.
    ImportWorker(Workstation station, BackgroundWork &work)
        : m_station(std::move(station)), m_work(work)
    {
    }

    /// From any thread, before a request: answers to earlier ones are no longer wanted.
    int wish() { return ++m_wished; }

    void open(int wish, const QString &file, const ListWish &how, int headingRow);
    void map(int wish, const ListMapping &mapping);
    /// The other system's name; empty: the file's kind, as onedoorctl has it.
    void setSource(int wish, const QString &system);
    /// Records; then remembers the mapping for lists with these headings.
    void record();
    void saveRefused(const QString &file);
    void saveMapping(const QString &file);

Q_SIGNALS:
    void opened(const onedoor::ImportGlance &glance);
    /// `unfit`: why nothing may be recorded yet.
    void surveyed(const onedoor::ListPlan &plan, const std::optional<onedoor::Error> &unfit,
                  const onedoor::ImportSurvey &survey);
    void recorded(const onedoor::ImportSurvey &survey);
    void saved(const QString &file);
    void failed(const onedoor::Error &error);

private:
    Result<Done> ready();
    Result<ImportGlance> look(const QString &file, const ListWish &how, int headingRow);
    ListMapping remembered(const ListPlan &plan) const;
    void survey(int wish);
    QString source() const;
    ImportLine lineOf(const LineReport &report) const;
    void count(const LineReport &report, ImportSurvey &survey);

    static constexpr qsizetype shownAtMost = 12; ///< of those that come in

    Workstation m_station;
    BackgroundWork &m_work;
    std::unique_ptr<StationWorkplace> m_at;
    std::optional<ListVocabulary> m_vocabulary;
    ListFile m_file;
    ListPlan m_plan;
    QString m_source;
    QHash<int, qsizetype> m_rows; ///< the file's number → index
    QList<RefusedRow> m_refused;
    std::atomic<int> m_wished = 0;
};

} // namespace onedoor

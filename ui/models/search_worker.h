#pragma once

#include "core/desk/unit_book.h"
#include "core/store/search_marks.h"
#include "ui/models/workstation.h"

#include <QObject>
#include <QTimer>

#include <atomic>

namespace onedoor
{

/// A row as a list shows it: with what was found in it.
struct FoundRow {
    PetitionRow row;
    QList<TextSpan> codeMarks, titleMarks, petitionerMarks, handlerMarks;
    SearchSnippet snippet; ///< what the columns do not show
};

/// The beginning of a list, or what follows a place in it.
struct ListedPetitions {
    QList<qint64> rows;
    ListPlace last;        ///< of rows; what follows is asked for by it
    bool complete = false; ///< nothing follows
};

/// Searches with a read-only connection of its own, so that typing never waits. Every request
/// carries a ticket; a newer ticket ends what is running for an older one.
class SearchWorker : public QObject
{
    Q_OBJECT
public:
    /// After `rest` ms without a request it gives back the memory that searches have kept.
    explicit SearchWorker(Workstation station, int rest = 3000);

    /// Any thread: whatever is older than this ticket need not be answered any more.
    void supersede(quint64 ticket);

    /// The next `limit` of the list behind `after`; its first rows come with it.
    void list(quint64 ticket, const PetitionFilter &filter, int limit, const ListPlace &after);
    /// These rows, with marks; what they were found by, where they do not show it, follows.
    void read(quint64 ticket, const QString &typed, const QList<qint64> &rows);
    void count(quint64 ticket, const PetitionFilter &filter);
    /// The best matches only.
    void suggest(quint64 ticket, const QString &typed, int limit);
    /// One petition as it stands; not superseded.
    void glance(const PetitionId &id);
    /// Who has a password here.
    void readOperators();
    /// What a matter may be handled by, as the centre recorded it.
    void readUnits();
    /// What contradicts itself in the centre's own records, in lines.
    void readRecordClashes();

Q_SIGNALS:
    void listed(quint64 ticket, const onedoor::ListPlace &after,
                const onedoor::ListedPetitions &petitions);
    void rowsRead(quint64 ticket, const QList<onedoor::FoundRow> &rows);
    void counted(quint64 ticket, onedoor::Count count);
    void suggested(quint64 ticket, const QList<onedoor::PetitionRow> &rows);
    void glanced(const onedoor::PetitionId &id, const onedoor::Petition &petition);
    void operatorsRead(const QStringList &names);
    void unitsRead(const onedoor::UnitBook &units);
    void recordClashesRead(const QStringList &lines);
    void failed(quint64 ticket, const onedoor::Error &error);

private:
    Store *opened();
    void giveBack();
    bool isStale(quint64 ticket) const { return ticket != m_latest; }
    void tell(quint64 ticket, const QString &typed, const QList<PetitionRow> &rows);
    void explain(quint64 ticket, const QString &typed, const QList<FoundRow> &rows);
    const SearchMarks &marksOf(const QString &typed);
    QList<FoundRow> marked(const QString &typed, const QList<PetitionRow> &rows);

    Workstation m_station;
    RandomIds m_ids;
    std::unique_ptr<Store> m_store;
    QTimer m_burst;                     ///< runs while searches follow one another
    std::optional<SearchMarks> m_marks; ///< of m_typed
    QString m_typed;
    std::atomic<Store *> m_running = nullptr;
    std::atomic<quint64> m_latest = 0;
};

} // namespace onedoor

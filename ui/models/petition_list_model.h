#pragma once

#include "ui/models/search_worker.h"
#include "ui/models/worker_thread.h"

#include <QAbstractTableModel>
#include <QCache>

namespace onedoor
{

/// What the list shows: what was typed, the chips that are on, and what else narrows it.
struct ListFilter {
    QString typed;
    QList<State> states; ///< empty: all
    QString type;        ///< of the dispute; this and the next two: empty for all
    QString handler;
    QString registeredBy;
    std::optional<QDate> from, to; ///< days of registration, both included
    bool overdue = false;
    bool attention = false; ///< facts that contradict each other
    bool mineToday = false; ///< registered today by the operator of this station
    PetitionFilter::Order order = PetitionFilter::Order::Newest;

    bool operator==(const ListFilter &) const = default;
};

/// 事项 list over any number of petitions: their order comes in growing parts as the view comes to
/// its end, the rows themselves when they are looked at, and only the last thousand are kept.
/// Nothing here waits for the store.
class PetitionListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Code, Title, Petitioner, Standing, Handler, Due, ColumnCount };
    enum Role {
        DaysLeftRole = Qt::UserRole, ///< calendar days to the next deadline; invalid without one
        ProtectedRole,
        MarksRole,   ///< QList<TextSpan>: what was found in this cell
        SnippetRole, ///< SearchSnippet: what the row was found by and does not show
    };

    explicit PetitionListModel(const Workstation &station, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    void setFilter(const ListFilter &filter);
    const ListFilter &filter() const { return m_filter; }
    /// The same as the store is asked.
    PetitionFilter query() const;
    /// Reads the order again as far as it was known; what did not change stays where it is.
    void refresh();
    /// A search is under way.
    bool isSearching() const { return m_searching; }
    /// Known once counting has ended.
    const std::optional<Count> &count() const { return m_count; }

    /// Nothing while the row has not been read.
    std::optional<PetitionId> idAt(int row) const;
    /// -1 when it is not among the rows that are kept.
    int rowOf(const PetitionId &id) const;
    /// Asks for a petition as it stands; `glanced` answers. The look-up is logged when it is
    /// opened.
    void glance(const PetitionId &id);
    QDate today() const { return m_station.clock->today(); }
    const Reference &reference() const { return *m_station.reference; }
    /// Who works at this station: who sits here, and whoever has a password.
    const QStringList &operators() const { return m_operators; }
    /// The units the centre recorded; none before they were read.
    const Catalogue &units() const { return m_units; }
    /// What contradicts itself in the centre's own records: belongs to the list of clashes.
    const QStringList &recordClashes() const { return m_recordClashes; }

Q_SIGNALS:
    /// Rows or count of the present filter have come.
    void answered();
    void glanced(const onedoor::PetitionId &id, const onedoor::Petition &petition);
    void failed(const onedoor::Error &error);

private:
    struct Kept {
        FoundRow found;
        quint64 ticket = 0; ///< of the list it was read for
    };
    void ask(int limit);
    void takeOrder(quint64 ticket, const ListPlace &after, const ListedPetitions &petitions);
    void takeRows(quint64 ticket, const QList<FoundRow> &rows);
    void readAround(int row) const;
    const Kept *kept(int row) const;
    QVariant value(const FoundRow &found, int column, int role) const;
    QString text(const PetitionRow &row, int column) const;
    QVariant daysLeft(const PetitionRow &row) const;

    Workstation m_station;
    ListFilter m_filter;
    QStringList m_operators;
    Catalogue m_units;
    QStringList m_recordClashes;
    QList<qint64> m_rows; ///< the order as far as it is known
    ListPlace m_last;     ///< of m_rows
    mutable QCache<qint64, Kept> m_kept;
    mutable QList<int> m_asked; ///< chunks of the order read last
    std::optional<Count> m_count;
    quint64 m_ticket = 0;
    bool m_searching = false;
    bool m_complete = true;                      ///< m_rows is the whole list
    mutable WorkerThread<SearchWorker> m_search; ///< the last member: it goes first
};

} // namespace onedoor

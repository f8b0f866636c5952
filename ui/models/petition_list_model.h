#pragma once

#include "ui/models/search_worker.h"
#include "ui/models/worker_thread.h"

#include <QAbstractTableModel>

namespace onedoor
{

/// What the list shows: what was typed, and the chips that are on.
struct ListFilter {
    QString typed;
    QList<State> states; ///< empty: all
    bool overdue = false;
    bool mineToday = false; ///< registered today by the operator of this station

    bool operator==(const ListFilter &) const = default;
};

/// 事项 list: rows as the search worker read them, more of them as the view comes to their end.
/// Nothing here waits for the store but `preview`.
class PetitionListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Code, Title, Petitioner, Standing, Handler, Due, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< PetitionId text
        StateRole,             ///< int of State
        DaysLeftRole,          ///< calendar days to the next deadline; invalid without one
        ProtectedRole,
        AttentionRole,
    };

    /// `at` outlives the model; it serves the preview on this thread.
    explicit PetitionListModel(StationWorkplace &at, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    void setFilter(const ListFilter &filter);
    const ListFilter &filter() const { return m_filter; }
    /// Reads again as many rows as are shown; what did not change stays where it is.
    void refresh();
    /// A search is under way.
    bool isSearching() const { return m_searching; }
    /// Known once counting has ended.
    const std::optional<Count> &count() const { return m_count; }

    std::optional<PetitionId> idAt(int row) const;
    /// -1 when it is not among the rows read so far.
    int rowOf(const PetitionId &id) const;
    /// The petition as it stands, for a glance: the look-up is logged when it is opened.
    Result<Petition> preview(const PetitionId &id) const;
    const Reference &reference() const { return m_at.reference(); }
    QDate today() const;

Q_SIGNALS:
    /// Rows or count of the present filter have come.
    void answered();
    void failed(const onedoor::Error &error);

private:
    void ask(int limit);
    void take(quint64 ticket, qint64 before, const QList<PetitionRow> &rows);
    PetitionFilter query() const;
    QString text(const PetitionRow &row, int column) const;
    QVariant daysLeft(const PetitionRow &row) const;

    StationWorkplace &m_at;
    WorkerThread<SearchWorker> m_search;
    ListFilter m_filter;
    QList<PetitionRow> m_rows;
    std::optional<Count> m_count;
    quint64 m_ticket = 0;
    int m_limit = 0; ///< of the request under way
    bool m_searching = false;
    bool m_complete = true; ///< the last page was reached
};

} // namespace onedoor

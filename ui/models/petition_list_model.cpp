#include "ui/models/petition_list_model.h"

#include "ui/models/wording.h"

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int pageSize = 60;

bool sameRows(const QList<PetitionRow> &a, const QList<PetitionRow> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const PetitionRow &x, const PetitionRow &y) { return x.row == y.row; });
}

} // namespace

PetitionListModel::PetitionListModel(StationWorkplace &at, QObject *parent)
    : QAbstractTableModel(parent), m_at(at), m_search(at.station())
{
    const SearchWorker *worker = m_search.worker();
    connect(worker, &SearchWorker::pageFound, this, &PetitionListModel::take);
    connect(worker, &SearchWorker::counted, this, [this](quint64 ticket, Count count) {
        if (ticket != m_ticket)
            return;
        m_count = count;
        Q_EMIT answered();
    });
    connect(worker, &SearchWorker::failed, this, [this](quint64 ticket, const Error &error) {
        if (ticket != m_ticket)
            return;
        m_searching = false;
        Q_EMIT failed(error);
    });
    ask(pageSize);
}

int PetitionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PetitionListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PetitionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PetitionRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, index.column());
    case IdRole:
        return row.id.text();
    case StateRole:
        return int(row.state);
    case DaysLeftRole:
        return daysLeft(row);
    case ProtectedRole:
        return row.isProtected;
    case AttentionRole:
        return row.attention > 0;
    default:
        return {};
    }
}

QString PetitionListModel::text(const PetitionRow &row, int column) const
{
    switch (column) {
    case Code:
        return row.code;
    case Title:
        return row.title;
    case Petitioner:
        return row.petitioner.isEmpty() ? tr("anonymous") : row.petitioner;
    case Standing:
        return stateText(row.state);
    case Handler:
        return row.handler;
    case Due:
        return row.dueOn ? row.dueOn->toString(QStringLiteral("MM-dd")) : QString();
    default:
        return {};
    }
}

QVariant PetitionListModel::daysLeft(const PetitionRow &row) const
{
    return row.dueOn ? QVariant(int(today().daysTo(*row.dueOn))) : QVariant();
}

QVariant PetitionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Code:
        return tr("Code");
    case Title:
        return tr("Matter");
    case Petitioner:
        return tr("Petitioner");
    case Standing:
        return tr("State");
    case Handler:
        return tr("Handled by");
    case Due:
        return tr("Next date");
    default:
        return {};
    }
}

bool PetitionListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_searching;
}

void PetitionListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_searching = true;
    m_limit = pageSize;
    m_search.post([ticket = m_ticket, filter = query(), before = m_rows.last().row](
                      SearchWorker &worker) { worker.page(ticket, filter, pageSize, before); });
}

void PetitionListModel::setFilter(const ListFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_count.reset();
    ask(pageSize);
}

void PetitionListModel::refresh()
{
    ask(std::max(pageSize, int(m_rows.size())));
}

void PetitionListModel::ask(int limit)
{
    m_limit = limit;
    m_searching = true;
    m_search.worker()->supersede(++m_ticket);
    m_search.post([ticket = m_ticket, filter = query(), limit](SearchWorker &worker) {
        worker.page(ticket, filter, limit, 0);
        worker.count(ticket, filter);
    });
}

void PetitionListModel::take(quint64 ticket, qint64 before, const QList<PetitionRow> &rows)
{
    if (ticket != m_ticket)
        return;
    m_searching = false;
    m_complete = rows.size() < m_limit;
    if (before > 0 && !rows.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(rows.size()) - 1);
        m_rows += rows;
        endInsertRows();
    } else if (before == 0 && sameRows(rows, m_rows)) {
        m_rows = rows;
        if (!rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else if (before == 0) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    Q_EMIT answered();
}

PetitionFilter PetitionListModel::query() const
{
    PetitionFilter filter;
    filter.typed = m_filter.typed;
    filter.states = m_filter.states;
    if (m_filter.overdue)
        filter.overdueOn = today();
    if (m_filter.mineToday) {
        filter.registeredBy = m_at.station().who.name;
        filter.from = filter.to = today();
    }
    return filter;
}

std::optional<PetitionId> PetitionListModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? std::optional(m_rows.at(row).id) : std::nullopt;
}

int PetitionListModel::rowOf(const PetitionId &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&id](const PetitionRow &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

Result<Petition> PetitionListModel::preview(const PetitionId &id) const
{
    return m_at.store().ledger.petition(id);
}

QDate PetitionListModel::today() const
{
    return m_at.today();
}

} // namespace onedoor

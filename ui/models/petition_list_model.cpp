#include "ui/models/petition_list_model.h"

#include "ui/models/wording.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace onedoor
{

namespace
{

constexpr int listedAtFirst = 200;                  ///< then twice as many each time
constexpr int chunk = 50;                           ///< rows read together
constexpr int keptAtMost = 1000;                    ///< rows in memory
constexpr int askedAtMost = keptAtMost / chunk / 2; ///< chunks that are surely still there

/// What stands before the title of a matter whose facts contradict each other: a word, so that it
/// is read aloud too and seen without colour.
QString markBefore(const PetitionRow &row)
{
    return row.attention > 0 ? attentionMark() + QStringLiteral(" · ") : QString();
}

QList<TextSpan> shifted(QList<TextSpan> marks, qsizetype by)
{
    for (TextSpan &mark : marks)
        mark.from += by;
    return marks;
}

const QList<TextSpan> &marksIn(const FoundRow &found, int column)
{
    static const QList<TextSpan> none;
    switch (column) {
    case PetitionListModel::Code:
        return found.codeMarks;
    case PetitionListModel::Petitioner:
        return found.petitionerMarks;
    case PetitionListModel::Handler:
        return found.handlerMarks;
    default:
        return none;
    }
}

} // namespace

PetitionListModel::PetitionListModel(const Workstation &station, QObject *parent)
    : QAbstractTableModel(parent), m_station(station), m_kept(keptAtMost), m_search(station)
{
    const SearchWorker *worker = m_search.worker();
    connect(worker, &SearchWorker::listed, this, &PetitionListModel::takeOrder);
    connect(worker, &SearchWorker::rowsRead, this, &PetitionListModel::takeRows);
    connect(worker, &SearchWorker::glanced, this, &PetitionListModel::glanced);
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
    connect(worker, &SearchWorker::operatorsRead, this, [this](const QStringList &names) {
        m_operators = names;
        if (!m_operators.contains(m_station.who.name) && !m_station.who.name.isEmpty())
            m_operators.prepend(m_station.who.name);
    });
    connect(worker, &SearchWorker::unitsRead, this,
            [this](const UnitBook &units) { m_units = units.catalogue(); });
    connect(worker, &SearchWorker::recordClashesRead, this, [this](const QStringList &lines) {
        if (std::exchange(m_recordClashes, lines) != lines)
            Q_EMIT answered();
    });
    m_search.post([](SearchWorker &there) { there.readUnits(); });
    ask(listedAtFirst);
    m_search.post([](SearchWorker &there) {
        there.readOperators();
        there.readRecordClashes();
    });
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
    const Kept *row = kept(index.row());
    if (!m_searching && (!row || row->ticket != m_ticket))
        readAround(index.row());
    return row ? value(row->found, index.column(), role) : QVariant();
}

QVariant PetitionListModel::value(const FoundRow &found, int column, int role) const
{
    const PetitionRow &row = found.row;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, column);
    case DaysLeftRole:
        return daysLeft(row);
    case ProtectedRole:
        return row.isProtected;
    case MarksRole:
        return QVariant::fromValue(column == Title
                                       ? shifted(found.titleMarks, markBefore(row).size())
                                       : marksIn(found, column));
    case SnippetRole:
        return column == Code ? QVariant::fromValue(found.snippet) : QVariant();
    default:
        return {};
    }
}

const PetitionListModel::Kept *PetitionListModel::kept(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_kept.object(m_rows.at(row)) : nullptr;
}

/// Asks once for the rows about one that is looked at.
void PetitionListModel::readAround(int row) const
{
    const int number = row / chunk;
    if (m_asked.contains(number))
        return;
    m_asked.append(number);
    if (m_asked.size() > askedAtMost)
        m_asked.removeFirst();
    m_search.post([ticket = m_ticket, typed = m_filter.typed,
                   rows = m_rows.mid(number * chunk, chunk)](SearchWorker &worker) {
        worker.read(ticket, typed, rows);
    });
}

QString PetitionListModel::text(const PetitionRow &row, int column) const
{
    switch (column) {
    case Code:
        return row.code;
    case Title:
        return markBefore(row) + row.title;
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
    m_search.post([ticket = m_ticket, filter = query(), after = m_last, limit = int(m_rows.size())](
                      SearchWorker &worker) { worker.list(ticket, filter, limit, after); });
}

void PetitionListModel::setFilter(const ListFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_count.reset();
    ask(listedAtFirst);
}

void PetitionListModel::refresh()
{
    ask(std::max(listedAtFirst, int(m_rows.size())));
    m_search.post([](SearchWorker &there) {
        there.readUnits();
        there.readRecordClashes();
    });
}

void PetitionListModel::ask(int limit)
{
    m_searching = true;
    m_asked.clear();
    m_search.worker()->supersede(++m_ticket);
    m_search.post([ticket = m_ticket, filter = query(), limit](SearchWorker &worker) {
        worker.list(ticket, filter, limit, {});
        worker.count(ticket, filter);
    });
}

void PetitionListModel::takeOrder(quint64 ticket, const ListPlace &after,
                                  const ListedPetitions &petitions)
{
    if (ticket != m_ticket)
        return;
    m_searching = false;
    if (after.row > 0 && !petitions.rows.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(petitions.rows.size()) - 1);
        m_rows += petitions.rows;
        endInsertRows();
    } else if (after.row == 0 && petitions.rows == m_rows) {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else if (after.row == 0) {
        beginResetModel();
        m_rows = petitions.rows;
        m_asked.clear();
        endResetModel();
    }
    m_last = petitions.last;
    m_complete = petitions.complete;
    Q_EMIT answered();
}

void PetitionListModel::takeRows(quint64 ticket, const QList<FoundRow> &rows)
{
    if (ticket != m_ticket)
        return;
    QSet<qint64> read;
    for (const FoundRow &found : rows) {
        m_kept.insert(found.row.row, new Kept{found, ticket});
        read.insert(found.row.row);
    }
    for (int row = 0; row < m_rows.size() && !read.isEmpty(); ++row) {
        if (read.remove(m_rows.at(row)))
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

PetitionFilter PetitionListModel::query() const
{
    PetitionFilter filter;
    filter.typed = m_filter.typed;
    filter.states = m_filter.states;
    filter.type = m_filter.type;
    filter.handler = m_filter.handler;
    filter.registeredBy = m_filter.registeredBy;
    filter.from = m_filter.from;
    filter.to = m_filter.to;
    filter.order = m_filter.order;
    filter.attention = m_filter.attention;
    if (m_filter.overdue)
        filter.overdueOn = today();
    if (m_filter.mineToday) {
        filter.registeredBy = m_station.who.name;
        filter.from = filter.to = today();
    }
    return filter;
}

std::optional<PetitionId> PetitionListModel::idAt(int row) const
{
    const Kept *there = kept(row);
    return there ? std::optional(there->found.row.id) : std::nullopt;
}

int PetitionListModel::rowOf(const PetitionId &id) const
{
    for (const qint64 row : m_kept.keys()) {
        if (m_kept.object(row)->found.row.id == id)
            return int(m_rows.indexOf(row));
    }
    return -1;
}

void PetitionListModel::glance(const PetitionId &id)
{
    m_search.post([id](SearchWorker &worker) { worker.glance(id); });
}

} // namespace onedoor

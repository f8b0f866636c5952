#include "ui/models/board_model.h"

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int readAtFirst = 200; ///< then twice as many each time

} // namespace

BoardModel::BoardModel(DeskWorker &desk, const QString &group, QObject *parent)
    : QAbstractTableModel(parent), m_desk(desk), m_group(group), m_worker(desk.station())
{
    const BoardWorker *worker = m_worker.worker();
    connect(worker, &BoardWorker::boardsRead, this, [this](const KnownBoards &boards) {
        m_known = boards;
        if (!board() && !boards.boards.isEmpty())
            m_board = boards.boards.first().board;
        Q_EMIT boardsChanged();
        ask(readAtFirst);
    });
    connect(worker, &BoardWorker::rowsRead, this, &BoardModel::takeRows);
    connect(worker, &BoardWorker::groupsRead, this,
            [this](quint64 ticket, const QList<BoardGroup> &groups) {
                if (ticket != m_ticket)
                    return;
                m_groups = groups;
                if (!m_lines.isEmpty()) // group lines say how many
                    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
                Q_EMIT answered();
            });
    connect(worker, &BoardWorker::exported, this, &BoardModel::exported);
    connect(worker, &BoardWorker::failed, this, [this](const Error &error) {
        m_reading = false;
        Q_EMIT failed(error);
    });
}

const BoardSpec *BoardModel::board() const
{
    const auto found =
        std::find_if(m_known.boards.begin(), m_known.boards.end(),
                     [this](const BoardSpec &board) { return board.board == m_board; });
    return found == m_known.boards.end() ? nullptr : &*found;
}

int BoardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int BoardModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !board() ? 0 : int(board()->columns.size());
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return line.group ? (column == 0 ? groupText(line) : QString()) : line.texts[column];
    case Qt::ToolTipRole:
        return line.group ? QVariant() : QVariant(line.tips[column]);
    case GroupRole:
        return line.group;
    case WorkdaysLeftRole:
        return !line.group && line.left[column] ? QVariant(*line.left[column]) : QVariant();
    default:
        return {};
    }
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= columnCount())
        return {};
    return BoardWords::heading(board()->columns[section]);
}

/// The cursor goes over the lines of groups.
Qt::ItemFlags BoardModel::flags(const QModelIndex &index) const
{
    return index.isValid() && isGroup(index.row()) ? Qt::NoItemFlags
                                                   : QAbstractTableModel::flags(index);
}

QString BoardModel::groupText(const Line &line) const
{
    const auto counted = [&](const BoardGroup &group) {
        return group.part == line.row.part && group.group == line.row.group;
    };
    if (m_groups) {
        const auto found = std::find_if(m_groups->begin(), m_groups->end(), counted);
        if (found != m_groups->end())
            return m_words->groupLine(*board(), *found);
    }
    return m_words->group(*board(), line.row.part, line.row.group);
}

bool BoardModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_reading && board();
}

void BoardModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_reading = true;
    m_worker.post([ticket = m_ticket, spec = *board(), seen = view(), rows = m_rows](
                      BoardWorker &worker) { worker.page(ticket, spec, seen, rows, rows); });
}

void BoardModel::setBoard(const QString &id)
{
    if (id == m_board)
        return;
    beginResetModel();
    m_board = id;
    m_chips.clear();
    m_lines.clear();
    m_rows = 0;
    m_groups.reset();
    m_complete = true;
    endResetModel();
    ask(readAtFirst);
}

void BoardModel::setChips(const QStringList &chips)
{
    if (chips == m_chips)
        return;
    m_chips = chips;
    m_groups.reset();
    ask(readAtFirst);
}

void BoardModel::refresh()
{
    if (m_known.boards.isEmpty())
        m_worker.post([group = m_group](BoardWorker &worker) { worker.readBoards(group); });
    else
        ask(std::max(readAtFirst, m_rows));
}

BoardView BoardModel::view() const
{
    return {m_desk.today(), m_desk.station().who.name, m_chips};
}

void BoardModel::ask(int limit)
{
    if (!board())
        return;
    m_reading = true;
    m_words.emplace(m_desk.reference(), m_desk.isOpen() ? m_desk.identity().centreName : QString(),
                    m_desk.today());
    m_worker.worker()->supersede(++m_ticket);
    m_worker.post([ticket = m_ticket, spec = *board(), seen = view(), limit](BoardWorker &worker) {
        worker.page(ticket, spec, seen, limit, 0);
        worker.groups(ticket, spec, seen);
    });
}

BoardModel::Line BoardModel::lineOf(const BoardRow &row) const
{
    Line line{false, row, {}, {}, {}};
    for (int i = 0; i < board()->columns.size(); ++i) {
        line.tips << m_words->cell(*board(), row, i);
        line.texts << m_words->brief(*board(), row, i);
        line.left << m_words->workdaysLeft(*board(), row, i);
    }
    return line;
}

void BoardModel::takeRows(quint64 ticket, qint64 offset, const QList<BoardRow> &rows, bool complete)
{
    if (ticket != m_ticket)
        return;
    m_reading = false;
    QList<Line> lines;
    const bool grouped = board()->isGrouped();
    const BoardRow *before = offset > 0 && !m_lines.isEmpty() ? &m_lines.last().row : nullptr;
    for (const BoardRow &row : rows) {
        if (grouped && (!before || before->part != row.part || before->group != row.group))
            lines.append({true, {{}, row.part, row.group, {}}, {}, {}, {}});
        lines << lineOf(row);
        before = &row;
    }
    if (offset == 0) {
        beginResetModel();
        m_lines = lines;
        m_rows = int(rows.size());
        endResetModel();
    } else if (!lines.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(lines.size()) - 1);
        m_lines += lines;
        m_rows += int(rows.size());
        endInsertRows();
    }
    m_complete = complete;
    Q_EMIT answered();
}

std::optional<qint64> BoardModel::count() const
{
    if (!m_groups)
        return std::nullopt;
    qint64 rows = 0;
    for (const BoardGroup &group : *m_groups)
        rows += group.rows;
    return rows;
}

bool BoardModel::isGroup(int row) const
{
    return row >= 0 && row < m_lines.size() && m_lines.at(row).group;
}

PetitionId BoardModel::idAt(int row) const
{
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).row.id : PetitionId();
}

bool BoardModel::isMatter(int row) const
{
    return !idAt(row).isNull() && hasMatter(board()->parts[m_lines.at(row).row.part].of);
}

QString BoardModel::recordKindAt(int row) const
{
    return idAt(row).isNull() ? QString() : board()->parts[m_lines.at(row).row.part].kind;
}

QString BoardModel::draftAt(int row) const
{
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).row.draft : QString();
}

int BoardModel::rowOf(const PetitionId &id) const
{
    for (int row = 0; row < m_lines.size(); ++row) {
        if (!id.isNull() && m_lines.at(row).row.id == id)
            return row;
    }
    return -1;
}

void BoardModel::glance(const PetitionId &id)
{
    const auto read = [id](StationWorkplace &at) { return at.store().ledger.petition(id); };
    m_desk.ask(this, read, [this, id](const Result<Petition> &petition) {
        if (petition)
            Q_EMIT glanced(id, *petition);
    });
}

void BoardModel::exportTo(const QString &file)
{
    if (board() && m_words)
        m_worker.post([file, spec = *board(), seen = view(), words = *m_words](
                          BoardWorker &worker) { worker.exportTo(file, spec, seen, words); });
}

} // namespace onedoor

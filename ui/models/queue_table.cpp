#include "ui/models/queue_table.h"

#include "ui/models/wording.h"

namespace onedoor
{

void QueueTable::setRows(QList<TicketRow> rows, const QDateTime &now)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_now = now;
    endResetModel();
}

int QueueTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int QueueTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString QueueTable::text(const TicketRow &row, Column column) const
{
    switch (column) {
    case Column::Label:
        return row.label;
    case Column::Kind:
        return ticketKindText(row.kind);
    case Column::Priority:
        return row.priority;
    case Column::Waiting:
        return tr("%1 min").arg(std::max<qint64>(0, row.takenAt.secsTo(m_now) / 60));
    case Column::Zone:
        return row.window + QStringLiteral(" · ") + row.zone;
    }
    return {};
}

QVariant QueueTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const TicketRow &row = m_rows.at(index.row());
    const auto column = Column(index.column());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(row, column);
    // A screen reader says the whole line, wherever in it the focus stands.
    if (role == Qt::AccessibleTextRole) {
        return tr("%1, %2, waiting %3")
            .arg(row.label, ticketKindText(row.kind), text(row, Column::Waiting));
    }
    if (role == Qt::TextAlignmentRole && column == Column::Waiting)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant QueueTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Label:
        return tr("Number");
    case Column::Kind:
        return tr("For");
    case Column::Priority:
        return tr("Priority");
    case Column::Waiting:
        return tr("Waiting");
    case Column::Zone:
        return tr("Where");
    }
    return {};
}

} // namespace onedoor

#pragma once

#include "core/store/tickets.h"

#include <QAbstractTableModel>

namespace onedoor
{

/// Who waits, in the order they will be called: a snapshot, set anew when the queue changes.
class QueueTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Label, Kind, Priority, Waiting, Zone };
    static constexpr int columns = 5;

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QList<TicketRow> rows, const QDateTime &now);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const TicketRow &row, Column column) const;

    QList<TicketRow> m_rows;
    QDateTime m_now;
};

} // namespace onedoor

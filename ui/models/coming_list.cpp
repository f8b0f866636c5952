#include "ui/models/coming_list.h"

namespace onedoor
{

int ComingList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(headings().size());
}

QVariant ComingList::data(const QModelIndex &index, int role) const
{
    const bool isText =
        role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
    if (!isText || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return textOf(index.row(), index.column());
}

QVariant ComingList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return headings().value(section);
}

} // namespace onedoor

#pragma once

#include <QStyledItemDelegate>

namespace onedoor
{

/// A cell of the list with what was found in it marked, a padlock before protected matters, and
/// below the code what the matter was found by where its row does not show it.
class FoundDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace onedoor

#pragma once

#include <QStyledItemDelegate>

namespace onedoor
{

/// A date with the days left: amber and vermilion never without sign and words.
class DueDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace onedoor

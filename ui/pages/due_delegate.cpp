#include "ui/pages/due_delegate.h"

#include "ui/models/petition_list_model.h"
#include "ui/widgets/countdown_label.h"

namespace onedoor
{

void DueDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant left = index.data(PetitionListModel::DaysLeftRole);
    if (!left.isValid())
        return;
    const Tone tone = CountdownLabel::toneOf(left.toInt());
    option->text = QStringLiteral("%1 · %2").arg(option->text, daysLeftText(left.toInt(), false));
    for (const auto role : {QPalette::Text, QPalette::HighlightedText})
        option->palette.setColor(role, tone == Tone::Quiet ? colourOf(Tone::Ink) : colourOf(tone));
    if (tone == Tone::Quiet)
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = iconOf(tone == Tone::Vermilion ? Glyph::Warning : Glyph::Clock, tone);
    option->decorationSize = QSize(16, 16);
}

} // namespace onedoor

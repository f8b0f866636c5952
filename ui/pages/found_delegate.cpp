#include "ui/pages/found_delegate.h"

#include "ui/models/petition_list_model.h"
#include "ui/models/wording_search.h"
#include "ui/widgets/icon.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace onedoor
{

namespace
{

QList<QTextLayout::FormatRange> formatsOf(const QList<TextSpan> &marks, qsizetype shown)
{
    QList<QTextLayout::FormatRange> formats;
    for (const TextSpan &mark : marks) {
        const qsizetype length = std::min(mark.length, shown - mark.from);
        if (length <= 0)
            continue;
        QTextLayout::FormatRange range{int(mark.from), int(length), {}};
        range.format.setFontWeight(QFont::Medium);
        QColor wash = colourOf(Tone::Jade);
        wash.setAlpha(60);
        range.format.setBackground(wash);
        formats << range;
    }
    return formats;
}

/// Draws one line with marks.
void drawLine(QPainter &painter, const QRectF &box, const QString &text,
              const QList<TextSpan> &marks)
{
    const QFontMetricsF metrics(painter.font());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, box.width());
    const qsizetype whole = shown == text ? text.size() : shown.size() - 1;
    QTextLayout layout(shown, painter.font());
    layout.setFormats(formatsOf(marks, whole));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(box.width() + metrics.averageCharWidth());
    layout.endLayout();
    layout.draw(&painter, QPointF(box.left(), box.center().y() - line.height() / 2));
}

} // namespace

void FoundDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != PetitionListModel::Title ||
        !index.data(PetitionListModel::ProtectedRole).toBool())
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = iconOf(Glyph::Lock, Tone::Amber);
    option->decorationSize = QSize(16, 16);
}

void FoundDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const auto marks = index.data(PetitionListModel::MarksRole).value<QList<TextSpan>>();
    const auto snippet = index.data(PetitionListModel::SnippetRole).value<SearchSnippet>();
    const bool explained = snippet.field != SearchField::None;
    if (marks.isEmpty() && !explained) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const QString text = std::exchange(item.text, QString());
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    item.text = text; // the style gives a place only to what is not empty
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &item, item.widget) + 1;
    QRectF box = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget)
                     .adjusted(margin, 0, -margin, 0);
    painter->save();
    painter->setFont(item.font);
    const bool selected = item.state & QStyle::State_Selected;
    painter->setPen(item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    if (explained)
        box.setHeight(box.height() / 2);
    drawLine(*painter, box, text, marks);
    if (explained) {
        box.translate(0, box.height());
        if (!selected)
            painter->setPen(colourOf(Tone::Quiet));
        const QString label = snippetFieldText(snippet.field) + QStringLiteral("：");
        QList<TextSpan> shifted = snippet.marks;
        for (TextSpan &mark : shifted)
            mark.from += label.size();
        drawLine(*painter, box.adjusted(0, -4, 0, -4), label + snippet.text, shifted);
    }
    painter->restore();
}

} // namespace onedoor

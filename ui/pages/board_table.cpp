#include "ui/pages/board_table.h"

#include "ui/widgets/countdown_label.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/lists.h"

#include <QEvent>
#include <QHeaderView>
#include <QStyledItemDelegate>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int longest = 9;  ///< characters of a column that is not the title
constexpr int shortest = 4; ///< where there is no room for so many
constexpr int padding = 36;

/// A day, an hour, a number: cut in two it says nothing.
bool isFigure(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isDigit() || c == u'-' || c == u':' || c == u' ';
    });
}

/// Lines of groups, and days with their sign.
class BoardDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(BoardModel::GroupRole).toBool()) {
            option->state |= QStyle::State_Enabled;
            option->font.setWeight(QFont::Medium);
            option->backgroundBrush = tokensNow().jadeWash;
            return;
        }
        const QVariant left = index.data(BoardModel::WorkdaysLeftRole);
        const Tone tone = left.isValid() ? CountdownLabel::toneOf(left.toInt()) : Tone::Quiet;
        if (tone == Tone::Quiet)
            return;
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, colourOf(tone));
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = iconOf(tone == Tone::Vermilion ? Glyph::Warning : Glyph::Clock, tone);
        option->decorationSize = QSize(16, 16);
    }
};

} // namespace

BoardTable::BoardTable(BoardModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setObjectName(QStringLiteral("boardTable"));
    setModel(&model);
    dressLines(*this);
    setWordWrap(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new BoardDelegate(this));
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 18);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        clearSpans();
        spanGroups(0);
        fitColumns();
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first) { spanGroups(first); });
}

void BoardTable::spanGroups(int first)
{
    for (int row = first; row < m_model.rowCount() && m_model.columnCount() > 1; ++row) {
        if (m_model.isGroup(row))
            setSpan(row, 0, 1, m_model.columnCount());
    }
}

/// Wide enough for its heading and for what the first rows hold, within bounds.
int BoardTable::roomOf(const BoardSpec &board, int column, int characters) const
{
    constexpr int looked = 60;
    const QFontMetrics metrics(font());
    const CellKind kind =
        cellKind(board.parts.first().of, board.columns[column].name).value_or(CellKind::Text);
    const bool bounded =
        kind != CellKind::Due && board.columns[column].name != QStringLiteral("code");
    const int most = metrics.horizontalAdvance(QString(characters, u'编'));
    int room = metrics.horizontalAdvance(BoardWords::heading(board.columns[column]));
    for (int row = 0; row < std::min(looked, m_model.rowCount()); ++row) {
        if (m_model.isGroup(row))
            continue;
        const QModelIndex cell = m_model.index(row, column);
        const int sign = cell.data(BoardModel::WorkdaysLeftRole).isValid() ? 22 : 0;
        const QString text = cell.data().toString();
        const int wide = metrics.horizontalAdvance(text) + sign;
        room = std::max(room, bounded && !isFigure(text) ? std::min(wide, most) : wide);
    }
    return room + padding;
}

void BoardTable::fitColumns()
{
    const BoardSpec *board = m_model.board();
    if (!board)
        return;
    const int least = QFontMetrics(font()).horizontalAdvance(QString(longest, u'编')) + padding;
    for (int characters = longest; characters >= shortest; --characters) {
        int used = 0, title = -1;
        for (int column = 0; column < board->columns.size(); ++column) {
            if (board->columns[column].name == QStringLiteral("title")) {
                title = column;
                continue;
            }
            setColumnWidth(column, roomOf(*board, column, characters));
            used += columnWidth(column);
        }
        const int left = viewport()->width() - used;
        if (title >= 0)
            setColumnWidth(title, std::max(least, left));
        if (left >= least)
            break; // all of it is in sight
    }
}

void BoardTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange || !model())
        return;
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 18);
    fitColumns();
}

void BoardTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

} // namespace onedoor

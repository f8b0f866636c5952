#include "ui/widgets/suggestion_panel.h"

#include "ui/widgets/field.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/tokens.h"

#include <QListWidget>
#include <QPainter>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int linesOverWindow = 8;
constexpr int linesInFlow = 5; ///< the field and what comes next stay in sight
constexpr int detailRole = Qt::UserRole;
constexpr int aside = 12; ///< on both sides of the words

/// Text on the left, the reason quietly on the right, or below where both have no room beside each
/// other; the best one carries a jade bar.
class SuggestionPainter : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *list = static_cast<const QListWidget *>(option.widget);
        const Words words(option, index, list->viewport()->width() - 2 * aside);
        return {0, words.height() + 12};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensNow();
        painter->save();
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, tokens.jadeWash);
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                              tokens.jade);
        }
        const QRect area = option.rect.adjusted(aside, 6, -aside, -6);
        const Words words(option, index, area.width());
        painter->setFont(option.font);
        painter->setPen(tokens.ink);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere, words.text);
        painter->setFont(words.small);
        painter->setPen(tokens.quiet);
        if (words.beside)
            painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, words.detail);
        else
            painter->drawText(area.adjusted(0, words.textHeight, 0, 0),
                              Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere, words.detail);
        painter->restore();
    }

private:
    /// What a row says, and how that lies in a width.
    struct Words {
        Words(const QStyleOptionViewItem &option, const QModelIndex &index, int width)
            : text(index.data().toString()), detail(index.data(detailRole).toString()),
              small(option.font)
        {
            small.setPointSizeF(small.pointSizeF() * 0.9);
            const QFontMetrics metrics(option.font), smaller(small);
            constexpr int between = 16;
            beside = detail.isEmpty() || metrics.horizontalAdvance(text) + between +
                                                 smaller.horizontalAdvance(detail) <=
                                             width;
            textHeight = heightOf(metrics, text, width);
            detailHeight = beside ? 0 : heightOf(smaller, detail, width);
        }
        int height() const { return textHeight + detailHeight; }
        static int heightOf(const QFontMetrics &metrics, const QString &words, int width)
        {
            return metrics
                .boundingRect(QRect(0, 0, width, 10000), Qt::TextWrapAnywhere | Qt::AlignTop, words)
                .height();
        }

        QString text;
        QString detail;
        QFont small;
        bool beside = true;
        int textHeight = 0;
        int detailHeight = 0;
    };
};

/// The field around it, where that stands on a sheet that scrolls.
Field *placeOnSheet(QWidget *line)
{
    auto *field = qobject_cast<Field *>(line->parentWidget());
    if (!field || field->control() != line)
        return nullptr;
    for (QWidget *at = field; at; at = at->parentWidget()) {
        if (qobject_cast<QScrollArea *>(at))
            return field;
    }
    return nullptr;
}

} // namespace

SuggestionPanel::SuggestionPanel(QWidget *field)
    : QFrame(field->window()), m_field(field), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("suggestions"));
    setFocusPolicy(Qt::NoFocus);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new SuggestionPainter(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setAccessibleName(tr("Suggestions"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 4, 1, 4);
    whole->addWidget(m_list);
    connect(m_list, &QListWidget::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT picked(index.row()); });
    hide();
}

void SuggestionPanel::offer(const QList<Suggestion> &suggestions)
{
    m_list->clear();
    for (const Suggestion &suggestion : suggestions) {
        auto *item = new QListWidgetItem(suggestion.text, m_list);
        item->setData(detailRole, suggestion.detail);
        item->setData(Qt::AccessibleDescriptionRole, suggestion.detail);
    }
    if (suggestions.isEmpty()) {
        hide();
        return;
    }
    m_list->setCurrentRow(0);
    place();
    show();
    raise();
}

bool SuggestionPanel::isInFlow() const
{
    return parentWidget() == m_field->parentWidget();
}

void SuggestionPanel::move(int steps)
{
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + steps, 0, m_list->count() - 1));
}

int SuggestionPanel::current() const
{
    return m_list->currentRow();
}

void SuggestionPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (isInFlow() && event->size().width() != event->oldSize().width())
        place(); // the words break elsewhere
}

/// Of the first rows; at most so many lines of one word each.
int SuggestionPanel::heightOfRows(int most) const
{
    m_list->doItemsLayout();
    int height = 0;
    for (int row = 0; row < m_list->count(); ++row)
        height += m_list->visualItemRect(m_list->item(row)).height();
    return std::min(height, most * (m_list->fontMetrics().height() + 12)) + 10;
}

void SuggestionPanel::place()
{
    if (Field *field = placeOnSheet(m_field)) {
        if (!isInFlow())
            field->setBeneath(this);
        if (!isVisible())
            resize(m_field->width(), height());
        m_list->resize(width() - 2, m_list->height());
        setFixedHeight(heightOfRows(linesInFlow));
        m_field->setProperty(roomBelow, height() + 8);
        return;
    }
    QWidget *window = m_field->window();
    if (parentWidget() != window)
        setParent(window);
    const int width = std::min(std::max(m_field->width(), 320), window->width() - 16);
    resize(width, height());
    m_list->resize(width - 2, m_list->height());
    const int height = heightOfRows(linesOverWindow);
    QPoint at = m_field->mapTo(window, QPoint(0, m_field->height() + 4));
    if (at.y() + height > window->height()) // no room below: above
        at.setY(std::max(0, m_field->mapTo(window, QPoint()).y() - height - 4));
    at.setX(std::clamp(at.x(), 8, std::max(8, window->width() - width - 8)));
    setGeometry(QRect(at, QSize(width, height)));
}

} // namespace onedoor

#include "ui/widgets/suggestion_panel.h"

#include "ui/widgets/tokens.h"

#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int shownAtMost = 8;
constexpr int detailRole = Qt::UserRole;

/// Text on the left, the reason quietly on the right; the best one carries a jade bar.
class SuggestionPainter : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), option.fontMetrics.height() + 12};
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
        const QRect area = option.rect.adjusted(12, 0, -12, 0);
        const QFontMetrics metrics(option.font);
        const QString detail = index.data(detailRole).toString();
        const int detailWidth = std::min(metrics.horizontalAdvance(detail) + 16,
                                         detail.isEmpty() ? 0 : area.width() / 2);
        painter->setFont(option.font);
        painter->setPen(tokens.ink);
        const QRect left = area.adjusted(0, 0, -detailWidth, 0);
        painter->drawText(
            left, Qt::AlignVCenter | Qt::AlignLeft,
            metrics.elidedText(index.data().toString(), Qt::ElideRight, left.width()));
        const QRect right = area.adjusted(area.width() - detailWidth + 16, 0, 0, 0);
        painter->setPen(tokens.quiet);
        painter->drawText(right, Qt::AlignVCenter | Qt::AlignRight,
                          metrics.elidedText(detail, Qt::ElideRight, right.width()));
        painter->restore();
    }
};

} // namespace

SuggestionPanel::SuggestionPanel(QWidget *field)
    : QFrame(field->window()), m_field(field), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("suggestions"));
    setFocusPolicy(Qt::NoFocus);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new SuggestionPainter(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
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
    place(int(std::min<qsizetype>(suggestions.size(), shownAtMost)));
    show();
    raise();
}

void SuggestionPanel::move(int steps)
{
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + steps, 0, m_list->count() - 1));
}

int SuggestionPanel::current() const
{
    return m_list->currentRow();
}

void SuggestionPanel::place(int rows)
{
    QWidget *window = m_field->window();
    if (parentWidget() != window)
        setParent(window);
    const int height = rows * m_list->sizeHintForRow(0) + 10;
    const int width = std::min(std::max(m_field->width(), 320), window->width() - 16);
    QPoint at = m_field->mapTo(window, QPoint(0, m_field->height() + 4));
    if (at.y() + height > window->height()) // no room below: above
        at.setY(std::max(0, m_field->mapTo(window, QPoint()).y() - height - 4));
    at.setX(std::clamp(at.x(), 8, std::max(8, window->width() - width - 8)));
    setGeometry(QRect(at, QSize(width, height)));
}

} // namespace onedoor

#include "ui/widgets/timeline.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace onedoor
{

namespace
{

enum EntryRole {
    WhenRole = Qt::UserRole,
    DetailRole,
    WhoRole,
    GlyphRole,
    ToneRole,
    CorrectedRole,
    KeyRole,
    WholeRole,
    UnfoldedRole
};

constexpr int rail = 36; ///< width of the column with the line and the signs
constexpr int gap = 16;  ///< below each entry

class EntryPainter : public QStyledItemDelegate
{
public:
    explicit EntryPainter(QListWidget *list) : QStyledItemDelegate(list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = m_list->viewport()->width() - rail - 12;
        const QFontMetrics metrics(option.font);
        const int lines = metrics.height();
        return {width, lines + lines + detailHeight(metrics, width, index) + gap};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensNow();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(tokens.jade, 2));
            painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -5), 6, 6);
        }
        paintRail(painter, option.rect, index);
        paintWords(painter, option, index);
        painter->restore();
    }

private:
    /// With all that was answered, where it is unfolded.
    static QString detailOf(const QModelIndex &index)
    {
        const QString whole =
            index.data(UnfoldedRole).toBool() ? index.data(WholeRole).toString() : QString();
        return QString(index.data(DetailRole).toString() + u'\n' + whole).trimmed();
    }
    static QString whoOf(const QModelIndex &index)
    {
        const QString who = index.data(WhoRole).toString();
        if (index.data(WholeRole).toString().isEmpty())
            return who;
        return (index.data(UnfoldedRole).toBool() ? u'▾' : u'▸') + (u' ' + who);
    }
    static int detailHeight(const QFontMetrics &metrics, int width, const QModelIndex &index)
    {
        const QString detail = detailOf(index);
        return detail.isEmpty()
                   ? 0
                   : metrics.boundingRect(0, 0, width, 100000, Qt::TextWordWrap, detail).height() +
                         2;
    }

    static void paintRail(QPainter *painter, const QRect &rect, const QModelIndex &index)
    {
        const Tokens &tokens = tokensNow();
        const int x = rect.left() + rail / 2;
        painter->setPen(QPen(tokens.line, 1));
        if (index.row() > 0)
            painter->drawLine(x, rect.top(), x, rect.top() + 2);
        if (index.row() + 1 < index.model()->rowCount())
            painter->drawLine(x, rect.top() + 26, x, rect.bottom());
        const auto tone = Tone(index.data(ToneRole).toInt());
        const auto glyph = Glyph(index.data(GlyphRole).toInt());
        iconOf(glyph, tone).paint(painter, QRect(x - 10, rect.top() + 4, 20, 20));
    }

    static void paintWords(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index)
    {
        const Tokens &tokens = tokensNow();
        const QFontMetrics metrics(option.font);
        const int line = metrics.height();
        QRect area = option.rect.adjusted(rail, 2, -12, 0);
        const QString when = index.data(WhenRole).toString();
        const int whenWidth = metrics.horizontalAdvance(when) + 8;

        QFont title = option.font;
        title.setWeight(QFont::Medium);
        title.setStrikeOut(index.data(CorrectedRole).toBool());
        painter->setFont(title);
        painter->setPen(title.strikeOut() ? tokens.quiet : tokens.ink);
        painter->drawText(QRect(area.left(), area.top(), area.width() - whenWidth, line),
                          Qt::AlignVCenter,
                          QFontMetrics(title).elidedText(index.data().toString(), Qt::ElideRight,
                                                         area.width() - whenWidth));
        painter->setFont(option.font);
        painter->setPen(tokens.quiet);
        painter->drawText(QRect(area.left(), area.top(), area.width(), line),
                          Qt::AlignRight | Qt::AlignVCenter, when);
        area.setTop(area.top() + line);
        painter->setPen(title.strikeOut() ? tokens.quiet : tokens.ink);
        const int detail = detailHeight(metrics, area.width(), index);
        painter->drawText(QRect(area.left(), area.top(), area.width(), detail), Qt::TextWordWrap,
                          detailOf(index));
        painter->setPen(tokens.quiet);
        painter->drawText(QRect(area.left(), area.top() + detail, area.width(), line),
                          Qt::AlignVCenter, whoOf(index));
    }

    QListWidget *m_list;
};

} // namespace

Timeline::Timeline(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new EntryPainter(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setProperty("plain", true);
    setAccessibleName(tr("Timeline"));
    connect(this, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { unfold(*item); });
}

void Timeline::unfold(QListWidgetItem &item)
{
    const bool unfolded = !item.data(UnfoldedRole).toBool();
    item.setData(UnfoldedRole, unfolded);
    const QStringList words{
        item.text(), item.data(WhenRole).toString(), item.data(DetailRole).toString(),
        unfolded ? item.data(WholeRole).toString() : QString(), item.data(WhoRole).toString()};
    item.setData(Qt::AccessibleTextRole, words.join(u' '));
    scheduleDelayedItemsLayout();
}

void Timeline::setEntries(const QList<TimelineEntry> &entries)
{
    const int kept = currentRow();
    QStringList unfolded;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(UnfoldedRole).toBool())
            unfolded << item(row)->data(KeyRole).toString();
    }
    clear();
    for (const TimelineEntry &entry : entries) {
        auto *item = new QListWidgetItem(entry.title, this);
        item->setData(WhenRole, entry.when);
        item->setData(DetailRole, entry.detail);
        item->setData(WhoRole, entry.who);
        item->setData(GlyphRole, int(entry.glyph));
        item->setData(ToneRole, int(entry.tone));
        item->setData(CorrectedRole, entry.corrected);
        item->setData(KeyRole, entry.key);
        item->setData(WholeRole, entry.whole);
        item->setData(UnfoldedRole, unfolded.contains(entry.key));
        const QStringList words{entry.title, entry.when, entry.detail, entry.who};
        item->setData(Qt::AccessibleTextRole, words.join(QLatin1Char(' ')));
    }
    setCurrentRow(std::clamp(kept, 0, std::max(0, count() - 1)));
}

void Timeline::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout(); // heights follow the width
}

} // namespace onedoor

#include "ui/pages/today_column.h"

#include "ui/widgets/countdown_label.h"
#include "ui/widgets/labels.h"

#include <QListView>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int margin = 8;

/// Lines of groups; of a row its title, what it is about, and until when.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int line = QFontMetrics(option.font).height();
        const int lines = index.data(BoardModel::GroupRole).toBool() ? 1 : 3;
        return {120, lines * line + 2 * margin};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &given,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const Tokens &tokens = tokensNow();
        painter->save();
        const bool group = index.data(BoardModel::GroupRole).toBool();
        const bool chosen = option.state & QStyle::State_Selected;
        if (group || chosen)
            painter->fillRect(option.rect, group ? tokens.raised : tokens.jadeWash);
        painter->setPen(tokens.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const QRect room = option.rect.adjusted(margin, margin, -margin, -margin);
        if (group)
            say(painter, option, room, index.data().toString(), tokens.ink, true);
        else
            paintRow(painter, option, room, index);
        painter->restore();
    }

private:
    static void say(QPainter *painter, const QStyleOptionViewItem &option, const QRect &room,
                    const QString &text, const QColor &colour, bool strong = false)
    {
        QFont face = option.font;
        face.setWeight(strong ? QFont::Medium : QFont::Normal);
        painter->setFont(face);
        painter->setPen(colour);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(face).elidedText(text, Qt::ElideRight, room.width()));
    }

    static void paintRow(QPainter *painter, const QStyleOptionViewItem &option, QRect room,
                         const QModelIndex &index)
    {
        const Tokens &tokens = tokensNow();
        const auto cell = [&index](int column) {
            return index.siblingAtColumn(column).data().toString();
        };
        room.setHeight(QFontMetrics(option.font).height());
        const QString what = cell(1);
        const QString title = cell(0).isEmpty() ? what : cell(0);
        say(painter, option, room, title, tokens.ink, true);
        QStringList about{cell(0).isEmpty() ? QString() : what, cell(2)};
        about.removeAll(QString());
        room.translate(0, room.height());
        say(painter, option, room, about.join(QStringLiteral(" · ")), tokens.quiet);
        room.translate(0, room.height());
        const QVariant left = index.siblingAtColumn(3).data(BoardModel::WorkdaysLeftRole);
        const Tone tone = left.isValid() ? CountdownLabel::toneOf(left.toInt()) : Tone::Quiet;
        if (tone != Tone::Quiet) {
            constexpr int side = 16;
            const QIcon sign =
                iconOf(tone == Tone::Vermilion ? Glyph::Warning : Glyph::Clock, tone);
            sign.paint(painter, room.left(), room.center().y() - side / 2, side, side);
            room.setLeft(room.left() + side + 4);
        }
        say(painter, option, room, cell(3), colourOf(tone));
    }
};

} // namespace

TodayColumn::TodayColumn(BoardModel &model, const QString &board, QWidget *parent)
    : Card(QString(), parent), m_model(model), m_answer(new QStackedWidget),
      m_list(new QListView), m_nothing(textLabel({}))
{
    setObjectName(board);
    m_list->setObjectName(board + QStringLiteral("-rows"));
    m_list->setModel(&model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setUniformItemSizes(false);
    m_list->setTabKeyNavigation(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMinimumSize(180, 110);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_nothing->setWordWrap(true);
    setTone(m_nothing, Tone::Quiet);
    m_answer->addWidget(m_list);
    m_answer->addWidget(m_nothing);
    m_answer->setCurrentWidget(m_nothing);
    body()->addWidget(m_answer, 1);
    m_model.setBoard(board);
    connect(&m_model, &BoardModel::boardsChanged, this, &TodayColumn::showAnswer);
    connect(&m_model, &BoardModel::answered, this, &TodayColumn::showAnswer);
    connect(&m_model, &BoardModel::modelReset, this, &TodayColumn::keepCurrent);
    connect(&m_model, &BoardModel::failed, this, &TodayColumn::failed);
    connect(m_list, &QListView::doubleClicked, this, &TodayColumn::openCurrent);
}

void TodayColumn::showAnswer()
{
    const BoardSpec *board = m_model.board();
    if (!board)
        return;
    const auto count = m_model.count();
    setTitle(count ? tr("%1 · %2", "a column, how many").arg(board->title).arg(*count)
                   : board->title);
    m_list->setAccessibleName(board->title);
    m_nothing->setText(m_model.isReading() ? tr("Reading …") : board->empty);
    m_answer->setCurrentWidget(isEmpty() ? static_cast<QWidget *>(m_nothing) : m_list);
}

/// The cursor stands on a row, whatever came and went.
void TodayColumn::keepCurrent()
{
    int row = std::max(0, m_list->currentIndex().row());
    row = std::min(row, m_model.rowCount() - 1);
    if (m_model.isGroup(row))
        ++row;
    if (row >= 0 && row < m_model.rowCount())
        m_list->setCurrentIndex(m_model.index(row, 0));
}

void TodayColumn::openCurrent()
{
    const int row = m_list->currentIndex().row();
    const PetitionId id = m_model.idAt(row);
    if (m_model.isMatter(row))
        Q_EMIT matterOpened(id);
    else if (!m_model.draftAt(row).isEmpty())
        Q_EMIT draftOpened(m_model.draftAt(row));
    else if (!id.isNull())
        Q_EMIT recordOpened(m_model.recordKindAt(row), id);
}

} // namespace onedoor

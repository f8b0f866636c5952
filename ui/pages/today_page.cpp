#include "ui/pages/today_page.h"

#include "ui/models/wording.h"
#include "ui/pages/today_column.h"
#include "ui/widgets/card.h"
#include "ui/widgets/countdown_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_foot.h"
#include "ui/widgets/page_scroll.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr std::array boardNames{"today-due", "today-waiting", "today-papers", "today-drafts"};
constexpr int columnWidth = 220; ///< what one needs at least to stand beside the others
constexpr int remindersInSight = 3;

} // namespace

TodayPage::TodayPage(TodayModel &model, const TodayBoards &boards, QWidget *parent)
    : DeskPage(parent), m_model(model), m_notice(new Notice),
      m_waiting(textLabel({}, TextRole::Small)), m_reminderCard(new Card),
      m_reminders(lineList(QStringLiteral("reminders"), tr("Reminders"))), m_foot(new PageFoot)
{
    m_primary.setObjectName(QStringLiteral("todayPrimary"));
    m_primary.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_primary.setShortcutContext(Qt::WidgetShortcut);
    m_foot->setPrimary(&m_primary);
    connect(&m_primary, &QAction::triggered, this, &TodayPage::act);
    auto *desk = new QWidget;
    auto *column = new QVBoxLayout(desk);
    column->setContentsMargins(24, 12, 24, 12);
    column->setSpacing(12);
    column->addWidget(makeNumbers());
    column->addWidget(m_notice);
    m_reminderCard->body()->addWidget(m_reminders);
    m_reminders->installEventFilter(this);
    column->addWidget(m_reminderCard);
    column->addWidget(makeColumns(boards), 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(new PageScroll(desk), 1);
    whole->addWidget(m_foot);
    connect(&m_model, &TodayModel::changed, this, &TodayPage::showModel);
    connect(&m_model, &TodayModel::failed, this,
            [this](const Error &error) { m_notice->say(Notice::Kind::Danger, wordingOf(error)); });
    connect(m_reminders, &QListWidget::currentRowChanged, this, &TodayPage::nameAction);
    onActivated(m_reminders, this, [this](int row) {
        if (row >= 0 && row < m_model.reminders().size())
            Q_EMIT matterOpened(m_model.reminders().at(row).matter);
    });
    setClashes(0);
    setWaiting(0);
    showModel();
}

QString TodayPage::title() const
{
    return tr("Today");
}

QPushButton *TodayPage::addNumber(QHBoxLayout *row, const char *name)
{
    auto *button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    button->setProperty("pill", true);
    row->addWidget(button);
    return button;
}

QWidget *TodayPage::makeNumbers()
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_orphans = addNumber(row, "orphans");
    m_overdue = addNumber(row, "overdue");
    m_clashes = addNumber(row, "todayClashes");
    setTone(m_waiting, Tone::Quiet);
    row->addWidget(m_waiting);
    row->addStretch(1);
    connect(m_orphans, &QPushButton::clicked, this,
            [this] { Q_EMIT boardRequested(QStringLiteral("orphans"), {}); });
    connect(m_overdue, &QPushButton::clicked, this, [this] {
        Q_EMIT boardRequested(QStringLiteral("due"), {QStringLiteral("overdue")});
    });
    connect(m_clashes, &QPushButton::clicked, this, &TodayPage::clashesRequested);
    return line;
}

QWidget *TodayPage::makeColumns(const TodayBoards &boards)
{
    auto *columns = new QWidget;
    m_grid = new QGridLayout(columns);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(12);
    for (size_t i = 0; i < m_columns.size(); ++i) {
        auto *column = new TodayColumn(*boards[i], QLatin1String(boardNames[i]));
        m_columns[i] = column;
        column->list()->installEventFilter(this);
        connect(column, &TodayColumn::matterOpened, this, &TodayPage::matterOpened);
        connect(column, &TodayColumn::recordOpened, this, &TodayPage::recordOpened);
        connect(column, &TodayColumn::draftOpened, this, &TodayPage::draftOpened);
        connect(column, &TodayColumn::failed, &m_model, &TodayModel::failed);
        connect(boards[i], &BoardModel::answered, this, &TodayPage::nameAction);
    }
    arrange();
    return columns;
}

/// Four side by side; where there is no room, two and two.
void TodayPage::arrange()
{
    const int across = width() >= 4 * columnWidth + 100 ? 4 : 2;
    if (across == m_across)
        return;
    m_across = across;
    for (int i = 0; i < int(m_columns.size()); ++i) {
        m_grid->addWidget(m_columns[size_t(i)], i / across, i % across);
        m_grid->setColumnStretch(i, i < across ? 1 : 0);
    }
}

void TodayPage::resizeEvent(QResizeEvent *event)
{
    DeskPage::resizeEvent(event);
    arrange();
}

void TodayPage::activated()
{
    m_notice->clear();
    m_model.refresh();
    for (TodayColumn *column : m_columns)
        column->refresh();
}

void TodayPage::refresh()
{
    m_model.refresh();
    if (!isVisible())
        return;
    for (TodayColumn *column : m_columns)
        column->refresh();
}

/// Reminders, else the first column with something in it.
QWidget *TodayPage::firstField()
{
    if (!m_reminderCard->isHidden())
        return m_reminders;
    for (TodayColumn *column : m_columns) {
        if (!column->isEmpty())
            return column->list();
    }
    return m_orphans;
}

void TodayPage::setClashes(int clashes)
{
    m_clashes->setText(tr("Facts clash %1").arg(clashes));
    setTone(m_clashes, clashes > 0 ? Tone::Amber : Tone::Quiet);
}

void TodayPage::setWaiting(int facts)
{
    m_waiting->setText(tr("%1 waiting to be sent").arg(facts));
}

void TodayPage::showModel()
{
    const auto number = [](std::optional<qint64> count) {
        return count ? QString::number(*count) : QStringLiteral("…");
    };
    m_orphans->setText(tr("Nobody's %1", "matters without anybody").arg(number(m_model.orphans())));
    setTone(m_orphans, m_model.orphans().value_or(0) > 0 ? Tone::Vermilion : Tone::Quiet);
    m_overdue->setText(tr("Overdue %1").arg(number(m_model.overdue())));
    setTone(m_overdue, m_model.overdue().value_or(0) > 0 ? Tone::Vermilion : Tone::Quiet);
    showReminders();
}

void TodayPage::showReminders()
{
    const QList<Reminder> &reminders = m_model.reminders();
    const int row = std::max(0, m_reminders->currentRow());
    const bool hadFocus = m_reminders->hasFocus();
    m_reminders->clear();
    for (const Reminder &reminder : reminders) {
        const Tone tone = CountdownLabel::toneOf(reminder.left);
        auto *item = new QListWidgetItem(TodayModel::sentenceOf(reminder), m_reminders);
        item->setIcon(iconOf(tone == Tone::Vermilion ? Glyph::Warning : Glyph::Clock, tone));
        item->setToolTip(item->text());
    }
    m_reminders->setCurrentRow(std::min(row, int(reminders.size()) - 1));
    m_reminderCard->setTitle(tr("Reminders · %1").arg(reminders.size()));
    m_reminderCard->setHidden(reminders.isEmpty());
    const int inSight = std::clamp(int(reminders.size()), 1, remindersInSight);
    const int line = std::max(m_reminders->sizeHintForRow(0), m_reminders->fontMetrics().height());
    m_reminders->setFixedHeight(inSight * line + 8);
    nameAction();
    if (hadFocus && reminders.isEmpty())
        firstField()->setFocus(Qt::OtherFocusReason);
}

void TodayPage::nameAction()
{
    const bool remind = !m_model.reminders().isEmpty() && m_model.mayAcknowledge();
    m_primary.setText(remind ? tr("Seen") : tr("Open"));
    const bool any = std::any_of(m_columns.begin(), m_columns.end(), [](const TodayColumn *column) {
        return column && !column->isEmpty();
    });
    m_primary.setEnabled(remind || any);
    m_foot->setState(remind ? tr("Ctrl+Enter: the reminder was seen; it comes again only with its "
                                 "next step. Enter opens.")
                            : tr("Left and Right change the column, Enter opens."));
}

/// A reminder was seen, or the row under the cursor is opened.
void TodayPage::act()
{
    if (!m_model.reminders().isEmpty() && m_model.mayAcknowledge()) {
        const int row = std::max(0, m_reminders->currentRow());
        m_model.acknowledge(m_model.reminders().at(row));
        return;
    }
    const int column = columnWithFocus();
    for (int i = std::max(0, column); i < int(m_columns.size()); ++i) {
        if (!m_columns[size_t(i)]->isEmpty()) {
            m_columns[size_t(i)]->openCurrent();
            return;
        }
    }
}

int TodayPage::columnWithFocus() const
{
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i]->list()->hasFocus())
            return int(i);
    }
    return -1;
}

bool TodayPage::moveAcross(int from, int step)
{
    for (int to = from + step; to >= 0 && to < int(m_columns.size()); to += step) {
        if (m_columns[size_t(to)]->isEmpty())
            continue;
        m_columns[size_t(to)]->list()->setFocus(Qt::TabFocusReason);
        return true;
    }
    return false;
}

bool TodayPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return DeskPage::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & ~Qt::KeypadModifier)
        return DeskPage::eventFilter(watched, event);
    const int at = columnWithFocus();
    switch (key->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (at >= 0)
            return moveAcross(at, key->key() == Qt::Key_Left ? -1 : 1) || true;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (at < 0)
            break;
        m_columns[size_t(at)]->openCurrent();
        return true;
    default:
        break;
    }
    return DeskPage::eventFilter(watched, event);
}

} // namespace onedoor

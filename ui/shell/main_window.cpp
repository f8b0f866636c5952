#include "ui/shell/main_window.h"

#include "ui/shell/head_bar.h"
#include "ui/shell/nav_rail.h"
#include "ui/shell/shortcut_panel.h"
#include "ui/shell/status_footer.h"
#include "ui/shell/theme.h"
#include "ui/widgets/eye_order.h"
#include "ui/widgets/field.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace onedoor
{

namespace
{

constexpr int commandsAtMost = 5;
constexpr int historyAtMost = 32;
constexpr QLatin1String commandMark("command:");

/// Asks the field that has the focus for its law.
void showLaw()
{
    for (QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget()) {
        if (auto *field = qobject_cast<Field *>(at); field && field->askForLaw())
            return;
    }
}

} // namespace

MainWindow::MainWindow(Theme &theme, QWidget *parent)
    : QMainWindow(parent), m_theme(theme), m_rail(new NavRail), m_head(new HeadBar),
      m_notice(new Notice), m_passing(new Notice), m_stack(new QStackedWidget),
      m_foot(new StatusFooter)
{
    setObjectName(QStringLiteral("desk"));
    setWindowIcon(iconOf(Glyph::Logo, Tone::Jade));
    m_notice->setObjectName(QStringLiteral("deskNotice"));
    m_passing->setObjectName(QStringLiteral("passingNotice"));
    auto *central = new QWidget;
    auto *grid = new QGridLayout(central);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_rail, 0, 0, 3, 1);
    grid->addWidget(m_head, 0, 1);
    auto *notices = new QVBoxLayout;
    notices->setSpacing(0);
    notices->addWidget(m_passing);
    notices->addWidget(m_notice);
    grid->addLayout(notices, 1, 1);
    grid->addWidget(m_stack, 2, 1);
    grid->addWidget(m_foot, 3, 0, 1, 2);
    grid->setRowStretch(2, 1);
    grid->setColumnStretch(1, 1);
    setCentralWidget(central);
    m_shortcuts = new ShortcutPanel(m_actions, central);
    resize(1366, 768);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        // Later: a card just added has its place only then. What is pressed stays under the mouse.
        if (now && now->window() == this && QApplication::mouseButtons() == Qt::NoButton)
            QTimer::singleShot(0, now, [now] { bringIntoSight(now); });
    });

    m_actions.installOn(this);
    connect(&m_actions, &ActionSet::triggered, this, &MainWindow::act);
    connect(m_head->sync(), &QPushButton::clicked, this, &MainWindow::syncRequested);
    TypeAhead *search = m_head->search();
    setSearchQuestion({});
    connect(search, &TypeAhead::chosen, this, [this](const Suggestion &suggestion) {
        leaveSearch();
        if (suggestion.key.startsWith(commandMark))
            m_actions.trigger(suggestion.key.mid(commandMark.size()));
        else
            Q_EMIT found(suggestion);
    });
    connect(search, &QLineEdit::returnPressed, this,
            [this, search] { Q_EMIT searchRequested(search->text().trimmed()); });
    refreshActions();
}

void MainWindow::addPage(PageId id, std::unique_ptr<DeskPage> page)
{
    DeskPage *added = page.release(); // the stack is its parent from here on
    m_stack->addWidget(added);
    m_pages.insert(id, added);
    connect(added, &DeskPage::pageRequested, this, &MainWindow::goTo);
    connect(added, &DeskPage::statusChanged, this, [this, added](const QString &sentence) {
        if (m_stack->currentWidget() == added)
            m_foot->setDraft(sentence);
    });
    for (const ActionRow &row : actionTable()) {
        if (row.opens == id && !NavRail::isSeldom(id))
            m_rail->add(row, m_actions[row.id]);
    }
    if (m_pages.size() == 1)
        showPage(id);
    refreshActions();
}

QWidget *MainWindow::placeOfPages() const
{
    return m_stack;
}

void MainWindow::goTo(PageId id)
{
    if (!m_pages.contains(id))
        return;
    if (id != m_current) {
        m_history.append(m_current);
        if (m_history.size() > historyAtMost)
            m_history.removeFirst();
    }
    showPage(id);
}

void MainWindow::goBack()
{
    if (m_shortcuts->isVisible())
        m_shortcuts->hide();
    else if (m_head->search()->hasFocus())
        leaveSearch();
    else if (DeskPage *front = m_pages.value(m_current);
             front && !front->back() && !m_history.isEmpty())
        showPage(m_history.takeLast());
}

void MainWindow::setSearchQuestion(TypeAhead::Question question)
{
    m_head->search()->setQuestion(
        [this, question = std::move(question)](const QString &typed, int limit) {
            if (question)
                question(typed, limit - commandsAtMost);
            else
                offer(typed, {});
        });
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return moveFocus(this, next);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ThemeChange)
        m_theme.followSystem();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    placeShortcuts();
}

void MainWindow::act(ActionId id)
{
    DeskPage *front = m_pages.value(m_current);
    if (const auto opens = rowOf(id).opens) {
        goTo(*opens);
        return;
    }
    switch (id) {
    case ActionId::Search:
        enterSearch();
        break;
    case ActionId::ShowLaw:
        showLaw();
        break;
    case ActionId::Shortcuts:
        toggleShortcuts();
        break;
    case ActionId::Back:
        goBack();
        break;
    case ActionId::Primary:
        if (QAction *primary = front ? front->primaryAction() : nullptr)
            primary->trigger();
        break;
    case ActionId::SyncNow:
        Q_EMIT syncRequested();
        break;
    case ActionId::TextLarger:
    case ActionId::TextSmaller:
        Q_EMIT textSizeRequested(id == ActionId::TextLarger ? 1 : -1);
        break;
    case ActionId::KeepScale:
        Q_EMIT scaleKept();
        break;
    default:
        if (front)
            front->perform(id);
        break;
    }
}

void MainWindow::showPage(PageId id)
{
    DeskPage *front = m_pages.value(id);
    m_current = id;
    m_stack->setCurrentWidget(front);
    m_rail->setCurrent(id);
    m_foot->setDraft({});
    setWindowTitle(tr("%1 · OneDoor").arg(front->title()));
    refreshActions();
    front->activated();
    if (QWidget *first = front->firstField())
        first->setFocus(Qt::OtherFocusReason);
    if (m_shortcuts->isVisible())
        m_shortcuts->open(id);
}

void MainWindow::refreshActions()
{
    for (const ActionRow &row : actionTable()) {
        QAction *action = m_actions[row.id];
        action->setVisible((!row.opens || m_pages.contains(*row.opens)) &&
                           (!row.on || m_pages.contains(*row.on)));
        // A key of another page sleeps; Qt then leaves the key to the field that has the focus.
        action->setEnabled(action->isVisible() && (!row.on || *row.on == m_current));
    }
}

void MainWindow::toggleShortcuts()
{
    if (m_shortcuts->isVisible()) {
        m_shortcuts->hide();
        return;
    }
    m_shortcuts->open(m_current);
    placeShortcuts();
}

void MainWindow::enterSearch()
{
    if (!m_head->search()->hasFocus())
        m_beforeSearch = QApplication::focusWidget();
    m_head->search()->setFocus(Qt::ShortcutFocusReason);
    m_head->search()->selectAll();
}

void MainWindow::leaveSearch()
{
    if (m_beforeSearch && m_beforeSearch->isVisible())
        m_beforeSearch->setFocus(Qt::OtherFocusReason);
    else
        m_head->search()->clearFocus();
}

void MainWindow::placeShortcuts()
{
    const QRect area = centralWidget()->rect();
    const int width = std::min(720, area.width());
    m_shortcuts->setGeometry(area.right() + 1 - width, m_head->height(), width,
                             area.height() - m_head->height() - m_foot->height());
}

void MainWindow::offer(const QString &typed, const QList<Suggestion> &found)
{
    QList<Suggestion> suggestions = found;
    for (Suggestion command : m_actions.matching(typed, commandsAtMost)) {
        command.key.prepend(commandMark);
        suggestions.append(command);
    }
    m_head->search()->answer(typed, suggestions);
}

} // namespace onedoor

#include "ui/shell/shortcut_panel.h"

#include "ui/widgets/labels.h"

#include <QAction>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace onedoor
{

ShortcutPanel::ShortcutPanel(const ActionSet &actions, QWidget *parent)
    : QFrame(parent), m_actions(actions)
{
    setObjectName(QStringLiteral("shortcutPanel"));
    setAccessibleName(tr("Keys"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 16, 8, 16);
    whole->setSpacing(8);
    whole->addWidget(textLabel(tr("Keys"), TextRole::Title));
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setObjectName(QStringLiteral("sheet"));
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    whole->addWidget(scroll, 1);
    QLabel *way = textLabel(tr("F1 or Esc puts this sheet away"), TextRole::Small);
    setTone(way, Tone::Quiet);
    whole->addWidget(way);
    hide();
}

void ShortcutPanel::open(PageId front)
{
    fill(front);
    show();
    raise();
}

void ShortcutPanel::fill(PageId front)
{
    m_sheet = new QWidget;
    m_sheet->setObjectName(QStringLiteral("sheet"));
    auto *column = new QVBoxLayout(m_sheet);
    column->setContentsMargins(0, 0, 16, 0);
    column->setSpacing(4);
    QList<const ActionRow *> here;
    QList<const ActionRow *> pages;
    QList<const ActionRow *> everywhere;
    for (const ActionRow &row : actionTable()) {
        if (!m_actions[row.id]->isVisible())
            continue;
        if (row.opens)
            pages.append(&row);
        else if (!row.on)
            everywhere.append(&row);
        else if (*row.on == front)
            here.append(&row);
    }
    addGroup(tr("On this page"), here);
    addGroup(tr("Pages"), pages);
    addGroup(tr("Everywhere"), everywhere);
    column->addStretch(1);
    findChild<QScrollArea *>()->setWidget(m_sheet);
}

void ShortcutPanel::addGroup(const QString &title, const QList<const ActionRow *> &rows)
{
    if (rows.isEmpty())
        return;
    auto *column = static_cast<QVBoxLayout *>(m_sheet->layout());
    QLabel *heading = textLabel(title, TextRole::Small);
    setTone(heading, Tone::Quiet);
    column->addSpacing(8);
    column->addWidget(heading);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, 96);
    grid->setColumnStretch(1, 1);
    for (const ActionRow *row : rows) {
        const int line = grid->rowCount();
        const QAction *action = m_actions[row->id];
        grid->addWidget(keyCap(keysText(action->shortcut())), line, 0,
                        Qt::AlignLeft | Qt::AlignVCenter);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(textLabel(action->text()));
        QLabel *tip = textLabel(action->toolTip(), TextRole::Small);
        tip->setWordWrap(true);
        setTone(tip, Tone::Quiet);
        words->addWidget(tip);
        grid->addLayout(words, line, 1);
    }
    column->addLayout(grid);
}

} // namespace onedoor

#include "ui/shell/shortcut_panel.h"

#include "ui/widgets/labels.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace onedoor
{

ShortcutPanel::ShortcutPanel(const ActionSet &actions, QWidget *parent)
    : QFrame(parent), m_actions(actions), m_scroll(new QScrollArea)
{
    setObjectName(QStringLiteral("shortcutPanel"));
    setAccessibleName(tr("Keys"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 16, 8, 16);
    whole->setSpacing(8);
    whole->addWidget(textLabel(tr("Keys"), TextRole::Title));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(NoFrame);
    m_scroll->setObjectName(QStringLiteral("sheet"));
    m_scroll->setAccessibleName(tr("Keys"));
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    whole->addWidget(m_scroll, 1);
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
    auto *sheet = new QWidget;
    sheet->setObjectName(QStringLiteral("sheet"));
    auto *columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(0, 0, 16, 0);
    columns->setSpacing(24);
    auto *left = new QVBoxLayout;
    addGroup(left, tr("On this page"), here);
    addGroup(left, tr("Pages"), pages);
    auto *right = new QVBoxLayout;
    addGroup(right, tr("Everywhere"), everywhere);
    for (QVBoxLayout *column : {left, right}) {
        column->setSpacing(4);
        column->addStretch(1);
        columns->addLayout(column, 1);
    }
    m_scroll->setWidget(sheet);
}

void ShortcutPanel::addGroup(QVBoxLayout *column, const QString &title,
                             const QList<const ActionRow *> &rows) const
{
    if (rows.isEmpty())
        return;
    QLabel *heading = textLabel(title, TextRole::Small);
    setTone(heading, Tone::Jade);
    if (column->count() > 0)
        column->addSpacing(16);
    column->addWidget(heading);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
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

#include "ui/widgets/lists.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>

namespace onedoor
{

QListWidget *lineList(const QString &name, const QString &spoken)
{
    auto *list = new QListWidget;
    list->setObjectName(name);
    list->setAccessibleName(spoken);
    list->setProperty("plain", true);
    list->setWordWrap(true);
    list->setTabKeyNavigation(false);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return list;
}

void dressLines(QTableView &table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setShowGrid(false);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
}

QLabel *quietLine(const QString &text)
{
    QLabel *label = textLabel(text, TextRole::Small);
    label->setWordWrap(true);
    setTone(label, Tone::Quiet);
    return label;
}

QLabel *emptyLine(const QString &name)
{
    QLabel *label = textLabel({});
    label->setObjectName(name);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    setTone(label, Tone::Quiet);
    return label;
}

} // namespace onedoor

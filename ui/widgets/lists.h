#pragma once

#include <QListWidget>

class QLabel;
class QTableView;

namespace onedoor
{

/// A list of lines that wrap, inside a card: arrows move, Tab leaves.
QListWidget *lineList(const QString &name, const QString &spoken);
/// A table of whole lines: one is chosen, Tab leaves, nothing is ruled.
void dressLines(QTableView &table);
/// A sentence beside the work: small and quiet.
QLabel *quietLine(const QString &text);
/// What stands, quietly, in the middle of a place with nothing in it.
QLabel *emptyLine(const QString &name);

/// Calls act(row) when a line is chosen by Enter or a click. Queued: the list still has to finish
/// with the key, and acting may empty it.
template <class Act>
void onActivated(QListWidget *list, QObject *context, Act act)
{
    const auto open = [list, act] { act(list->currentRow()); };
    QObject::connect(list, &QListWidget::itemActivated, context, open, Qt::QueuedConnection);
    QObject::connect(list, &QListWidget::itemClicked, context, open, Qt::QueuedConnection);
}

} // namespace onedoor

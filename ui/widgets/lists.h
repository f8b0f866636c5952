#pragma once

#include <QListWidget>

class QLabel;

namespace onedoor
{

/// A list of lines that wrap, inside a card: arrows move, Tab leaves.
QListWidget *lineList(const QString &name, const QString &spoken);
/// A sentence beside the work: small and quiet.
QLabel *quietLine(const QString &text);

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

#include "ui/widgets/eye_order.h"

#include <QApplication>
#include <QGridLayout>
#include <QScrollArea>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int around = 24; // pixels that stay visible beside what has the focus

/// The items of a layout as the eye meets them.
QList<QLayoutItem *> inRows(const QLayout *layout)
{
    QList<QLayoutItem *> items;
    for (int i = 0; i < layout->count(); ++i)
        items.append(layout->itemAt(i));
    const auto *grid = qobject_cast<const QGridLayout *>(layout);
    if (!grid)
        return items;
    QList<std::pair<std::pair<int, int>, QLayoutItem *>> placed;
    for (int i = 0; i < int(items.size()); ++i) {
        int row = 0, column = 0, rows = 0, columns = 0;
        grid->getItemPosition(i, &row, &column, &rows, &columns);
        placed.append({{row, column}, items.at(i)});
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (int i = 0; i < int(items.size()); ++i)
        items[i] = placed.at(i).second;
    return items;
}

void addOf(const QLayout *layout, QWidgetList &widgets)
{
    for (const QLayoutItem *item : inRows(layout)) {
        if (QWidget *widget = const_cast<QLayoutItem *>(item)->widget())
            widgets.append(widget);
        else if (const QLayout *inner = const_cast<QLayoutItem *>(item)->layout())
            addOf(inner, widgets);
    }
}

/// The children of a widget: those of its layout, then those that stand where they were put.
QWidgetList childrenOf(const QWidget *parent)
{
    QWidgetList children;
    if (parent->layout())
        addOf(parent->layout(), children);
    QWidgetList others;
    for (QObject *child : parent->children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (widget && !widget->isWindow() && !children.contains(widget))
            others.append(widget);
    }
    std::stable_sort(others.begin(), others.end(), [](const QWidget *a, const QWidget *b) {
        return std::pair(a->y(), a->x()) < std::pair(b->y(), b->x());
    });
    return children + others;
}

void addVisible(const QWidget *parent, QWidgetList &widgets)
{
    for (QWidget *child : childrenOf(parent)) {
        if (child->isHidden())
            continue;
        widgets.append(child);
        addVisible(child, widgets);
    }
}

bool isStop(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && widget->isEnabled();
}

} // namespace

QWidgetList tabStops(const QWidget *root)
{
    QWidgetList stops;
    addVisible(root, stops);
    stops.removeIf([](const QWidget *widget) { return !isStop(widget); });
    return stops;
}

bool moveFocus(QWidget *root, bool next)
{
    QWidgetList all; // also what has the focus without being a stop has its place
    addVisible(root, all);
    if (!next)
        std::reverse(all.begin(), all.end());
    const auto now = std::find(all.begin(), all.end(), root->window()->focusWidget());
    auto stop = now == all.end() ? now : std::find_if(now + 1, all.end(), isStop);
    if (stop == all.end())
        stop = std::find_if(all.begin(), all.end(), isStop);
    if (stop == all.end())
        return false;
    (*stop)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    bringIntoSight(*stop);
    return true;
}

void bringIntoSight(QWidget *widget)
{
    QList<QScrollArea *> areas;
    for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            areas.append(area);
    }
    // From the outside in: a card just added has its place only once it is laid out.
    for (auto area = areas.rbegin(); area != areas.rend(); ++area) {
        QWidget *content = (*area)->widget();
        if (content && content->layout())
            content->layout()->activate();
        QCoreApplication::sendPostedEvents(content, QEvent::LayoutRequest);
    }
    for (QScrollArea *area : areas)
        area->ensureWidgetVisible(widget, around, around);
}

} // namespace onedoor

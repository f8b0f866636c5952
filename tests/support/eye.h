#pragma once

#include <QAbstractScrollArea>
#include <QApplication>
#include <QTest>

#include <algorithm>

namespace onedoor::test
{

/// Whatever under `root` Tab should stop at, in no order.
inline QWidgetList stopsUnder(const QWidget *root)
{
    QWidgetList stops;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled() &&
            !widget->focusProxy() && widget->window() == root->window())
            stops.append(widget);
    }
    return stops;
}

/// From the focus on, by one key, until it comes round (or will not).
inline QWidgetList walked(Qt::Key key)
{
    QWidgetList visited;
    QWidget *const first = QApplication::focusWidget();
    for (QWidget *at = first; at && visited.size() < 300;) {
        visited.append(at);
        QTest::keyClick(at, key);
        at = QApplication::focusWidget();
        if (at == first)
            break;
    }
    return visited;
}

inline QWidget *commonAncestor(QWidget *one, const QWidget *other)
{
    QWidget *above = one->parentWidget();
    while (above && !above->isAncestorOf(other))
        above = above->parentWidget();
    return above;
}

/// Where a widget is seen within `ancestor`: of what scrolls, the place of the whole area.
inline QRect seenIn(const QWidget *ancestor, QWidget *widget)
{
    QWidget *shown = widget;
    for (QWidget *above = widget->parentWidget(); above && above != ancestor;
         above = above->parentWidget()) {
        if (qobject_cast<QAbstractScrollArea *>(above))
            shown = above;
    }
    return {shown->mapTo(ancestor, QPoint()), shown->size()};
}

/// Whether the eye comes to `earlier` before `later`: within a column from above, within a row from
/// the left.
inline bool eyeAgrees(QWidget *earlier, QWidget *later)
{
    QWidget *ancestor = commonAncestor(earlier, later);
    const QRect a = seenIn(ancestor, earlier);
    const QRect b = seenIn(ancestor, later);
    const bool sameColumn = a.left() < b.right() && b.left() < a.right();
    const bool sameRow = a.top() < b.bottom() && b.top() < a.bottom();
    if (sameColumn && b.bottom() <= a.top())
        return false;
    return !(sameRow && b.right() <= a.left());
}

inline QString nameOf(const QWidget *widget)
{
    return QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()),
                                       widget->objectName());
}

/// What is wrong with the way Tab takes through `page`, which stands among other stops of its
/// window and has the focus; empty when it meets every stop once, as the eye does, and Shift+Tab
/// goes the same way back.
inline QStringList tabFaults(QWidget *page)
{
    QStringList faults;
    const QWidgetList expected = stopsUnder(page);
    const QWidgetList round = walked(Qt::Key_Tab);
    const QWidgetList back = walked(Qt::Key_Backtab);
    QWidgetList there = round;
    std::rotate(there.begin(), there.begin() + 1, there.end());
    std::reverse(there.begin(), there.end());
    if (back.mid(1) != there.mid(1))
        faults << QStringLiteral("Shift+Tab goes another way than Tab");
    // The page begins behind what belongs to the window around it.
    QWidgetList inPage = round;
    for (qsizetype i = 0; i < round.size(); ++i) {
        if (!page->isAncestorOf(round.at(i)))
            inPage = round.mid(i + 1) + round.mid(0, i + 1);
    }
    inPage.removeIf([page](QWidget *each) { return !page->isAncestorOf(each); });
    for (QWidget *each : expected) {
        if (inPage.count(each) != 1)
            faults
                << QStringLiteral("%1 is met %2 times").arg(nameOf(each)).arg(inPage.count(each));
    }
    for (qsizetype i = 0; i < inPage.size(); ++i) {
        for (qsizetype j = i + 1; j < inPage.size(); ++j) {
            if (!eyeAgrees(inPage.at(i), inPage.at(j)))
                faults << QStringLiteral("%1 comes before %2")
                              .arg(nameOf(inPage.at(i)), nameOf(inPage.at(j)));
        }
    }
    return faults;
}

} // namespace onedoor::test

#pragma once

#include <QWidget>

namespace onedoor
{

/// The stops of Tab inside `root` in the order of the eye: as the layouts have them, row by row
/// from the left, column after column. Read from the layouts each time, so that what comes, goes
/// or moves is never out of its place.
QWidgetList tabStops(const QWidget *root);

/// Moves the focus to the stop of `root` after (or before) where it is, and brings it into sight;
/// after the last comes the first. False where there is none.
bool moveFocus(QWidget *root, bool next);

/// Scrolls whatever scrolls around a widget so that it is seen, also one laid out just now.
void bringIntoSight(QWidget *widget);

} // namespace onedoor

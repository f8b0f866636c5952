#pragma once

#include <QWidget>

namespace onedoor
{

/// All widgets of the house on one sheet, in the states that matter.
QWidget *widgetGallery();

} // namespace onedoor

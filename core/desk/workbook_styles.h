#pragma once

#include <QIODevice>
#include <QSet>

namespace onedoor
{

/// The cell styles (index of cellXfs) that show a number as a day or a time.
QSet<int> dayStyles(QIODevice &stylesPart);

} // namespace onedoor

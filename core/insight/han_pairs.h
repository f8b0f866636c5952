#pragma once

#include <QList>
#include <QString>

namespace onedoor
{

/// Two neighbouring Han characters of a text: what a text is compared by. Chinese is written
/// without blanks, and nearly every word has its pairs.
struct HanPair {
    quint32 key = 0;     ///< the two UTF-16 units: exact, the same on every machine
    qsizetype start = 0; ///< in UTF-16 units

    bool operator==(const HanPair &) const = default;
};

/// All pairs of a text in its order. Characters outside the basic plane separate: names have them,
/// matters do not.
QList<HanPair> hanPairs(const QString &text);

} // namespace onedoor

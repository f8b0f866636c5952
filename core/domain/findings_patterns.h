#pragma once

#include "core/domain/findings.h"

#include <QRegularExpression>

#include <algorithm>

namespace onedoor
{

/// As all readers of free text match: letters and digits of any script.
inline QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::UseUnicodePropertiesOption);
}

/// Whether something found for the field already reaches into this place.
inline bool isFound(const QList<Finding> &found, Finding::Field field, qsizetype start,
                    qsizetype end)
{
    return std::any_of(found.begin(), found.end(), [&](const Finding &other) {
        return other.field == field && start < other.start + other.length && other.start < end;
    });
}

} // namespace onedoor

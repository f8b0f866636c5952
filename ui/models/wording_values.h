#pragma once

#include "core/desk/reference.h"

#include <QJsonValue>

namespace onedoor
{

/// The value of an intake's field for the eye, `field` as in the contract: what the catalogues and
/// enums call it, of parties their names, of lists their entries, days and instants in words.
QString valueText(const QString &field, const QJsonValue &value, const Reference &reference);

/// Who recorded something: a name, or what the program calls itself where no person stood behind.
QString operatorText(const QString &name);

} // namespace onedoor

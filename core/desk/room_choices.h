#pragma once

#include "core/desk/acting.h"

namespace onedoor
{

/// The centre's rooms as a mediation may have them: those of its kind and of the body that mediates
/// first, those with little booked before others, and why. What does not suit stands last: whoever
/// mediates decides.
QList<AskChoice> roomChoices(const QJsonObject &view, const QList<RecordRow> &rooms,
                             const QList<RecordRow> &bookings);

} // namespace onedoor

#pragma once

#include "core/domain/event.h"

namespace onedoor
{

/// Releases before 2026.12 recorded each decision as a fact of its own kind. Kind, body and hash
/// stay as they were; read, each is the act it was, with its effects. What such a fact did not name
/// gets ids made from the event's, the same at every station.
bool isLifted(const QString &kind);
/// The act of a fact of such a kind; nullopt where its body is not what that release wrote. `event`
/// is decoded but for its fact.
std::optional<Fact> lifted(const Event &event, const QJsonObject &fact);
/// What a registration without effects brought about: the one time limit it started.
QList<Effect> liftedRegistration(const Event &event, const Intake &intake);

} // namespace onedoor

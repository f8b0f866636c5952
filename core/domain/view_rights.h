#pragma once

#include "core/domain/view.h"

#include <QJsonArray>

namespace onedoor
{

/// What the people may do after what the routes have come to, as each route declares it; without
/// what they have gone on to already.
QJsonArray remediesOf(const Petition &petition, const ViewContext &context);

/// The limits that the people themselves must keep, and their last days; without those that are
/// over.
QJsonArray rightsOf(const Petition &petition, const ViewContext &context);

/// Its papers by their forms: how many, and the last one.
QJsonObject documentsOf(const Petition &petition);

/// Papers for the people that nobody was handed yet.
QJsonArray unservedOf(const Petition &petition, const ViewContext &context);

} // namespace onedoor

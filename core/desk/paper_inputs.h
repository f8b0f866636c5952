#pragma once

#include "core/desk/desk.h"

#include <QJsonObject>

namespace onedoor
{

/// The snapshot keys of a form as far as the petition and the centre's settings know them; number and QR
/// come at issue. Empty for a form this release has no inputs for.
QJsonObject paperInputs(const QString &form, const Petition &petition, const Workplace &at);

/// A text cut at the last sentence end within `limit` characters, "……" behind; whole when it fits.
QString shortened(const QString &text, int limit);

} // namespace onedoor

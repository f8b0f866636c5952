#pragma once

#include "core/desk/desk.h"

#include <QJsonObject>

namespace onedoor
{

/// The snapshot keys of a form as far as the petition and the centre's settings know them; number
/// and QR come at issue. Empty for a form this release has no inputs for.
QJsonObject paperInputs(const QString &form, const Petition &petition, const Workplace &at);

/// Chinese names of what a form lacks, apart from the number and the QR, which come at issue.
QStringList missingBeforeIssue(const FormSpec &form, QJsonObject inputs);

/// A text cut at the last sentence end within `limit` characters, "……" behind; whole when it fits.
QString shortened(const QString &text, int limit);

} // namespace onedoor

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

/// What may be said on the paper alone: who is reached where, who signs, who else gets it. What was
/// decided or agreed stands in the ledger first; a paper never says more than the petition.
bool mayBeWritten(const QString &key);

/// A form's own name for a key; the key where it has none.
QString nameOf(const FormSpec &form, const QString &key);

/// A text cut at the last sentence end within `limit` characters, "……" behind; whole when it fits.
QString shortened(const QString &text, int limit);

} // namespace onedoor

#pragma once

#include "core/paper/form_library.h"

#include <QJsonObject>
#include <QStringList>

namespace onedoor
{

/// What a paper is filled with: each declared field from its place in the view, or from what the
/// clerk gave, never from the other. A field without a value is null; number and QR code are the
/// issue's to add.
QJsonObject snapshotOf(const FormSpec &form, const QJsonObject &view, const QJsonObject &given);

/// Keys that a clerk may give; all others belong to the ledger or to the engine.
QStringList givenKeys(const FormSpec &form);

/// What is missing before a number is taken: not what the engine adds itself.
QStringList missingForIssue(const FormSpec &form, const QJsonObject &data);

/// How often the paper is printed.
int copiesOf(const FormSpec &form, const QJsonObject &data);

} // namespace onedoor

#pragma once

#include "core/desk/reference.h"
#include "ui/widgets/type_ahead.h"

namespace onedoor
{

/// What fields suggest from the catalogues; each is found by characters, pinyin or initials. The
/// reference must outlive the field.

/// Entries of a catalogue, or of the part of it below `path`. Keys are codes, texts names.
TypeAhead::Source catalogueSource(const Catalogue &catalogue, const QStringList &path = {});
/// Three levels of a content class, joined by " / "; keys are codes.
TypeAhead::Source contentClassSource(const Catalogue &catalogue);
/// Divisions by name, pinyin or code, those near `near` first; keys are codes.
TypeAhead::Source divisionSource(const Divisions &divisions, const QString &near);
/// For an address: divisions while only Latin letters or digits are typed.
TypeAhead::Source addressSource(const Divisions &divisions, const QString &near);

/// The path of a content class as it stands in its field.
QString contentClassText(const QStringList &path);

} // namespace onedoor

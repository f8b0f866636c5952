#pragma once

#include "core/desk/desk.h"

#include <QJsonObject>

namespace onedoor
{

/// What a document was made of, as it was frozen.
struct FrozenPaper {
    QJsonObject inputs;
    QJsonObject given; ///< of these, what the clerk wrote on the paper rather than the matter
};

/// nullopt where it was not kept here: a document of another station.
std::optional<FrozenPaper> frozenOf(const Document &document, const Store &store);

/// The act a document tells of: as it was issued with, or, for those of earlier releases, the last
/// of its form's acts before its issue.
EventId actOf(const Petition &petition, const Document &document, const FormSpec &form);

/// Chinese names of the fields that the document shows otherwise than its form would show them now,
/// issued by the same person on the same day; empty: it still holds. What belongs to the centre
/// (addresses, who signs, words of catalogues) makes no paper old, and a void one is not asked.
/// Compared in print, so that a change beyond what the form has room for does not count. About a
/// millisecond.
QStringList outdatedFields(const Petition &petition, const Document &document, const Workplace &at);

} // namespace onedoor

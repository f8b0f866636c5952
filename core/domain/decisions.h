#pragma once

#include "core/domain/petition.h"

namespace onedoor
{

/// Why a fact does not fit the petition as it stands; nullopt when it does. Asked of every fact,
/// old and received ones too, for ever the same: the fold sends what fails it to attention. Whether
/// an act may be taken today is another question (core/domain/taking.h).
std::optional<Error> refusal(const Petition &petition, const Fact &fact);

// What is structure rather than an act: pure, from a petition and inputs to the fact to record, or
// the reason why not.
/// `corrected` is the whole intake as it should read; the fact holds only what differs.
Result<Fact> correct(const Petition &, const Intake &corrected, const QString &reason);
Result<Fact> link(const Petition &, PetitionLinked inputs);
Result<Fact> unlink(const Petition &, PetitionUnlinked inputs);
/// What only the other petition can know (that it is there, and not itself merged) the desk asks.
Result<Fact> merge(const Petition &, PetitionMerged inputs);
/// Inputs that name no petition take the one it was merged into.
Result<Fact> unmerge(const Petition &, PetitionUnmerged inputs);
Result<Fact> voidDocument(const Petition &, DocumentVoided inputs);
Result<Fact> notePrint(const Petition &, DocumentPrinted inputs);

} // namespace onedoor

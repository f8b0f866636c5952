#include "core/domain/decisions.h"

namespace onedoor
{

namespace
{

using Refusal = std::optional<Error>;

Refusal missing(const char *field)
{
    return Error{Reason::Missing, {}, QLatin1String(field)};
}

Refusal empty(const QString &text, const char *field)
{
    return text.trimmed().isEmpty() ? missing(field) : Refusal();
}

/// The fact if nothing speaks against it: first what the inputs lack, then the guard.
template <class F>
Result<Fact> decided(const Petition &p, const F &fact, std::initializer_list<Refusal> lacks)
{
    for (const Refusal &lack : lacks) {
        if (lack)
            return *lack;
    }
    if (const auto refused = refusal(p, Fact(fact)))
        return *refused;
    return Fact(fact);
}

} // namespace

Result<Fact> correct(const Petition &p, const Intake &corrected, const QString &reason)
{
    PetitionCorrected fact{differingFields(p.intake, corrected), {}, reason};
    applyCorrection(fact.corrected, corrected, fact.fields);
    return decided(
        p, fact, {empty(reason, "reason"), fact.fields.isEmpty() ? missing("fields") : Refusal()});
}

Result<Fact> link(const Petition &p, PetitionLinked inputs)
{
    return decided(p, inputs, {empty(inputs.reason, "reason")});
}

Result<Fact> unlink(const Petition &p, PetitionUnlinked inputs)
{
    return decided(p, inputs, {empty(inputs.reason, "reason")});
}

Result<Fact> merge(const Petition &p, PetitionMerged inputs)
{
    return decided(p, inputs, {empty(inputs.reason, "reason")});
}

Result<Fact> unmerge(const Petition &p, PetitionUnmerged inputs)
{
    if (inputs.into.isNull() && p.merged) {
        inputs.into = p.merged->into;
        inputs.code = p.merged->code;
    }
    return decided(p, inputs, {empty(inputs.reason, "reason")});
}

Result<Fact> voidDocument(const Petition &p, DocumentVoided inputs)
{
    return decided(p, inputs, {empty(inputs.reason, "reason")});
}

Result<Fact> notePrint(const Petition &p, DocumentPrinted inputs)
{
    return decided(p, inputs, {});
}

} // namespace onedoor

#include "core/desk/relating.h"

namespace onedoor
{

namespace
{

QString fieldOf(const RelationInputs &inputs)
{
    return inputs.decision == Decision::Merge ? QStringLiteral("into") : QStringLiteral("other");
}

/// What the other petition has against it.
std::optional<Error> unfit(const Petition &other, const Petition &self,
                           const RelationInputs &inputs)
{
    const bool ended = other.state == State::Closed || other.state == State::Declined;
    const bool merging = inputs.decision == Decision::Merge;
    if (other.merged || (merging && ended))
        return Error{Reason::NotOpen, wordOf(other.state), fieldOf(inputs)};
    if (!merging && other.linkTo(self.id))
        return Error{Reason::AlreadyDone, {}, fieldOf(inputs)};
    return std::nullopt;
}

} // namespace

Result<Event> Relating::record(const PetitionId &id, const RelationInputs &given)
{
    if (given.decision == Decision::Unlink) {
        const auto self = m_store.ledger.petition(id);
        const auto there = self ? other(given) : self;
        // Told on the other side, it is taken back there.
        if (there && !self->linkTo(there->id) && there->linkTo(id))
            return record(there->id,
                          {given.decision, self->code.text(), given.kind, given.reason, {}});
    }
    return m_store.ledger.record(id, m_operator, [&](const Petition &self) -> Result<Fact> {
        RelationInputs inputs = given;
        if (inputs.decision == Decision::Unmerge)
            return onedoor::decide(self, inputs);
        const auto found = other(inputs);
        if (!found)
            return found.error();
        inputs.other = found->id;
        inputs.code = found->code.text();
        const auto fact = onedoor::decide(self, inputs);
        if (fact && inputs.decision != Decision::Unlink) {
            if (const auto error = unfit(*found, self, inputs))
                return *error;
        }
        return fact;
    });
}

Result<Petition> Relating::other(const RelationInputs &inputs) const
{
    const QString field = fieldOf(inputs);
    if (inputs.code.trimmed().isEmpty())
        return Error{Reason::Missing, {}, field};
    const auto code = PetitionCode::parse(inputs.code);
    if (!code)
        return Error{code.error().reason, code.error().detail, field};
    const auto id = m_store.petitions.byCode(*code);
    if (!id)
        return Error{id.error().reason, id.error().detail, field};
    return m_store.ledger.petition(*id);
}

} // namespace onedoor

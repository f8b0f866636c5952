#include "core/desk/relating.h"

#include "core/domain/decisions.h"

namespace onedoor
{

namespace
{

QString fieldOf(const RelationInputs &inputs)
{
    return inputs.relation == Relation::Merge ? QStringLiteral("into") : QStringLiteral("other");
}

/// What the other petition has against it.
std::optional<Error> unfit(const Petition &other, const Petition &self,
                           const RelationInputs &inputs)
{
    const bool ended = other.state == State::Closed || other.state == State::Declined;
    const bool merging = inputs.relation == Relation::Merge;
    if (other.merged || (merging && ended))
        return Error{Reason::NotOpen, wordOf(other.state), fieldOf(inputs)};
    if (!merging && other.linkTo(self.id))
        return Error{Reason::AlreadyDone, {}, fieldOf(inputs)};
    return std::nullopt;
}

Result<Fact> factOf(const Petition &self, const Petition &other, const RelationInputs &inputs)
{
    const QString code = other.code.text();
    switch (inputs.relation) {
    case Relation::Link:
        return link(self, {other.id, code, inputs.kind, inputs.reason});
    case Relation::Unlink:
        return unlink(self, {other.id, code, inputs.reason});
    case Relation::Merge:
        return merge(self, {other.id, code, inputs.reason});
    case Relation::Unmerge:
        break; // names no other
    }
    return unmerge(self, {other.id, code, inputs.reason});
}

} // namespace

Result<Event> Relating::record(const PetitionId &id, const RelationInputs &given)
{
    if (given.relation == Relation::Unlink) {
        const auto self = m_store.ledger.petition(id);
        const auto there = self ? other(given) : self;
        // Told on the other side, it is taken back there.
        if (there && !self->linkTo(there->id) && there->linkTo(id))
            return record(there->id, {given.relation, self->code.text(), given.kind, given.reason});
    }
    return m_store.ledger.record(id, m_operator, [&](const Petition &self) -> Result<Fact> {
        if (given.relation == Relation::Unmerge)
            return unmerge(self, {{}, {}, given.reason});
        const auto found = other(given);
        if (!found)
            return found.error();
        const auto fact = factOf(self, *found, given);
        if (fact && given.relation != Relation::Unlink) {
            if (const auto error = unfit(*found, self, given))
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

#include "ui/models/decision_subject.h"

namespace onedoor
{

QList<std::pair<QString, QString>> DecisionSubject::openReferrals() const
{
    QList<std::pair<QString, QString>> open;
    for (const Referral &referral : petition().referrals) {
        if (referral.open())
            open.append({referral.sent.referral.text(), referral.sent.organisation});
    }
    return open;
}

std::optional<Derivation> DecisionSubject::derivationFor(const DecisionInputs &inputs) const
{
    const DeadlineRule *rule = reference().rules.find(Desk::ruleFor(inputs, petition()));
    return rule ? std::optional(derive(*rule, today(), {}, reference().calendar)) : std::nullopt;
}

QJsonObject aboutDecision(const PetitionId &petition, Decision decision)
{
    return {{QStringLiteral("petition"), petition.text()},
            {QStringLiteral("decision"), wordOf(decision)}};
}

namespace
{

Result<Done> takeDraftsAway(StationWorkplace &at, const Petition &petition, Decision decided)
{
    Drafts &drafts = at.store().drafts;
    const auto all = drafts.all(decisionDrafts);
    if (!all)
        return all.error();
    for (const Draft &draft : *all) {
        const QJsonObject about = draft.content.value(QStringLiteral("about")).toObject();
        if (about.value(QStringLiteral("petition")).toString() != petition.id.text())
            continue;
        const auto decision =
            fromWord<Decision>(about.value(QStringLiteral("decision")).toString());
        const bool own = decision == decided && draft.window == at.station().who.window;
        if (decision && !own && isOpen(petition, *decision))
            continue;
        if (const auto done = drafts.remove(draft.id); !done)
            return done;
    }
    return Done{};
}

} // namespace

Result<Event> recordDecision(StationWorkplace &at, const PetitionId &petition, Decision decision,
                             const DecisionInputs &inputs)
{
    std::optional<Event> made;
    const auto done = at.store().ledger.together([&]() -> Result<Done> {
        const auto event = Desk(at.workplace()).decide(petition, inputs);
        if (!event)
            return event.error();
        made = *event;
        const auto now = at.store().ledger.petition(petition);
        return now ? takeDraftsAway(at, *now, decision) : Result<Done>(now.error());
    });
    return done ? Result<Event>(*made) : Result<Event>(done.error());
}

} // namespace onedoor

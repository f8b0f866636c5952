#include "ui/models/act_subject.h"

#include "core/desk/choices.h"
#include "core/desk/taking_support.h"

#include <algorithm>

namespace onedoor
{

namespace
{

Doable withChoices(const Petition &petition, const QJsonObject &view, const QList<ActOffer> &offers,
                   const Workplace &at)
{
    Doable doable{view, offers, {}, rolesOf(at), UnitBook::readable(at.store), {}};
    for (const ActOffer &offer : std::as_const(doable.offers)) {
        if (offer.refused)
            continue;
        for (const AskSpec &ask : offer.act->asks) {
            if (ask.type == AskType::Record && !doable.records.contains(ask.of))
                doable.records.insert(ask.of, recordsOf(ask.of, at.store));
            const auto choices = choicesOf(ask, petition, doable.view, at, doable.units);
            if (!choices.isEmpty())
                doable.choices.insert(offer.act->act + u'/' + ask.key, choices);
        }
    }
    return doable;
}

} // namespace

Doable Doable::of(const Petition &petition, const Workplace &at)
{
    const Acting acting(at);
    return withChoices(petition, acting.view(petition), acting.offers(petition), at);
}

Doable Doable::of(const QJsonObject &view, const QList<ActOffer> &offers, const Workplace &at)
{
    return withChoices({}, view, offers, at);
}

const ActOffer *Doable::offer(const QString &act) const
{
    const auto found = std::find_if(offers.begin(), offers.end(),
                                    [&](const ActOffer &each) { return each.act->act == act; });
    return found == offers.end() ? nullptr : &*found;
}

bool Doable::isOpen(const QString &act) const
{
    const ActOffer *found = offer(act);
    return found && !found->refused;
}

QJsonObject aboutAct(const PetitionId &petition, const QString &act)
{
    return {{QStringLiteral("petition"), petition.text()}, {QStringLiteral("decision"), act}};
}

Result<Done> takeDraftsAway(StationWorkplace &at, const PetitionId &subject,
                            const QJsonObject &view, const QString &taken)
{
    Drafts &drafts = at.store().drafts;
    const auto all = drafts.all(actDrafts);
    if (!all)
        return all.error();
    const Declarations &declarations = at.reference().declarations;
    for (const Draft &draft : *all) {
        const QJsonObject about = draft.content.value(QStringLiteral("about")).toObject();
        if (about.value(QStringLiteral("petition")).toString() != subject.text())
            continue;
        const QString act = about.value(QStringLiteral("decision")).toString();
        const bool own = act == taken && draft.window == at.station().who.window;
        const ActSpec *spec = declarations.act(act);
        // another's stays while anybody may go on with it
        if (!own && spec && !allows(view, *spec, allRoles(at.reference())))
            continue;
        if (const auto done = drafts.remove(draft.id); !done)
            return done;
    }
    return Done{};
}

Result<Event> takeAct(StationWorkplace &at, const PetitionId &petition, const QString &act,
                      const QJsonObject &inputs)
{
    std::optional<Event> made;
    const auto done = at.store().ledger.together([&]() -> Result<Done> {
        Acting acting(at.workplace());
        const auto event = acting.take(petition, act, inputs);
        if (!event)
            return event.error();
        made = *event;
        const auto now = at.store().ledger.petition(petition);
        return now ? takeDraftsAway(at, petition, acting.view(*now), act)
                   : Result<Done>(now.error());
    });
    return done ? Result<Event>(*made) : Result<Event>(done.error());
}

} // namespace onedoor

#include "core/desk/taking_here.h"

#include "core/desk/record_choices.h"
#include "core/desk/record_keeping.h"

namespace onedoor
{

namespace
{

/// What is sealed lies under the first petitioner's key.
PersonId personOf(const Petition &petition)
{
    const QList<Party> &petitioners = petition.intake.petitioners;
    return petitioners.isEmpty() ? PersonId() : petitioners.first().id;
}

} // namespace

TakingHere::TakingHere(const Workplace &at, const Petition &petition, const QJsonObject &view)
    : lookups(
          at.reference, [&at] { return UnitBook::readable(at.store); },
          [&at](const QString &kind) { return recordsOf(kind, at.store); }),
      open(petition), context{view,        at.reference.declarations,
                              lookups,     open,
                              at.ids,      at.clock.now(),
                              rolesOf(at), personOf(petition)}
{
}

QList<ActOffer> offersOn(const QString &kind, const QJsonObject &view, const Workplace &at)
{
    const Roles roles = rolesOf(at);
    QList<ActOffer> next, others;
    for (const ActSpec &act : at.reference.declarations.acts()) {
        if (act.on != kind || act.records == Structural::Register)
            continue;
        ActOffer offer{&act, allows(view, act, roles), {}};
        if (!offer.refused)
            offer.because = nextBecause(view, act, roles);
        (offer.because.isEmpty() ? others : next).append(offer);
    }
    return next + others;
}

Result<Done> recordFurther(const Workplace &at, const Further &further)
{
    RecordKeeping records(at.store, at.reference.records, at.ids, at.who.name,
                          choicesOf(at.reference));
    for (const Further::Put &put : further.puts) {
        if (const auto kept = records.put(put.kind, put.fields); !kept)
            return kept.error();
    }
    for (const Further::Act &act : further.acts) {
        const auto code = PetitionCode::parse(act.in);
        const auto matter =
            code ? at.store.petitions.byCode(*code) : Result<PetitionId>(code.error());
        if (!matter)
            return matter.error();
        if (const auto taken = Acting(at).take(*matter, act.act, act.inputs); !taken)
            return taken.error();
    }
    return Done{};
}

} // namespace onedoor

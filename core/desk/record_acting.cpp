#include "core/desk/record_acting.h"

#include "core/desk/choices.h"
#include "core/desk/record_choices.h"
#include "core/desk/taking_support.h"

namespace onedoor
{

namespace
{

/// Nothing of a matter's is open in a record.
const Petition noMatter;

struct TakingOnRecord {
    TakingOnRecord(const Workplace &at, const QJsonObject &view)
        : lookups(
              at.reference, [&at] { return UnitBook::readable(at.store); },
              [&at](const QString &kind) { return recordsOf(kind, at.store); }),
          open(noMatter), context{view,        at.reference.declarations,
                                  lookups,     open,
                                  at.ids,      at.clock.now(),
                                  rolesOf(at), {}}
    {
    }

    CentreLookups lookups;
    OpenIn open;
    TakingContext context;
};

} // namespace

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

QJsonObject RecordActing::view(const CentreRecord &record) const
{
    const QJsonObject around = Acting(m_at).view(noMatter);
    QJsonObject view = record.fields;
    for (const char *shared : {"today", "centre", "operator"})
        view.insert(QLatin1String(shared), around.value(QLatin1String(shared)));
    const RecordKind *kind = m_at.reference.records.find(record.kind);
    const QString state = QStringLiteral("state");
    if (kind && !kind->states.isEmpty() && !view.contains(state))
        view.insert(state, kind->states.first().id);
    return view;
}

QList<ActOffer> RecordActing::offers(const CentreRecord &record) const
{
    const QJsonObject seen = view(record);
    const Roles roles = rolesOf(m_at);
    QList<ActOffer> next, others;
    for (const ActSpec &act : m_at.reference.declarations.acts()) {
        if (act.on != record.kind)
            continue;
        ActOffer offer{&act, allows(seen, act, roles), {}};
        if (!offer.refused)
            offer.because = nextBecause(seen, act, roles);
        (offer.because.isEmpty() ? others : next).append(offer);
    }
    return next + others;
}

QJsonObject RecordActing::known(const CentreRecord &record, const ActSpec &act) const
{
    const TakingOnRecord taking(m_at, view(record));
    return knownAnswers(act, taking.context);
}

QList<AskChoice> RecordActing::choices(const AskSpec &ask) const
{
    return choicesOf(ask, noMatter, {}, m_at, UnitBook::readable(m_at.store));
}

std::vector<Refusal> RecordActing::problems(const CentreRecord &record, const ActSpec &act,
                                            const QJsonObject &inputs) const
{
    const TakingOnRecord taking(m_at, view(record));
    return onedoor::problems(act, taking.context, inputs);
}

Result<RecordOutcome> RecordActing::take(const QString &kind, const QString &key,
                                         const QString &name, const QJsonObject &inputs)
{
    const ActSpec *act = m_at.reference.declarations.act(name);
    if (!act || act->on != kind)
        return Error{Reason::NotFound, name, QStringLiteral("act")};
    const auto record = m_records.show(kind, key);
    if (!record)
        return record.error();
    const TakingOnRecord taking(m_at, view(*record));
    const auto taken = onedoor::take(*act, taking.context, inputs);
    if (!taken)
        return taken.error();
    QJsonObject put = taken->further.sets;
    for (const QString &field : m_at.reference.records.find(kind)->key)
        put.insert(field, record->fields.value(field));
    RecordOutcome outcome;
    const auto whole = [&]() -> Result<Done> {
        const auto kept = m_records.put(kind, put, {name, taken->act.says});
        if (!kept)
            return kept.error();
        outcome = *kept;
        return recordFurther(m_at, taken->further);
    };
    const auto done = m_at.store.ledger.together(whole);
    return done ? Result<RecordOutcome>(outcome) : Result<RecordOutcome>(done.error());
}

} // namespace onedoor

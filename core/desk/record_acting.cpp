#include "core/desk/record_acting.h"

#include "core/desk/choices.h"
#include "core/desk/taking_here.h"

namespace onedoor
{

namespace
{

/// Nothing of a matter's is open in a record.
const Petition noMatter;

} // namespace

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
    return offersOn(record.kind, view(record), m_at);
}

QList<AskChoice> RecordActing::choices(const AskSpec &ask) const
{
    return choicesOf(ask, noMatter, {}, m_at, UnitBook::readable(m_at.store));
}

std::vector<Refusal> RecordActing::problems(const CentreRecord &record, const ActSpec &act,
                                            const QJsonObject &inputs) const
{
    const TakingHere taking(m_at, noMatter, view(record));
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
    const TakingHere taking(m_at, noMatter, view(*record));
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

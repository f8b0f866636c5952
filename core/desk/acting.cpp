#include "core/desk/acting.h"

#include "core/desk/choices.h"
#include "core/desk/relating.h"
#include "core/desk/taking_here.h"
#include "core/domain/decisions.h"
#include "core/domain/route_advice.h"

#include <QJsonDocument>

#include <algorithm>

namespace onedoor
{

namespace
{

QString setting(const Workplace &at, const char *name)
{
    return at.store.settings.value(QLatin1String(name));
}

ViewContext contextFor(const Workplace &at, Reader reader, const EventId &about)
{
    const Reference &reference = at.reference;
    const auto &identity = at.store.identity();
    return {{identity.centreName, setting(at, "centre.address"), setting(at, "centre.phone"),
             setting(at, "centre.signer"), setting(at, "agency.short"), identity.division},
            at.who.name,
            at.who.window,
            at.clock.today(),
            reference.calendar,
            [&reference](const QString &code) {
                const Entry *entry = reference.channels.find(code);
                return entry ? entry->name : QString();
            },
            [&reference](const QString &code) { return reference.divisions.name(code); },
            [&reference](const QString &code) {
                const Entry *entry = reference.results.find(code);
                return entry ? entry->name : QString();
            },
            [&reference](const QString &id) { return reference.rules.find(id); },
            [&reference](const QString &id) { return reference.declarations.route(id); },
            reader,
            about,
            [&reference](const QString &id) { return reference.declarations.form(id); }};
}

RelationInputs relationOf(Structural structural, const QJsonObject &inputs)
{
    const auto text = [&](const char *key) { return inputs.value(QLatin1String(key)).toString(); };
    const Relation relation = structural == Structural::Link     ? Relation::Link
                              : structural == Structural::Unlink ? Relation::Unlink
                              : structural == Structural::Merge  ? Relation::Merge
                                                                 : Relation::Unmerge;
    return {relation, text(relation == Relation::Merge ? "into" : "other"),
            fromWord<LinkKind>(text("kind")).value_or(LinkKind::Related), text("reason")};
}

/// What a correction changes is an object to programs, and text to an act's reader.
QJsonObject withFieldsAsText(QJsonObject inputs)
{
    const QString key = QStringLiteral("fields");
    if (inputs.value(key).isObject())
        inputs.insert(
            key, QString::fromUtf8(
                     QJsonDocument(inputs.value(key).toObject()).toJson(QJsonDocument::Compact)));
    return inputs;
}

/// Writes an intake, lays the corrected fields over it and reads it back strictly.
Result<Intake> corrected(const Intake &intake, const QJsonObject &fields)
{
    QJsonObject object = writeClear(intake);
    for (auto it = fields.begin(); it != fields.end(); ++it)
        object.insert(it.key(), *it);
    return readStrictly<Intake>(object);
}

} // namespace

bool turns(const Intake &before, const Intake &after)
{
    return before.kind != after.kind || before.subkind != after.subkind ||
           before.channel != after.channel || before.anonymous != after.anonymous;
}

QJsonObject Acting::view(const Petition &petition, Reader reader, const EventId &about,
                         const QSet<QString> &reads) const
{
    ViewContext context = contextFor(m_at, reader, about);
    if (reads.contains(QStringLiteral("advice")))
        context.advice = [this](const QJsonObject &seen) {
            return adviceRows(seen, m_at.reference.declarations);
        };
    return viewOf(petition, context);
}

const ActSpec *Acting::find(const QString &act) const
{
    return m_at.reference.declarations.act(act);
}

QList<ActOffer> Acting::offers(const Petition &petition) const
{
    return offersOn(QStringLiteral("matter"), view(petition), m_at);
}

QList<ActOffer> Acting::open(const Petition &petition) const
{
    QList<ActOffer> all = offers(petition);
    all.removeIf([](const ActOffer &offer) { return offer.refused.has_value(); });
    return all;
}

QList<AskChoice> Acting::choices(const Petition &petition, const AskSpec &ask) const
{
    const bool units = ask.type == AskType::Unit || ask.type == AskType::Units;
    return choicesOf(ask, petition, view(petition), m_at,
                     units ? UnitBook::readable(m_at.store) : UnitBook());
}

QJsonObject Acting::known(const Petition &petition, const ActSpec &act) const
{
    const TakingHere taking(m_at, petition, view(petition));
    return knownAnswers(act, taking.context);
}

std::vector<Refusal> Acting::problems(const Petition &petition, const ActSpec &act,
                                      const QJsonObject &inputs) const
{
    const TakingHere taking(m_at, petition, view(petition));
    return onedoor::problems(act, taking.context,
                             act.records == Structural::Correct ? withFieldsAsText(inputs)
                                                                : inputs);
}

Result<Event> Acting::take(const PetitionId &id, const QString &name, const QJsonObject &inputs)
{
    const ActSpec *act = find(name);
    if (!act)
        return Error{Reason::NotFound, name, QStringLiteral("act")};
    if (act->records != Structural::None)
        return takeStructural(id, *act, inputs);
    Further further;
    const auto alone = [&] {
        return m_at.store.ledger.record(id, m_at.who.name, [&](const Petition &p) -> Result<Fact> {
            const TakingHere taking(m_at, p, view(p));
            auto taken = onedoor::take(*act, taking.context, inputs);
            if (!taken)
                return taken.error();
            further = std::move(taken->further);
            return Fact(std::move(taken->act));
        });
    };
    const bool puts = std::any_of(act->does.begin(), act->does.end(), [](const DoesSpec &does) {
        return std::holds_alternative<PutSpec>(does.what);
    });
    if (!puts)
        return alone();
    Result<Event> event = Error{};
    const auto done = m_at.store.ledger.together([&]() -> Result<Done> {
        event = alone();
        return event ? recordFurther(m_at, further) : Result<Done>(event.error());
    });
    return done ? event : Result<Event>(done.error());
}

/// What is structure is asked like every act, and recorded as the fact it has always been.
Result<Event> Acting::takeStructural(const PetitionId &id, const ActSpec &act,
                                     const QJsonObject &given)
{
    const QJsonObject inputs = withFieldsAsText(given);
    const auto petition = m_at.store.ledger.petition(id);
    if (!petition)
        return petition.error();
    const auto wrong = problems(*petition, act, inputs);
    if (!wrong.empty()) {
        Error error = wrong.front().error;
        if (!wrong.front().sentence.isEmpty())
            error.detail = wrong.front().sentence;
        return error;
    }
    switch (act.records) {
    case Structural::Link:
    case Structural::Unlink:
    case Structural::Merge:
    case Structural::Unmerge:
        return Relating(m_at.store, m_at.who.name).record(id, relationOf(act.records, inputs));
    case Structural::Correct: {
        const QByteArray fields = inputs.value(QLatin1String("fields")).toString().toUtf8();
        const QJsonDocument read = QJsonDocument::fromJson(fields);
        if (!read.isObject())
            return Error{Reason::BadFormat, QString::fromUtf8(fields).left(60),
                         QStringLiteral("fields")};
        const auto intake = corrected(petition->intake, read.object());
        if (!intake)
            return intake.error();
        return Desk(m_at).correct(id, *intake, inputs.value(QLatin1String("reason")).toString(),
                                  petition->intake);
    }
    case Structural::Register:
    case Structural::None:
        break; // registers by itself; is taken by take()
    }
    return Error{Reason::NotAllowed, act.title, QStringLiteral("act")};
}

Result<Done> Acting::checkPost(Structural structural) const
{
    for (const ActSpec &act : m_at.reference.declarations.acts()) {
        if (act.records != structural)
            continue;
        const auto refused = onedoor::checkPost(act, rolesOf(m_at));
        return refused ? Result<Done>(refused->error) : Done{};
    }
    return Done{};
}

Result<std::optional<ActTaken>> Acting::ofCorrection(const Petition &before, const Intake &after,
                                                     const QString &reason) const
{
    const auto found = std::find_if(
        m_at.reference.declarations.acts().begin(), m_at.reference.declarations.acts().end(),
        [](const ActSpec &act) { return act.records == Structural::Correct; });
    if (found == m_at.reference.declarations.acts().end() || !turns(before.intake, after))
        return std::optional<ActTaken>();
    Petition corrected = before;
    corrected.intake = after;
    const TakingHere taking(m_at, corrected, view(corrected));
    const QString fields = QStringLiteral("fields"); // kept by the correction itself
    auto taken = onedoor::take(*found, taking.context,
                               {{QStringLiteral("reason"), reason}, {fields, found->title}});
    if (!taken)
        return taken.error();
    taken->act.inputs.remove(fields);
    return taken->act.effects.isEmpty() ? std::optional<ActTaken>()
                                        : std::optional(std::move(taken->act));
}

Result<QList<Effect>> Acting::ofRegistration(const Petition &coming) const
{
    for (const ActSpec &act : m_at.reference.declarations.acts()) {
        if (act.records != Structural::Register)
            continue;
        const TakingHere taking(m_at, coming, view(coming));
        auto taken = onedoor::take(act, taking.context, {});
        return taken ? Result<QList<Effect>>(std::move(taken->act.effects))
                     : Result<QList<Effect>>(taken.error());
    }
    return QList<Effect>();
}

} // namespace onedoor

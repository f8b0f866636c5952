#include "core/domain/effects.h"

#include "core/domain/resolver.h"

#include <cmath>

namespace onedoor
{

const DeadlineRule *Resolver::rule(const Phrase &from, const QString &id)
{
    const DeadlineRule *found = m_context.lookups.rule(id);
    if (!found)
        refuse(Reason::NotFound, from, id);
    return found;
}

std::optional<RouteId> Resolver::openRoute(const Phrase &from, QString &id)
{
    id = text(from);
    if (id == QStringLiteral("current"))
        id = m_lastRoute.isEmpty() ? m_context.open.currentRoute() : m_lastRoute;
    const auto own = m_routes.constFind(id);
    const auto open = own != m_routes.constEnd() ? std::optional(*own)
                      : id.isEmpty()             ? std::nullopt
                                                 : m_context.open.openRoute(id);
    const QString title = m_context.declarations.titleOf(NameKind::Route, id);
    if (!open)
        refuse(Reason::NotOpen, from, title,
               id.isEmpty() ? QStringLiteral("没有在办的途径")
                            : QStringLiteral("途径“%1”没有在办").arg(title));
    return open;
}

QStringList Resolver::texts(const Phrase &from) const
{
    const QJsonValue value = from.value(m_scope);
    QStringList out;
    for (const QJsonValue &one : value.toArray())
        out << readable(one);
    if (!value.isArray() && !readable(value).isEmpty())
        out << readable(value);
    return out;
}

void Resolver::operator()(const OpenSpec &spec)
{
    const QString id = text(spec.route);
    const RouteSpec *route = m_context.declarations.route(id);
    if (!route)
        return refuse(Reason::NotFound, spec.route, id);
    const auto there = m_context.open.openRoute(id);
    if (there && !m_ended.contains(*there)) {
        if (spec.stage.isEmpty())
            return refuse(Reason::AlreadyDone, spec.route, route->title,
                          QStringLiteral("途径“%1”正在办理：请登记途径进展").arg(route->title));
        return bringTo(spec.stage, {*route, *there, {}, {}, {}});
    }
    const RouteStageSpec *first = route->stage(text(spec.stage));
    RouteOpened opened{
        newId<RouteId>(),     id,
        route->title,         text(spec.body),
        texts(spec.handlers), first ? first->stands.value_or(route->stands) : route->stands};
    if (!spec.stands.isEmpty()) {
        const auto state = fromWord<State>(text(spec.stands));
        if (!state)
            return refuse(Reason::NotInCatalogue, spec.stands, text(spec.stands));
        opened.stands = *state;
    }
    m_routes.insert(id, opened.id);
    m_bodies.insert(id, opened.body);
    m_lastRoute = id;
    m_here = opened.id;
    const RouteId made = opened.id;
    const State stands = opened.stands;
    bring(std::move(opened));
    if (dayOf(spec.known.value(m_scope))) {
        for (const RouteClock &clock : route->limits)
            startFor(*route, clock, spec.known);
    }
    if (!spec.stage.isEmpty())
        bringTo(spec.stage, {*route, made, {}, {}, stands});
}

void Resolver::operator()(const StageSpec &spec)
{
    QString id;
    const auto open = openRoute(spec.route, id);
    const RouteSpec *route = m_context.declarations.route(id);
    if (open && route)
        bringTo(spec.stage, {*route, *open, text(spec.number), spec.on, spec.stands});
}

/// The clocks of the stage before are met, those of the new one start.
void Resolver::bringTo(const Phrase &to, const Going &going)
{
    const QString word = text(to);
    const RouteStageSpec *stage = going.route.stage(word);
    if (!stage)
        return refuse(Reason::NotInCatalogue, to, word);
    m_here = going.id;
    const QString &id = going.route.route;
    if (!m_routes.contains(id) && standsAt(id, word, going.number)) // need not come there again
        return;
    bring(RouteStage{going.id, stage->id, stage->title, going.number,
                     going.stands ? going.stands : stage->stands});
    for (const QString &rule : stage->meets)
        meetClock(rule, day(going.on));
    for (const RouteClock &clock : stage->starts)
        startFor(going.route, clock, going.on);
}

void Resolver::operator()(const EndSpec &spec)
{
    if (spec.group.isEmpty() && spec.outcome.text() == QStringLiteral("last"))
        return papersCame(spec);
    if (spec.group.isEmpty()) {
        QString id;
        const auto open = openRoute(spec.route, id);
        const RouteSpec *route = m_context.declarations.route(id);
        if (open && route)
            endRoute(spec, *open, *route);
        return;
    }
    for (const RouteSpec &route : m_context.declarations.routes()) {
        const auto open = m_context.open.openRoute(route.route);
        if (open && route.group == spec.group && !m_ended.contains(*open))
            endRoute(spec, *open, route);
    }
}

void Resolver::endRoute(const EndSpec &spec, const RouteId &open, const RouteSpec &route)
{
    const RouteEndSpec *end = route.end(text(spec.outcome));
    if (!end) // an outcome may be asked from a catalogue whose titles are the route's own
        end = route.end(spec.outcome.spoken(m_scope));
    if (!end)
        return refuse(Reason::NotInCatalogue, spec.outcome, text(spec.outcome));
    m_routes.remove(route.route);
    m_ended.insert(open);
    if (m_here == open)
        m_here = {};
    m_scope.ended = end->stands;
    bring(RouteEnded{open, end->id, end->title, end->stands});
    if (dayOf(spec.received.value(m_scope))) {
        for (const RouteClock &clock : end->starts)
            startFor(route, clock, spec.received);
    }
}

/// Of a route that came to its end before: what may be done against that runs from the day its
/// papers were received, whenever that is told.
void Resolver::papersCame(const EndSpec &spec)
{
    const QString id = text(spec.route);
    const RouteSpec *route = m_context.declarations.route(id);
    const bool ended = route && !m_context.open.openRoute(id);
    const RouteEndSpec *end = ended ? route->end(lastOf(id, "outcome")) : nullptr;
    const QString title = m_context.declarations.titleOf(NameKind::Route, id);
    if (!end)
        return refuse(Reason::NotOpen, spec.route, title,
                      QStringLiteral("途径“%1”还没有结果：先登记其结果").arg(title));
    const auto before = m_out.effects.size();
    for (const RouteClock &clock : end->starts)
        startFor(*route, clock, spec.received);
    if (m_out.effects.size() == before)
        refuse(Reason::AlreadyDone, spec.route, title,
               QStringLiteral("途径“%1”的结果没有自收到文书起算的期限，或者该期限已经在计算")
                   .arg(title));
}

void Resolver::operator()(const OwnerSpec &spec)
{
    bring(OwnerSet{text(spec.unit), text(spec.person), text(spec.phone), spec.role});
}

/// Where the day of a task should have been said.
QString Resolver::placeOf(const TaskSpec &spec) const
{
    const AskSpec *list = m_act.ask(m_line.section(u'[', 0, 0));
    if (m_scope.item.isUndefined() || !list)
        return QStringLiteral("“%1”").arg(spec.title.spoken(m_scope));
    const int line = m_line.section(u'[', 1).section(u']', 0, 0).toInt() + 1;
    return QStringLiteral("“%1”第%2项").arg(list->title).arg(line);
}

void Resolver::operator()(const TaskSpec &spec)
{
    QDate due = day(spec.due);
    if (!spec.rule.isEmpty()) {
        const QString id = text(spec.rule);
        const DeadlineRule *found = rule(spec.rule, id);
        if (!found)
            return;
        due = m_context.lookups.due(*found, m_context.today());
    } else if (!dayOf(spec.due.value(m_scope))) {
        return refuse(Reason::Missing, spec.due, {},
                      QStringLiteral("%1没有写日期，请补填").arg(placeOf(spec)));
    }
    bring(TaskSet{newId<TaskId>(), spec.key, spec.title.spoken(m_scope), text(spec.owner), due,
                  spec.outlives});
}

void Resolver::operator()(const DoneSpec &spec)
{
    const QString key = text(spec.key), owner = text(spec.owner), title = text(spec.title);
    bool any = false;
    for (const OpenTask &task : m_context.open.openTasks(key)) {
        const bool meant = (owner.isEmpty() || task.owner == owner) &&
                           (title.isEmpty() || task.title == title) && !m_done.contains(task.id);
        if (!meant || (any && !spec.all))
            continue;
        any = true;
        m_done.insert(task.id);
        bring(TaskDone{task.id, spec.finding.spoken(m_scope)});
    }
    const bool chosen = !spec.key.isLiteral() || !owner.isEmpty() || !title.isEmpty();
    if (any || !chosen) // what somebody chose must be there
        return;
    const QString named = m_context.declarations.titleOf(NameKind::Task, key);
    refuse(Reason::NotOpen,
           !spec.title.isEmpty()   ? spec.title
           : !spec.owner.isEmpty() ? spec.owner
                                   : spec.key,
           named,
           QStringLiteral("没有未办结的任务“%1”")
               .arg((owner + u' ' + (title.isEmpty() ? named : title)).trimmed()));
}

void Resolver::operator()(const SignalSpec &spec)
{
    const auto grade = fromWord<Intensity>(text(spec.grade));
    if (!grade)
        return refuse(Reason::NotInCatalogue, spec.grade, text(spec.grade));
    bring(SignalRaised{newId<SignalId>(), text(spec.id), *grade});
}

void Resolver::operator()(const ClearSpec &spec)
{
    const QString id = text(spec.id);
    if (const auto signal = m_context.open.openSignal(id))
        bring(SignalClosed{*signal, spec.finding.spoken(m_scope)});
    else if (!spec.id.isLiteral())
        refuse(Reason::NotOpen, spec.id, id,
               QStringLiteral("没有未解除的信号“%1”")
                   .arg(m_context.declarations.titleOf(NameKind::Signal, id)));
}

FieldType Resolver::typeOf(const Phrase &from) const
{
    const Mention *alone = from.alone();
    if (!alone)
        return FieldType::Text;
    if (alone->from == Mention::From::View) {
        const auto use = checkPath(alone->path, m_context.declarations.names());
        return use.ok() ? use->type : FieldType::Any;
    }
    const bool amount = !alone->path.steps().isEmpty() &&
                        alone->path.steps().last().name == QStringLiteral("amount");
    if (alone->from == Mention::From::Line)
        return amount ? FieldType::Money : FieldType::Text;
    const AskSpec *ask = m_act.ask(alone->path.steps().first().name);
    if (alone->path.steps().size() > 1)
        return amount ? FieldType::Money : FieldType::Text;
    return ask ? fieldTypeOf(ask->type) : FieldType::Any;
}

void Resolver::operator()(const FigureSpec &spec)
{
    if (spec.number)
        return bring(FigureSet{spec.name, *spec.number});
    const QJsonValue value = spec.value.value(m_scope);
    if (readable(value).isEmpty()) // not answered
        return;
    if (typeOf(spec.value) == FieldType::Money) {
        const auto amount = Money::parse(value.toString());
        if (!amount.ok())
            return refuse(Reason::BadAmount, spec.value, readable(value));
        return bring(FigureSet{spec.name, *amount});
    }
    if (value.isDouble())
        return bring(FigureSet{spec.name, qint64(std::llround(value.toDouble()))});
    bring(FigureSet{spec.name, spec.value.spoken(m_scope)});
}

void Resolver::operator()(const ServedSpec &spec)
{
    const QString number = text(spec.document);
    const auto document = m_context.open.document(number);
    if (!document)
        return refuse(Reason::NotFound, spec.document, number);
    const QDate on = day(spec.on);
    if (on < document->issuedOn)
        return refuse(Reason::BadDate, spec.on, on.toString(Qt::ISODate),
                      QStringLiteral("文书%1于%2签发，不能在此之前送达：请核对送达日期")
                          .arg(number, document->issuedOn.toString(Qt::ISODate)));
    bring(Served{document->id, spec.how.spoken(m_scope), text(spec.to), text(spec.proof), on});
}

void Resolver::operator()(const SettleSpec &spec)
{
    const QString result = text(spec.result);
    if (result.isEmpty())
        return refuse(Reason::Missing, spec.result, {});
    QString title = spec.result.spoken(m_scope);
    if (title == result) {
        const auto entry = m_context.lookups.choice(QStringLiteral("results"), result);
        title = entry ? entry->title : result;
    }
    Settled settled;
    settled.caseClosed = true;
    settled.matterSettled = flag(spec.matter);
    settled.peopleReconciled = flag(spec.people);
    settled.result = result;
    settled.title = title;
    settled.summary = spec.summary.spoken(m_scope);
    settled.stands = spec.stands;
    bring(settled);
}

void Resolver::operator()(const ReopenSpec &spec)
{
    bring(Reopened{spec.reason.spoken(m_scope)});
}

QJsonObject Resolver::valuesOf(const NamedPhrases &named) const
{
    QJsonObject values;
    for (const auto &[key, phrase] : named) {
        const QJsonValue value = phrase.value(m_scope);
        if (!readable(value).isEmpty())
            values.insert(key, value);
    }
    return values;
}

void Resolver::operator()(const SetSpec &spec)
{
    const QJsonValue value = spec.value.value(m_scope);
    m_out.further.sets.insert(spec.field, readable(value).isEmpty() ? QJsonValue::Null : value);
}

void Resolver::operator()(const PutSpec &spec)
{
    m_out.further.puts.append({spec.kind, valuesOf(spec.fields)});
}

void Resolver::operator()(const TakeSpec &spec)
{
    if (const QString code = text(spec.in); !code.isEmpty())
        m_out.further.acts.append({spec.act, code, valuesOf(spec.with)});
}

ResolvedEffects resolveEffects(const ActSpec &act, const TakingContext &context, const Scope &scope)
{
    return Resolver(act, context, scope).resolve();
}

} // namespace onedoor

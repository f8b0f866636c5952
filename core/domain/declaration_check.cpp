#include "core/domain/declaration_check.h"

#include <algorithm>

namespace onedoor
{

namespace
{

/// What an act brings about, against the routes and rules there are.
class DoesCheck
{
public:
    DoesCheck(ScopeCheck &scope, const ActSpec &act, const Assembled &set,
              const OutsideNames &outside)
        : m_scope(scope), m_act(act), m_set(set), m_outside(outside)
    {
    }

    void check(const DoesSpec &does)
    {
        m_field = does.field;
        m_each = does.each.isEmpty() ? nullptr : m_act.ask(does.each);
        m_scope.conditions(does.onlyIf, true);
        m_scope.together({&m_act.when, &m_act.needs, &does.onlyIf}, below(m_field, "if"));
        for (const Phrase *text : does.templates())
            m_scope.text(*text, !kept(does), m_each);
        const bool ofRecord = std::holds_alternative<SetSpec>(does.what) ||
                              std::holds_alternative<TakeSpec>(does.what);
        const bool put = std::holds_alternative<PutSpec>(does.what);
        const bool onMatter = m_act.on == QStringLiteral("matter");
        if (onMatter ? ofRecord : !ofRecord && !put)
            m_scope.refuse(FlawKind::WrongType, m_field,
                           onMatter ? QStringLiteral("事项的效果（set、take 只用于本中心的记录）")
                                    : QStringLiteral("记录的效果：set、put、take"));
        std::visit(*this, does.what);
    }

    void operator()(const OpenSpec &open)
    {
        stage(route(open.route, "open", false), open.stage);
        day(open.known, "known");
    }
    void operator()(const StageSpec &to)
    {
        stage(route(to.route, "stage", true), to.stage);
        day(to.on, "on");
    }
    void operator()(const EndSpec &end)
    {
        day(end.received, "received");
        if (!end.group.isEmpty())
            return endsOf(end);
        const RouteSpec *of = route(end.route, "end", true);
        if (!end.outcome.isLiteral())
            return;
        const QString outcome = end.outcome.text();
        const auto has = [&](const RouteSpec *one) { return one->end(outcome) != nullptr; };
        const bool there =
            of ? has(of) : std::any_of(m_set.routes.begin(), m_set.routes.end(), has);
        if (!there && (of || end.route.text() == QStringLiteral("current")))
            unknown("outcome", QStringLiteral("结局“%1”").arg(outcome));
    }
    void operator()(const OwnerSpec &) {}
    void operator()(const StartSpec &start)
    {
        const RuleName *of = rule(start.rule, "start");
        day(start.from, "from");
        day(start.due, "due");
        if (of && !start.due.isEmpty() && !of->promise)
            m_scope.refuse(FlawKind::Unfixed, below(m_field, "due"), of->title);
    }
    void operator()(const MeetSpec &meet)
    {
        rule(meet.rule, "meet");
        day(meet.on, "on");
    }
    void operator()(const PauseSpec &pause)
    {
        rule(pause.rule, "pause");
        day(pause.from, "from");
    }
    void operator()(const ResumeSpec &resume)
    {
        rule(resume.rule, "resume");
        day(resume.on, "on");
    }
    void operator()(const ExtendSpec &extend)
    {
        const RuleName *base = rule(extend.rule, "extend");
        const RuleName *with = rule(extend.with, "with");
        day(extend.until, "until");
        if (base && with && with->extends != base->id)
            unknown("with", QStringLiteral("延长“%1”的规则“%2”").arg(base->id, with->id));
    }
    void operator()(const TaskSpec &task)
    {
        if (!task.rule.isEmpty())
            rule(task.rule, "rule");
        day(task.due, "due");
    }
    void operator()(const DoneSpec &done)
    {
        if (done.key.isLiteral())
            m_scope.known(NameKind::Task, done.key.text(), below(m_field, "done"));
    }
    void operator()(const SignalSpec &) {}
    void operator()(const ClearSpec &clear)
    {
        if (clear.id.isLiteral())
            m_scope.known(NameKind::Signal, clear.id.text(), below(m_field, "clear"));
    }
    void operator()(const FigureSpec &) {}
    void operator()(const ServedSpec &served) { day(served.on, "on"); }
    void operator()(const SettleSpec &settle)
    {
        flag(settle.matter, "matter");
        flag(settle.people, "people");
    }
    void operator()(const ReopenSpec &) {}
    void operator()(const SetSpec &set) { fields(m_act.on, {{set.field, set.value}}, "set"); }
    void operator()(const PutSpec &put)
    {
        if (m_scope.known(NameKind::Record, put.kind, below(m_field, "put")))
            fields(put.kind, put.fields, "fields");
    }
    void operator()(const TakeSpec &take)
    {
        const auto found = std::find_if(m_set.acts.begin(), m_set.acts.end(),
                                        [&](const ActSpec *act) { return act->act == take.act; });
        if (found == m_set.acts.end())
            return unknown("take", QStringLiteral("办理动作“%1”").arg(take.act));
        for (const auto &[key, value] : take.with) {
            if (!(*found)->ask(key))
                unknown("with", QStringLiteral("所问“%1”").arg(key));
        }
    }

private:
    /// What reads it strictly once more, and seals what is a person's.
    static bool kept(const DoesSpec &does)
    {
        return std::holds_alternative<PutSpec>(does.what) ||
               std::holds_alternative<TakeSpec>(does.what);
    }
    void fields(const QString &kind, const NamedPhrases &named, const char *key)
    {
        const QStringList known = m_outside.records.value(kind);
        for (const auto &[field, value] : named) {
            if (!known.isEmpty() && !known.contains(field))
                unknown(key, QStringLiteral("栏目“%1”").arg(field));
        }
    }
    /// Each route of a group must have the outcome.
    void endsOf(const EndSpec &end)
    {
        const QString outcome = end.outcome.isLiteral() ? end.outcome.text() : QString();
        bool any = false;
        for (const RouteSpec *route : m_set.routes) {
            if (route->group != end.group)
                continue;
            any = true;
            if (!outcome.isEmpty() && !route->end(outcome))
                unknown("outcome", QStringLiteral("途径“%1”的结局“%2”").arg(route->title, outcome));
        }
        if (!any)
            unknown("end_all", QStringLiteral("途径的类别“%1”").arg(end.group));
    }
    void stage(const RouteSpec *of, const Phrase &stage)
    {
        if (of && stage.isLiteral() && !stage.isEmpty() && !of->stage(stage.text()))
            unknown("to", QStringLiteral("阶段“%1”").arg(stage.text()));
    }
    void unknown(const char *key, const QString &detail)
    {
        m_scope.refuse(FlawKind::UnknownName, below(m_field, key), detail);
    }
    const RouteSpec *route(const Phrase &text, const char *key, bool mayBeCurrent)
    {
        if (!text.isLiteral() || text.isEmpty() ||
            (mayBeCurrent && text.text() == QStringLiteral("current")))
            return nullptr;
        for (const RouteSpec *one : m_set.routes) {
            if (one->route == text.text())
                return one;
        }
        unknown(key, QStringLiteral("途径“%1”").arg(text.text()));
        return nullptr;
    }
    const RuleName *rule(const Phrase &text, const char *key)
    {
        if (!text.isLiteral() || text.isEmpty())
            return nullptr;
        for (const RuleName &one : m_outside.rules) {
            if (one.id == text.text())
                return &one;
        }
        unknown(key, QStringLiteral("期限规则“%1”").arg(text.text()));
        return nullptr;
    }
    void typed(const Phrase &text, const char *key, std::initializer_list<FieldType> fits,
               const QString &wanted)
    {
        const Mention *alone = text.alone();
        const auto type = alone ? m_scope.typeOf(*alone, m_each) : std::nullopt;
        const bool wrong = alone ? type && std::find(fits.begin(), fits.end(), *type) == fits.end()
                                 : !text.isEmpty();
        if (wrong)
            m_scope.refuse(FlawKind::WrongType, below(m_field, key), wanted);
    }
    void day(const Phrase &text, const char *key)
    {
        typed(text, key, {FieldType::Day, FieldType::Moment, FieldType::Any},
              QStringLiteral("日期，如 {{today}}"));
    }
    void flag(const FlagSpec &flag, const char *key)
    {
        typed(flag.answer, key, {FieldType::Flag, FieldType::Any},
              QStringLiteral(" true、false 或者是非项"));
    }

    ScopeCheck &m_scope;
    const ActSpec &m_act;
    const Assembled &m_set;
    const OutsideNames &m_outside;
    QString m_field;
    const AskSpec *m_each = nullptr;
};

void checkAsk(ScopeCheck &scope, const ActSpec &act, const AskSpec &ask, const Assembled &set,
              const OutsideNames &outside)
{
    scope.conditions(ask.requiredIf);
    scope.conditions(ask.when);
    scope.together({&act.when, &ask.when}, below(ask.field, "when"));
    scope.text(ask.known, false);
    for (const auto &[bound, key] :
         {std::pair(&ask.notBefore, "not_before"), std::pair(&ask.notAfter, "not_after")}) {
        for (const Mention &one : *bound) {
            scope.reference(one, below(ask.field, key), false);
            const auto type = scope.typeOf(one, nullptr);
            if (type && *type != FieldType::Day && *type != FieldType::Moment &&
                *type != FieldType::Any)
                scope.refuse(FlawKind::WrongType, below(ask.field, key), QStringLiteral("日期"));
        }
    }
    if (!ask.from.isEmpty() && !outside.catalogues.isEmpty())
        scope.known(NameKind::Catalogue, ask.from, below(ask.field, "from"));
    const auto ofGroup = [&](const RouteSpec *route) { return route->group == ask.onlyGroup; };
    if (!ask.onlyGroup.isEmpty() && std::none_of(set.routes.begin(), set.routes.end(), ofGroup))
        scope.refuse(FlawKind::UnknownName, below(ask.field, "only.group"),
                     QStringLiteral("途径类别“%1”").arg(ask.onlyGroup));
    if (ask.type == AskType::Record)
        scope.known(NameKind::Record, ask.of, below(ask.field, "of"));
    if (!ask.onlyTask.isEmpty())
        scope.known(NameKind::Task, ask.onlyTask, below(ask.field, "only.task"));
    if (!ask.onlyKind.isEmpty() && !outside.unitKinds.isEmpty())
        scope.known(NameKind::UnitKind, ask.onlyKind, below(ask.field, "only.kind"));
}

QList<SetFlaw> checkAct(const ActSpec &act, const Assembled &set, const OutsideNames &outside,
                        const KnownNames &names)
{
    ScopeCheck scope(act.file, act.layer, names);
    scope.ofAct(act);
    if (act.on != QStringLiteral("matter"))
        scope.known(NameKind::Record, act.on, below(act.field, "on"));
    for (const QString &role : act.by) {
        if (!outside.roles.isEmpty())
            scope.known(NameKind::Role, role, below(act.field, "by"));
    }
    for (const QString &form : act.papers)
        scope.known(NameKind::Form, form, below(act.field, "papers"));
    scope.conditions(act.when);
    scope.together({&act.when}, below(act.field, "when"));
    scope.conditions(act.needs);
    scope.together({&act.when, &act.needs}, below(act.field, "needs"));
    for (const NextStep &next : act.next) {
        scope.conditions(next.when);
        scope.together({&act.when, &next.when}, below(act.field, "next"));
    }
    for (const AskSpec &ask : act.asks)
        checkAsk(scope, act, ask, set, outside);
    DoesCheck does(scope, act, set, outside);
    for (const DoesSpec &one : act.does)
        does.check(one);
    scope.text(act.says, true);
    return scope.flaws();
}

} // namespace

QList<SetFlaw> checkActs(const Assembled &set, const OutsideNames &outside, const KnownNames &names)
{
    QList<SetFlaw> flaws;
    QHash<QString, const ActSpec *> letters;
    for (const ActSpec *act : set.acts) {
        flaws << checkAct(*act, set, outside, names);
        if (act->letter.isEmpty())
            continue;
        const ActSpec *other = letters.value(act->letter);
        // of a shipped and a local one the local one came later, whatever their order
        const ActSpec *later = other && other->layer == Layer::Local ? other : act;
        if (other)
            flaws << SetFlaw{FlawKind::TwoLetters, later->file, below(later->field, "letter"),
                             act->letter,          0,           later->layer};
        else
            letters.insert(act->letter, act);
    }
    return flaws;
}

QList<SetFlaw> checkRoutes(const Assembled &set, const OutsideNames &outside,
                           const KnownNames &names)
{
    QList<SetFlaw> flaws;
    for (const RouteSpec *route : set.routes) {
        ScopeCheck scope(route->file, route->layer, names);
        const auto at = [&](const char *key) { return below(route->field, key); };
        scope.conditions(route->lawful);
        scope.together({&route->lawful}, at("for"));
        for (const auto *advice : {&route->first, &route->suits}) {
            for (const RouteAdvice &one : *advice)
                scope.conditions(one.when);
        }
        for (const RouteClosing &closing : route->closes)
            scope.known(NameKind::Route, closing.route, at("closes"));
        for (const QString &rule : route->rules())
            scope.known(NameKind::Rule, rule, at("clock"));
        for (const RouteClock *clock : route->allStarts()) {
            scope.conditions(clock->when);
            scope.text(clock->owner, true);
        }
        if (!route->instrument.isEmpty())
            scope.known(NameKind::Form, route->instrument, at("instrument"));
        for (const QString &kind : route->bodies) {
            if (!outside.unitKinds.isEmpty())
                scope.known(NameKind::UnitKind, kind, at("bodies"));
        }
        flaws << scope.flaws();
    }
    return flaws;
}

} // namespace onedoor

#pragma once

#include "core/domain/answer_value.h"
#include "core/domain/effects.h"
#include "core/domain/record.h"
#include "core/domain/view_fields.h"

namespace onedoor
{

/// Resolves one after the other; a later one sees what an earlier one of the same act opened.
class Resolver
{
public:
    Resolver(const ActSpec &act, const TakingContext &context, Scope scope)
        : m_act(act), m_context(context), m_scope(std::move(scope))
    {
    }

    ResolvedEffects resolve()
    {
        for (const DoesSpec &does : m_act.does) {
            if (does.each.isEmpty()) {
                one(does);
                continue;
            }
            const QJsonArray lines = m_scope.answers.value(does.each).toArray();
            for (qsizetype i = 0; i < lines.size(); ++i) {
                m_scope.item = lines[i];
                m_line = QStringLiteral("%1[%2]").arg(does.each).arg(i);
                one(does);
            }
            m_scope.item = QJsonValue::Undefined;
        }
        return std::move(m_out);
    }

    void operator()(const OpenSpec &);
    void operator()(const StageSpec &);
    void operator()(const EndSpec &);
    void operator()(const OwnerSpec &);
    void operator()(const StartSpec &);
    void operator()(const MeetSpec &);
    void operator()(const PauseSpec &);
    void operator()(const ResumeSpec &);
    void operator()(const ExtendSpec &);
    void operator()(const TaskSpec &);
    void operator()(const DoneSpec &);
    void operator()(const SignalSpec &);
    void operator()(const ClearSpec &);
    void operator()(const FigureSpec &);
    void operator()(const ServedSpec &);
    void operator()(const SettleSpec &);
    void operator()(const ReopenSpec &);
    void operator()(const SetSpec &);
    void operator()(const PutSpec &);
    void operator()(const TakeSpec &);

private:
    void one(const DoesSpec &does)
    {
        if (holds(does.onlyIf, m_scope))
            std::visit(*this, does.what);
    }
    void bring(Effect effect) { m_out.effects << std::move(effect); }
    /// The field is the ask the value came from, so that the window shows it there.
    void refuse(Reason reason, const Phrase &from, const QString &detail,
                const QString &sentence = {})
    {
        m_out.problems.push_back({{reason, detail, fieldOf(from)}, sentence});
    }
    QString fieldOf(const Phrase &from) const
    {
        const Mention *alone = from.alone();
        if (!alone || alone->from == Mention::From::View)
            return from.field();
        const QString step =
            alone->path.steps().isEmpty() ? QString() : alone->path.steps().first().name;
        if (alone->from == Mention::From::Answer)
            return step;
        return step.isEmpty() ? m_line : m_line + u'.' + step;
    }
    QJsonObject valuesOf(const NamedPhrases &named) const;
    QString text(const Phrase &from) const { return from.textIn(m_scope); }
    QDate day(const Phrase &from) const
    {
        return dayOf(from.value(m_scope)).value_or(m_context.today());
    }
    QDateTime instant(const Phrase &from) const
    {
        const QString typed = text(from);
        const auto found = typed.isEmpty() ? std::nullopt : instantFrom(typed);
        return found.value_or(m_context.now);
    }
    template <class Made>
    Made newId() const
    {
        return Made{m_context.ids.next()};
    }
    QStringList texts(const Phrase &from) const;
    const DeadlineRule *rule(const Phrase &from, const QString &id);
    std::optional<RouteId> openRoute(const Phrase &from, QString &id);
    void endRoute(const EndSpec &spec, const RouteId &open, const RouteSpec &route);
    QString placeOf(const TaskSpec &spec) const;
    void papersCame(const EndSpec &spec);
    /// A route that comes to another stage.
    struct Going {
        const RouteSpec &route;
        RouteId id;
        QString number;
        Phrase on;
        std::optional<State> stands;
    };
    void bringTo(const Phrase &to, const Going &going);
    /// The route this act opened or brought on, or else the last that stays open; null: none.
    RouteId here() const;
    /// A limit of a route's own, unless it runs already.
    void startFor(const RouteSpec &route, const RouteClock &clock, const Phrase &from);
    void startClock(const DeadlineRule &rule, const Phrase &from, const QString &owner,
                    std::optional<QDate> fixed = {});
    void meetClock(const QString &rule, QDate on);
    void refuseClock(const Phrase &from, const QString &rule, Reason reason, const QString &how);
    std::optional<ClockId> unmet(const QString &rule) const
    {
        const auto own = m_clocks.constFind(rule);
        if (own != m_clocks.constEnd())
            return *own;
        const auto open = m_met.contains(rule) ? std::nullopt : m_context.open.unmetClock(rule);
        return open && !m_ended.contains(open->route) ? std::optional(open->id) : std::nullopt;
    }
    /// What the view tells of a route or a clock.
    QJsonObject told(const char *group, const QString &id) const
    {
        return m_context.view.value(QLatin1String(group)).toObject().value(id).toObject();
    }
    QString lastOf(const QString &route, const char *key) const
    {
        return told("routes", route).value(QLatin1String("last"))[QLatin1String(key)].toString();
    }
    bool standsAt(const QString &route, const QString &stage, const QString &number) const
    {
        return lastOf(route, "stage") == stage && lastOf(route, "number") == number;
    }
    /// A clock from a day that is not there yet: nothing done before counts for it.
    bool isToCome(const QString &rule) const
    {
        const auto from = dayOf(told("clock", rule).value(QLatin1String("from")));
        return !m_clocks.contains(rule) && from && *from > m_context.today();
    }
    bool flag(const FlagSpec &from) const
    {
        return from.answer.isEmpty() ? from.value : from.answer.value(m_scope).toBool();
    }
    FieldType typeOf(const Phrase &from) const;

    const ActSpec &m_act;
    const TakingContext &m_context;
    Scope m_scope;
    QString m_line; ///< of the list that is gone through: clauses[1]
    QSet<TaskId> m_done;
    QSet<ClockId> m_metHere;
    QHash<QString, RouteId> m_routes;
    QHash<QString, QString> m_bodies; ///< of those this act opened
    QString m_lastRoute;
    RouteId m_here;
    QSet<RouteId> m_ended;
    QHash<QString, ClockId> m_clocks;
    QSet<QString> m_met; ///< rules whose clock this act has met
    ResolvedEffects m_out;
};

} // namespace onedoor

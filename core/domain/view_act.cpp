#include "core/domain/view_act.h"

#include "core/domain/running_clock.h"

namespace onedoor
{

namespace
{

QString titleOf(const QString &code, const ViewContext &context)
{
    if (const RouteSpec *route = context.route ? context.route(code) : nullptr)
        return route->title;
    if (const DeadlineRule *rule = context.rule ? context.rule(code) : nullptr)
        return rule->title;
    return context.resultTitle ? context.resultTitle(code) : QString();
}

/// The last of a rule, which is the one an act about it was about, and as it was before.
struct ClockShown {
    const RunningClock *clock = nullptr;
    const RunningClock *earlier = nullptr; ///< a promise is lengthened by another in its place
};

ClockShown clockOf(const QString &rule, const Petition &petition)
{
    ClockShown found;
    for (const RunningClock &clock : petition.clocks) {
        if (clock.started.rule == rule)
            found = {&clock, found.clock};
    }
    return found;
}

class ActShown
{
public:
    ActShown(const TakenAct &act, const Petition &petition, const ViewContext &context)
        : m_act(act), m_petition(petition), m_context(context)
    {
    }

    QJsonObject all()
    {
        m_shown = m_act.taken.inputs;
        if (m_context.reader == Reader::Desk || m_context.reader == Reader::Court) {
            const QJsonObject &sealedInputs = m_act.taken.sealedInputs;
            for (auto it = sealedInputs.begin(); it != sealedInputs.end(); ++it)
                m_shown.insert(it.key(), *it);
        }
        const QJsonObject inputs = m_shown;
        for (auto input = inputs.begin(); input != inputs.end(); ++input)
            addMeaning(input.key(), input->toString());
        for (const char *key : {"title", "on", "by"}) {
            const QLatin1String own(key);
            if (inputs.contains(own))
                m_shown.insert(QStringLiteral("asked_") + own, inputs.value(own));
        }
        add(QStringLiteral("on"), Clock::legalDay(m_act.at));
        add(QStringLiteral("by"), m_act.by);
        add(QStringLiteral("title"), m_act.taken.title);
        return m_shown;
    }

private:
    void add(const QString &key, const QString &text)
    {
        if (!text.isEmpty())
            m_shown.insert(key, text);
    }
    void add(const QString &key, const QDate &day)
    {
        if (day.isValid())
            m_shown.insert(key, day.toString(Qt::ISODate));
    }

    void addMeaning(const QString &key, const QString &code)
    {
        if (code.isEmpty())
            return;
        add(key + QStringLiteral("_title"), titleOf(code, m_context));
        const auto [clock, earlier] = clockOf(code, m_petition);
        if (!clock)
            return;
        add(key + QStringLiteral("_due"), derivationOf(*clock, m_context.calendar).legal);
        RunningClock before = *clock;
        if (!before.extensions.isEmpty())
            before.extensions.removeLast();
        else if (earlier)
            before = *earlier;
        add(key + QStringLiteral("_before"), derivationOf(before, m_context.calendar).legal);
    }

    const TakenAct &m_act;
    const Petition &m_petition;
    const ViewContext &m_context;
    QJsonObject m_shown;
};

} // namespace

QJsonObject actView(const TakenAct &act, const Petition &petition, const ViewContext &context)
{
    return ActShown(act, petition, context).all();
}

} // namespace onedoor

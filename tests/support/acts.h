#pragma once

#include "core/domain/decisions.h"
#include "core/domain/lifting.h"
#include "tests/support/stations.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <stdexcept>

namespace onedoor::test
{

// Decisions as releases before acts wrote them, read as they are read today: each is the act it
// was, with its effects. What the old body did not name has ids made of the body itself, so that
// the same words are the same act.

inline const QDateTime oldDay = QDateTime(QDate(2026, 11, 23), QTime(1, 12), Qt::UTC);

inline Fact old(const char *kind, const QJsonObject &body, const QDateTime &at = oldDay)
{
    Event event;
    event.kind = QLatin1String(kind);
    event.id = EventId{QUuid::createUuidV5(QUuid(), kind + QJsonDocument(body).toJson())};
    event.recordedAt = at;
    const auto fact = lifted(event, body);
    if (!fact)
        throw std::runtime_error(kind);
    return *fact;
}

inline QJsonObject with(std::initializer_list<std::pair<const char *, QJsonValue>> keys)
{
    QJsonObject body;
    for (const auto &[key, value] : keys) {
        if (!value.isNull() && value != QJsonValue(QString()))
            body.insert(QLatin1String(key), value);
    }
    return body;
}

inline QJsonValue dayValue(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

/// The routes that these referrals and mediations are.
inline RouteId referralOf(int number)
{
    return idOf<RouteId>(100 + number);
}
inline RouteId mediationOf(int number)
{
    return idOf<RouteId>(200 + number);
}

struct Promised {
    QDate until;
    QString rule;
};

inline Fact accepted(const QString &unit = QStringLiteral("住建局"), const Promised &due = {},
                     const QDateTime &at = oldDay)
{
    return old("petition.accepted",
               with({{"route", QStringLiteral("转送交办")},
                     {"organisation", unit},
                     {"rule", due.rule},
                     {"due_on", dayValue(due.until)}}),
               at);
}

inline Fact declined(const QString &ground = QStringLiteral("涉法涉诉"))
{
    return old("petition.declined",
               with({{"ground", ground}, {"competent_body", QStringLiteral("集美区人民法院")}}));
}

/// mode: transfer or assign.
inline Fact referred(int number, const QString &unit = {},
                     const QString &mode = QStringLiteral("transfer"), const Promised &due = {})
{
    return old(
        "referral.sent",
        with({{"referral", referralOf(number).text()},
              {"organisation", unit.isEmpty() ? QStringLiteral("第%1街道办").arg(number) : unit},
              {"mode", mode},
              {"request", QStringLiteral("十五日内答复")},
              {"rule", due.rule},
              {"due_on", dayValue(due.until)}}));
}

inline Fact signedFor(int number)
{
    return old("referral.signed", with({{"referral", referralOf(number).text()},
                                        {"signed_by", QStringLiteral("李四")}}));
}

inline Fact returned(int number)
{
    return old("referral.returned", with({{"referral", referralOf(number).text()},
                                          {"reason", QStringLiteral("不属本单位")}}));
}

inline Fact reported(int number, const QString &result = QStringLiteral("resolved"),
                     const QString &text = QStringLiteral("已处理"))
{
    return old("referral.reported",
               with({{"referral", referralOf(number).text()}, {"result", result}, {"text", text}}));
}

/// An answer that came with a matter from elsewhere: it belongs to no referral.
inline Fact answered(const QString &text = QStringLiteral("已答复"))
{
    return old("referral.reported", with({{"text", text}}));
}

inline Fact mediating(int number, const QString &body = QStringLiteral("集美街道人民调解委员会"),
                      const Promised &due = {})
{
    return old("mediation.started", with({{"mediation", mediationOf(number).text()},
                                          {"organisation", body},
                                          {"consent", QStringLiteral("双方到场同意")},
                                          {"rule", due.rule},
                                          {"due_on", dayValue(due.until)}}));
}

inline Fact mediationEnded(int number, const QString &ground = QStringLiteral("未达成"))
{
    return old("mediation.ended",
               with({{"mediation", mediationOf(number).text()}, {"ground", ground}}));
}

inline Fact agreed(int number, const QDate &performBy = {},
                   const QString &body = QStringLiteral("集美街道人民调解委员会"))
{
    return old("agreement.reached", with({{"agreement", idOf<RouteId>(300 + number).text()},
                                          {"mediation", mediationOf(number).text()},
                                          {"organisation", body},
                                          {"facts", QStringLiteral("漏水属实")},
                                          {"perform_by", dayValue(performBy)}}));
}

/// One that no mediation recorded here led to.
inline Fact agreedAlone(int number, const QDate &performBy = {})
{
    return old("agreement.reached", with({{"agreement", idOf<RouteId>(300 + number).text()},
                                          {"perform_by", dayValue(performBy)}}));
}

inline Fact closed(const QString &result = QStringLiteral("done"),
                   const QString &summary = QStringLiteral("已办"), const QDateTime &at = oldDay)
{
    return old("petition.closed", with({{"result", result}, {"summary", summary}}), at);
}

inline Fact followedUp(const QDateTime &at = oldDay)
{
    return old("followup.recorded", with({{"method", QStringLiteral("phone")}}), at);
}

// Acts as they are recorded now.

inline ActTaken taken(const QList<Effect> &effects, const QString &act = QStringLiteral("act"),
                      const QJsonObject &inputs = {})
{
    ActTaken fact;
    fact.act = act;
    fact.version = QStringLiteral("2026.12");
    fact.title = act;
    fact.inputs = inputs;
    fact.effects = effects;
    return fact;
}

inline RouteOpened opened(int number, State stands = State::Handling,
                          const QString &unit = QStringLiteral("住建局"))
{
    return {idOf<RouteId>(number),
            QStringLiteral("department-handling"),
            QStringLiteral("部门办理"),
            unit,
            {},
            stands};
}

inline ClockStarted started(int number, int days, const QString &rule = QStringLiteral("handle"))
{
    ClockStarted clock;
    clock.id = idOf<ClockId>(number);
    clock.rule = rule;
    clock.title = QStringLiteral("办结");
    clock.from = oldDay;
    clock.count = days;
    return clock;
}

inline TaskSet taskFor(int number, const QDate &due)
{
    return {idOf<TaskId>(number), QStringLiteral("call"), QStringLiteral("回电"), {}, due};
}

inline ClockStarted fixedClock(int number, const QDate &day)
{
    ClockStarted clock = started(number, 1);
    clock.rolls = Rolls::Stay;
    clock.fixed = day;
    return clock;
}

inline RouteEnded endOf(int number, State stands = State::Reported)
{
    return {idOf<RouteId>(number), QStringLiteral("done"), QStringLiteral("办毕"), stands};
}

inline Settled settled(State stands = State::Closed)
{
    Settled effect;
    effect.result = QStringLiteral("01");
    effect.summary = QStringLiteral("已办");
    effect.stands = stands;
    return effect;
}

/// The fact, where it fits the matter: as a decision that asks nothing else.
inline Result<Fact> fitting(const Petition &petition, const Fact &fact)
{
    const auto refused = refusal(petition, fact);
    return refused ? Result<Fact>(*refused) : Result<Fact>(fact);
}

} // namespace onedoor::test

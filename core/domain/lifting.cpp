#include "core/domain/lifting.h"

#include "core/domain/petition.h"
#include "core/domain/record.h"

#include <array>

namespace onedoor
{

namespace
{

/// Before this release: 信访工作条例 23(2), started by every registration, met by the first step.
const QString noticeRule = QStringLiteral("petition-direct-notice");
const QString followUpRule = QStringLiteral("followup-due");

template <class T>
T idFrom(const Event &event, const char *what)
{
    return T{QUuid::createUuidV5(event.id.value, QByteArray(what))};
}

/// One old fact being read; a value of a wrong shape makes it one that nobody understands.
class Lift
{
public:
    Lift(const Event &of, const QJsonObject &fact) : event(of), m_fact(fact) {}

    QString text(const char *key)
    {
        const QJsonValue value = m_fact.value(QLatin1String(key));
        fits = fits && (value.isUndefined() || value.isNull() || value.isString());
        return value.toString();
    }
    QStringList texts(const char *key)
    {
        QStringList list;
        const QJsonValue value = m_fact.value(QLatin1String(key));
        fits = fits && (value.isUndefined() || value.isArray());
        for (const QJsonValue item : value.toArray())
            list.append(item.toString());
        return list;
    }
    std::optional<QDate> day(const char *key)
    {
        const QString written = text(key);
        const auto read = dateFrom(written);
        fits = fits && (written.isEmpty() || read);
        return read;
    }
    bool has(const char *key) const { return m_fact.contains(QLatin1String(key)); }
    RouteId route(const char *key)
    {
        const auto id = RouteId::parse(text(key));
        fits = fits && id;
        return id.value_or(RouteId());
    }
    const QJsonObject &fact() const { return m_fact; }

    void owner(const QString &unit)
    {
        effects << OwnerSet{unit, text("contact"), text("phone"), OwnerRole::Handling};
    }
    /// The day alone was kept, with the id of the rule that made it.
    void clock(const RouteId &of, const QString &keptBy)
    {
        const auto due = day("due_on");
        if (!due)
            return;
        ClockStarted started;
        started.id = idFrom<ClockId>(event, "clock");
        started.rule = text("rule");
        started.from = event.at();
        started.owner = keptBy;
        started.route = of;
        started.fixed = due;
        effects << started;
    }
    void meetNotice() { effects << ClockMet{{}, noticeRule, Clock::legalDay(event.at())}; }

    const Event &event;
    QList<Effect> effects;
    bool fits = true;

private:
    const QJsonObject &m_fact;
};

/// The route files that the old catalogue's names have become; what is not among them was typed.
QString routeCalled(const QString &title)
{
    static const QHash<QString, QString> routes{
        {QStringLiteral("调解"), QStringLiteral("mediation")},
        {QStringLiteral("人民调解"), QStringLiteral("people-mediation")},
        {QStringLiteral("行政调解"), QStringLiteral("administrative-mediation")},
        {QStringLiteral("司法调解"), QStringLiteral("judicial-mediation")},
        {QStringLiteral("行业性专业性调解"), QStringLiteral("industry-mediation")},
        {QStringLiteral("商事调解"), QStringLiteral("commercial-mediation")},
        {QStringLiteral("和解"), QStringLiteral("settlement")},
        {QStringLiteral("仲裁"), QStringLiteral("commercial-arbitration")},
        {QStringLiteral("劳动人事争议仲裁"), QStringLiteral("labour-arbitration")},
        {QStringLiteral("农村土地承包仲裁"), QStringLiteral("land-arbitration")},
        {QStringLiteral("商事仲裁"), QStringLiteral("commercial-arbitration")},
        {QStringLiteral("行政裁决"), QStringLiteral("administrative-ruling")},
        {QStringLiteral("行政复议"), QStringLiteral("reconsideration")},
        {QStringLiteral("公证"), QStringLiteral("notary")},
        {QStringLiteral("诉讼"), QStringLiteral("litigation")},
        {QStringLiteral("法律监督"), QStringLiteral("legal-supervision")},
        {QStringLiteral("信访程序"), QStringLiteral("petition-procedure")},
        {QStringLiteral("部门办理"), QStringLiteral("department-handling")},
        {QStringLiteral("政务服务办理"), QStringLiteral("service-handling")},
        {QStringLiteral("法律援助、司法救助"), QStringLiteral("legal-aid")},
        {QStringLiteral("心理疏导"), QStringLiteral("counselling")}};
    return routes.value(title, QStringLiteral("other"));
}

void accepted(Lift &lift)
{
    const QString title = lift.text("route"), unit = lift.text("organisation");
    const auto id = idFrom<RouteId>(lift.event, "route");
    lift.effects << RouteOpened{id, routeCalled(title), title, unit, {}, State::Accepted};
    lift.owner(unit);
    lift.clock({}, unit);
    lift.meetNotice();
}

void declined(Lift &lift)
{
    Settled settled;
    settled.result = QStringLiteral("16");
    settled.title = lift.text("ground");
    settled.stands = State::Declined;
    lift.meetNotice();
    lift.effects << settled;
}

void sent(Lift &lift)
{
    const RouteId id = lift.route("referral");
    const QString unit = lift.text("organisation");
    const QString mode = lift.text("mode");
    const bool assigned = mode == QStringLiteral("assign");
    lift.fits = lift.fits && (assigned || mode.isEmpty() || mode == QStringLiteral("transfer"));
    lift.effects << RouteOpened{id,
                                QStringLiteral("department-handling"),
                                assigned ? QStringLiteral("交办") : QStringLiteral("转送"),
                                unit,
                                {},
                                State::Referred};
    lift.owner(unit);
    if (const QString assisting = lift.text("assisting"); !assisting.isEmpty())
        lift.effects << OwnerSet{assisting, {}, {}, OwnerRole::Assisting};
    lift.clock(id, unit);
    lift.meetNotice();
}

void signedFor(Lift &lift)
{
    lift.effects << RouteStage{lift.route("referral"),
                               QStringLiteral("signed"),
                               QStringLiteral("签收"),
                               {},
                               State::Handling};
}

void returned(Lift &lift)
{
    lift.effects << RouteEnded{lift.route("referral"), returnedOutcome, QStringLiteral("退回"),
                               State::Registered};
}

void reported(Lift &lift)
{
    const bool referred = lift.has("referral");
    const RouteId id = referred ? lift.route("referral") : idFrom<RouteId>(lift.event, "route");
    if (!referred)
        lift.effects << RouteOpened{id,
                                    QStringLiteral("department-handling"),
                                    QStringLiteral("部门答复"),
                                    lift.text("organisation"),
                                    {},
                                    State::Registered}; // over at once
    lift.effects << RouteEnded{id, QStringLiteral("reported"), lift.text("result"),
                               State::Reported};
    lift.meetNotice();
}

void mediating(Lift &lift)
{
    const RouteId id = lift.route("mediation");
    const QString body = lift.text("organisation");
    lift.effects << RouteOpened{id,   QStringLiteral("mediation"), QStringLiteral("调解"),
                                body, lift.texts("mediators"),     State::Mediating};
    lift.owner(body);
    lift.clock(id, body);
    lift.meetNotice();
}

void mediationEnded(Lift &lift)
{
    lift.effects << RouteEnded{lift.route("mediation"), lift.text("ground"), lift.text("ground"),
                               State::Registered};
}

void agreed(Lift &lift)
{
    const QString body = lift.text("organisation");
    const bool mediated = lift.has("mediation");
    const RouteId id =
        mediated ? lift.route("mediation") : idFrom<RouteId>(lift.event, "agreement");
    if (!mediated)
        lift.effects << RouteOpened{id,
                                    QStringLiteral("mediation"),
                                    QStringLiteral("调解"),
                                    body,
                                    lift.texts("mediators"),
                                    State::Registered}; // over at once, beside another that runs
    lift.effects << RouteEnded{id, QStringLiteral("agreement"), QStringLiteral("达成协议"),
                               State::Agreed};
    if (const auto day = lift.day("perform_by")) {
        // 人民调解法 31: the committee watches performance.
        ClockStarted watch;
        watch.id = idFrom<ClockId>(lift.event, "follow-up");
        watch.rule = followUpRule;
        watch.from = day->startOfDay(Qt::OffsetFromUTC, 8 * 3600);
        watch.count = 3;
        watch.promise = true;
        watch.outlives = true;
        watch.owner = body;
        lift.effects << watch;
    }
}

void closed(Lift &lift)
{
    Settled settled;
    settled.result = lift.text("result");
    settled.summary = lift.text("summary");
    lift.effects << settled;
}

void followedUp(Lift &lift)
{
    lift.effects << ClockMet{{}, followUpRule, Clock::legalDay(lift.event.at())};
}

struct OldKind {
    const char *kind;
    const char *act;
    void (*lift)(Lift &);
};

constexpr std::array oldKinds{OldKind{"petition.accepted", "accept", accepted},
                              OldKind{"petition.declined", "decline", declined},
                              OldKind{"referral.sent", "refer", sent},
                              OldKind{"referral.signed", "sign-referral", signedFor},
                              OldKind{"referral.returned", "return-referral", returned},
                              OldKind{"referral.reported", "report-referral", reported},
                              OldKind{"mediation.started", "mediate", mediating},
                              OldKind{"mediation.ended", "end-mediation", mediationEnded},
                              OldKind{"agreement.reached", "agree", agreed},
                              OldKind{"petition.closed", "close", closed},
                              OldKind{"followup.recorded", "follow-up", followedUp}};

const OldKind *oldKind(const QString &kind)
{
    for (const OldKind &old : oldKinds) {
        if (kind == QLatin1String(old.kind))
            return &old;
    }
    return nullptr;
}

} // namespace

bool isLifted(const QString &kind)
{
    return oldKind(kind);
}

std::optional<Fact> lifted(const Event &event, const QJsonObject &fact)
{
    const OldKind *old = oldKind(event.kind);
    if (!old)
        return std::nullopt;
    Lift lift(event, fact);
    old->lift(lift);
    if (!lift.fits)
        return std::nullopt;
    ActTaken act;
    act.act = QLatin1String(old->act);
    act.inputs = fact;
    act.effects = lift.effects;
    return act;
}

QList<Effect> liftedRegistration(const Event &event, const Intake &intake)
{
    ClockStarted notice;
    notice.id = idFrom<ClockId>(event, "notice");
    notice.rule = noticeRule;
    notice.from = intake.receivedAt;
    notice.count = 15;
    notice.warnDays = 3;
    return {notice};
}

} // namespace onedoor

#include "tests/domain/taking_desk.h"

#include <QJsonArray>

using namespace onedoor;
using declared::Desk;
using declared::effects;
using declared::json;
using declared::source;
using declared::text;

namespace
{

constexpr const char *routes = R"({"routes":[
{"route":"court","version":"2026.12","title":"诉讼","group":"司法","order":20,
 "source":["民事诉讼法第一百二十二条"],"clock":[{"start":"visit","when":{"path":"accusation","is":true}},
   "finish"],"limits":["handle"],
 "stages":[{"id":"filed","title":"已提交","stands":"handling","starts":["tell"]},
   {"id":"accepted","title":"已立案","meets":["tell"],"starts":[{"start":"finish","owner":"法院"}]}],
 "ends":[{"id":"judged","title":"判决","stands":"reported","starts":["handle"]},
   {"id":"rejected","title":"不予受理","stands":"accepted"}]}]})";

constexpr const char *acts = R"({"title":"诉讼","where":{"refused":{"ended":["accepted"]},
  "told":{"ask":"on","exists":true}},"acts":[
{"act":"sue","version":"2026.12","title":"起诉","group":"司法","by":["intake"],
 "asks":[{"key":"way","title":"途径","type":"route","required":true},
   {"key":"known","title":"知道的日期","type":"day"}],
 "does":[{"open":"{{way}}","to":"filed","body":"区法院","known":"{{known}}"},
   {"start":"{{way.clock}}","once":true}],"says":"起诉"},
{"act":"hear","version":"2026.12","title":"进展","group":"司法","by":["intake"],
 "asks":[{"key":"on","title":"日期","type":"day"}],
 "does":[{"stage":"court","to":"accepted","on":"{{on}}"}],"says":"立案"},
{"act":"judge","version":"2026.12","title":"结果","group":"司法","by":["intake"],
 "asks":[{"key":"end","title":"结果","type":"text","required":true},
   {"key":"on","title":"收到","type":"day"}],
 "does":[{"end":"court","outcome":"{{end}}","received":"{{on}}"},
   {"if":{"where":"refused"},"then":[{"figure":"back","value":1},
     {"figure":"told","value":1,"if":{"where":"told"}}]}],"says":"结果"},
{"act":"stop","version":"2026.12","title":"停止","group":"司法","by":["intake"],
 "does":[{"end_all":"司法","outcome":"rejected"},{"meet":"finish"}],"says":"停止"},
{"act":"longer","version":"2026.12","title":"延长","group":"司法","by":["intake"],
 "asks":[{"key":"clock","title":"期限","type":"clock","required":true},
   {"key":"until","title":"至","type":"day"}],
 "does":[{"extend":"{{clock}}","approved":"张主任","until":"{{until}}"}],"says":"延长"}]})";

Desk courtDesk()
{
    Desk desk({source("routes/court.json", routes, Folder::Routes, Layer::Local),
               source("acts/court.json", acts, Folder::Acts, Layer::Local)});
    REQUIRE(desk.reading.flaws.isEmpty());
    desk.lookups.m_rules[text("tell")].owner = KeptBy::Unit;
    desk.lookups.m_rules[text("handle")].owner = KeptBy::Citizen;
    desk.lookups.m_rules[text("handle")].ends = EndedBy::Never;
    desk.lookups.m_rules[text("visit")].promise = true;
    return desk;
}

void pending(Desk &desk, const char *stage)
{
    desk.view.insert(
        text("routes"),
        QJsonObject{{text("court"),
                     QJsonObject{{text("open"), true},
                                 {text("last"), QJsonObject{{text("stage"), text(stage)},
                                                            {text("body"), text("区法院")}}}}}});
    desk.open.routes = QStringList{text("court")};
}

QStringList started(const ActTaken &taken)
{
    QStringList out;
    for (const ClockStarted &clock : effects<ClockStarted>(taken))
        out << clock.rule + u' ' + clock.owner;
    return out;
}

} // namespace

TEST_CASE("A route opened at a stage starts that stage's limit, the citizen's and the centre's own")
{
    Desk desk = courtDesk();
    const ActTaken taken = desk.taken("sue", R"({"way":"court","known":"2026-11-01"})");
    const RouteOpened opened = effects<RouteOpened>(taken).value(0);
    CHECK(opened.stands == State::Handling);
    CHECK(started(taken) ==
          QStringList{text("handle 诉求人"), text("tell 区法院"), text("finish ")});
    for (const ClockStarted &clock : effects<ClockStarted>(taken)) {
        CHECK(clock.route == (clock.outlives ? RouteId() : opened.id));
        CHECK(clock.outlives == (clock.rule == text("handle")));
    }
    CHECK(effects<ClockStarted>(taken).value(0).from.date() == QDate(2026, 10, 31)); // Beijing's
    desk.view.insert(text("accusation"), true);
    const ActTaken other = desk.taken("sue", R"({"way":"court"})");
    CHECK(started(other) == QStringList{text("tell 区法院"), text("visit ")});
}

TEST_CASE("A route that is open is not opened again, but brought to the stage")
{
    Desk desk = courtDesk();
    pending(desk, "told");
    const ActTaken taken = desk.taken("sue", R"({"way":"court"})");
    CHECK(effects<RouteOpened>(taken).isEmpty());
    CHECK(effects<RouteStage>(taken).value(0).stage == text("filed"));
    pending(desk, "filed");
    CHECK(effects<RouteStage>(desk.taken("sue", R"({"way":"court"})")).isEmpty());
}

TEST_CASE("The next stage meets the limit of the one before and starts its own")
{
    Desk desk = courtDesk();
    pending(desk, "filed");
    desk.open.clocks = QStringList{text("tell")};
    const ActTaken taken = desk.taken("hear", R"({"on":"2026-11-25"})");
    CHECK(effects<ClockMet>(taken).value(0).on == QDate(2026, 11, 25));
    CHECK(started(taken) == QStringList{text("finish 法院")});
    desk.open.clocks = QStringList{text("finish")}; // it runs already
    CHECK(started(desk.taken("hear", "{}")).isEmpty());
}

TEST_CASE("An end starts what may be done against it, and says what follows")
{
    Desk desk = courtDesk();
    pending(desk, "accepted");
    CHECK(started(desk.taken("judge", R"({"end":"judged","on":"2026-11-28"})")) ==
          QStringList{text("handle 诉求人")});
    const ActTaken unserved = desk.taken("judge", R"({"end":"judged"})");
    CHECK(started(unserved).isEmpty());
    CHECK(effects<FigureSet>(unserved).isEmpty());
    CHECK(effects<FigureSet>(desk.taken("judge", R"({"end":"rejected"})")).size() == 1);
    const ActTaken told = desk.taken("judge", R"({"end":"rejected","on":"2026-11-28"})");
    CHECK(effects<FigureSet>(told).size() == 2);
}

TEST_CASE("All of a group end together, with their limits; none is nothing")
{
    Desk desk = courtDesk();
    CHECK(desk.taken("stop", "{}").effects.isEmpty());
    pending(desk, "accepted");
    desk.open.clocks = QStringList{text("finish")};
    desk.open.clockRoute = RouteId{declared::Ids::nth(900)};
    const ActTaken taken = desk.taken("stop", "{}");
    CHECK(effects<RouteEnded>(taken).value(0).outcome == text("rejected"));
    CHECK(effects<ClockMet>(taken).isEmpty()); // over with its route
}

TEST_CASE("A limit is lengthened by the rule there is, a promise to a day, others not at all")
{
    Desk desk = courtDesk();
    desk.open.clocks = QStringList{text("finish"), text("visit"), text("tell")};
    const ActTaken law = desk.taken("longer", R"({"clock":"finish"})");
    CHECK(effects<ClockExtended>(law).value(0).count == 15);
    const ActTaken promise = desk.taken("longer", R"({"clock":"visit","until":"2026-12-20"})");
    CHECK(effects<ClockMet>(promise).size() == 1);
    CHECK(effects<ClockStarted>(promise).value(0).fixed == QDate(2026, 12, 20));
    CHECK(desk.refused("longer", R"({"clock":"visit"})").size() == 1);
    CHECK(desk.refused("longer", R"({"clock":"tell","until":"2026-12-20"})").size() == 1);
}

TEST_CASE("A named condition that is not there, or calls itself, is told with its place")
{
    const auto flaws = [](const QByteArray &where, const QByteArray &when) {
        const QByteArray file =
            R"({"title":"试","where":{)" + where +
            R"(},"acts":[{"act":"try",)"
            R"("version":"1","title":"试","group":"试","by":["intake"],"says":"试",)"
            R"("when":[)" +
            when + "]}]}";
        QStringList out;
        for (const DeclarationFlaw &flaw :
             declared::read({source("acts/try.json", file, Folder::Acts, Layer::Local)}).flaws)
            out << flaw.field + u' ' + QString::number(int(flaw.flaw));
        return out;
    };
    const auto flaw = [](const char *field, FlawKind kind) {
        return QStringList{text(field) + u' ' + QString::number(int(kind))};
    };
    CHECK(flaws(R"("a":{"state":["registered"]})", R"({"where":"a"})").isEmpty());
    CHECK(flaws(R"("a":{"state":["registered"]})", R"({"where":"b"})") ==
          flaw("acts[0].when[0].where", FlawKind::UnknownName));
    CHECK(flaws(R"("a":{"where":"a"})", R"({"state":["registered"]})") ==
          flaw("where.a", FlawKind::OutOfRange));
    CHECK(flaws({}, R"({"ended":["accepted"]})") == flaw("acts[0].when[0]", FlawKind::CannotHold));
    CHECK(flaws({}, R"({"path":"open_groups","is":"司法"})") ==
          flaw("acts[0].when[0]", FlawKind::UnknownName));
}

#include "core/domain/condition.h"
#include "tests/domain/declared_samples.h"

#include <catch2/catch.hpp>

using namespace onedoor;
using declared::json;
using declared::text;

namespace
{

std::vector<Condition> conditions(const QByteArray &list)
{
    DeclarationText file(text("a.json"), "{\"when\":" + list + "}", Layer::Local);
    auto read = Condition::readList(Declared::open(file).at("when"));
    INFO(list.toStdString());
    if (!file.flaws().isEmpty())
        FAIL(file.flaws().first().sentence().toStdString());
    return read;
}

QString flawOf(const QByteArray &list)
{
    DeclarationText file(text("a.json"), "{\"when\":\n" + list + "}", Layer::Local);
    Condition::readList(Declared::open(file).at("when"));
    return file.flaws().isEmpty() ? QString() : file.flaws().first().error().detail;
}

const QJsonObject view = json(R"({"state":"mediating","today":"2026-11-30","protected":false,
    "amount":"12000.00","headcount":6,"urgent_signals":["minor"],"party_names":["王","李"],
    "routes":{"a":{"open":true,"count":1},"b":{"open":false,"count":1,"last":{"outcome":"G1"}}},
    "clock":{"r":{"running":true,"due":"2026-11-29"},"s":{"running":true,"due":"2026-11-30"},
             "p":{"running":true,"paused":true,"due":"2026-01-01"},
             "m":{"running":false,"met_on":"2026-11-01"}},
    "tasks":{"t":{"open":true},"d":{"open":false}},"signal":{"x":{"open":true},"c":{"open":false}},
    "acts":{"accept":{"count":1}},
    "documents":{"n":{"issued":1,"valid":true,"served":true},"v":{"issued":1,"valid":false}}})");

bool holdsHere(const char *list)
{
    const Scope scope{view,
                      json(R"({"ground":"G1","names":["赵","王"],"amount":"500.00"})"),
                      {text("intake")},
                      {},
                      QJsonValue::Undefined};
    return holds(conditions(list), scope);
}

bool possible(const char *list)
{
    const auto all = conditions(list);
    std::vector<const Condition *> pointers;
    for (const Condition &one : all)
        pointers.push_back(&one);
    return canHold(pointers);
}

} // namespace

TEST_CASE("Each kind of condition is asked of the view, the answers and the roles")
{
    const auto both = [](const char *yes, const char *no) {
        INFO(yes << " / " << no);
        CHECK(holdsHere(yes));
        CHECK_FALSE(holdsHere(no));
    };
    both(R"({"route":"a","is":"open"})", R"({"route":"a","is":"ended"})");
    both(R"({"route":"b","is":"ended"})", R"({"route":"b","is":"never"})");
    both(R"({"route":"z","is":"never"})", R"({"route":"z","is":"ended"})");
    both(R"({"clock":"r","is":"overdue"})", R"({"clock":"s","is":"overdue"})");
    both(R"({"clock":"r","is":"running"})", R"({"clock":"p","is":"running"})");
    both(R"({"clock":"p","is":"paused"})", R"({"clock":"p","is":"overdue"})");
    both(R"({"clock":"m","is":"met"})", R"({"clock":"z","is":"met"})");
    both(R"({"task":"t","is":"open"})", R"({"task":"d","is":"open"})");
    both(R"({"task":"d","is":"done"})", R"({"task":"z","is":"done"})");
    both(R"({"signal":"x","is":"open"})", R"({"signal":"c","is":"open"})");
    both(R"({"act":"accept","is":"taken"})", R"({"act":"accept","is":"never"})");
    both(R"({"paper":"n","is":"served"})", R"({"paper":"v","is":"issued"})");
    both(R"({"paper":"v","is":"never"})", R"({"paper":"n","is":"never"})");
    both(R"({"state":["agreed","mediating"]})", R"({"state":["agreed"]})");
    both(R"({"path":"amount","is":12000})", R"({"path":"amount","is":12001})");
    both(R"({"path":"amount","at_least":12000})", R"({"path":"amount","at_least":12000.01})");
    both(R"({"path":"urgent_signals","is":"minor"})", R"({"path":"urgent_signals","is":"crime"})");
    both(R"({"path":"urgent_signals","at_least":1})", R"({"path":"urgent_signals","at_least":2})");
    both(R"({"path":"headcount","at_least":"{{party_names}} + 4"})",
         R"({"path":"headcount","at_least":"{{party_names}} + 5"})");
    both(R"({"ask":"names","at_least":"{{party_names}}"})",
         R"({"ask":"names","at_least":"{{ party_names }}+1"})");
    both(R"({"ask":"amount","at_least":"{{headcount}} + 494"})",
         R"({"ask":"amount","at_least":"{{amount}}"})");
    both(R"({"path":"headcount","at_least":"{{nobody}} + 6"})", // what is not there counts for none
         R"({"ask":"absent","at_least":"{{nobody}}"})");
    both(R"({"path":"willing","exists":false})", R"({"path":"protected","exists":false})");
    both(R"({"ask":"ground","in":["G1","G2"]})", R"({"ask":"ground","in":["G2"]})");
    both(R"({"ask":"names","in":["{{party_names}}"]})",
         R"({"ask":"ground","in":["{{party_names}}"]})");
    both(R"({"role":"intake"})", R"({"role":"lead"})");
    both(R"({"any":[{"role":"lead"},{"role":"intake"}]})", R"({"any":[{"role":"lead"}]})");
    both(R"({"not":{"role":"lead"}})", R"({"not":[{"role":"intake"},{"route":"a","is":"open"}]})");
    both(R"([{"role":"intake"},{"route":"a","is":"open"}])",
         R"([{"role":"intake"},{"route":"a","is":"never"}])");
}

TEST_CASE("A wrong condition names its line and its field")
{
    CHECK(
        flawOf(R"([{"route":"a","is":"shut"}])").startsWith(text("a.json:2: when[0].is: “shut”")));
    CHECK(flawOf("[{\"role\":\"x\"},\n{\"not\":\n{\"state\":[\"lost\"]}}]")
              .startsWith(text("a.json:4: when[1].not.state[0]: “lost”")));
    CHECK(flawOf(R"({"path":"a-b","is":1})").startsWith(text("a.json:2: when.path: 2: -b")));
    CHECK(flawOf(R"({"path":"a"})").startsWith(text("a.json:2: when: is、in")));
    CHECK(flawOf(R"({"path":"a","is":1,"in":[1]})").startsWith(text("a.json:2: when: is、in")));
    CHECK(
        flawOf(R"({"path":"a","at_least":"three"})").startsWith(text("a.json:2: when.at_least: ")));
    CHECK(flawOf(R"({"path":"a","at_least":"{{b}} - 1"})")
              .startsWith(text("a.json:2: when.at_least: ")));
    CHECK(flawOf(R"({"path":"a","at_least":"{{b-c}} + 1"})")
              .startsWith(text("a.json:2: when.at_least: 2: -c")));
    CHECK(flawOf(R"({"role":"a","state":["agreed"]})") == text("a.json:2: when.role"));
    CHECK(flawOf(R"({"role":"a","esle":"x"})") == text("a.json:2: when.esle"));
    CHECK(flawOf(R"({"state":[]})") == text("a.json:2: when.state: 这个条件永远不会成立"));
    CHECK(flawOf(R"({"any":[]})") == text("a.json:2: when.any: 这个条件永远不会成立"));
    CHECK(flawOf(R"({"clock":"a"})") == text("a.json:2: when.is"));
    CHECK(flawOf("[3]").startsWith(text("a.json:2: when[0]: ")));
    QByteArray deep = R"({"role":"a"})";
    for (int i = 0; i < 20; ++i)
        deep = R"({"not":)" + deep + "}";
    CHECK_FALSE(flawOf(deep).isEmpty());
}

TEST_CASE("What can never hold is found")
{
    CHECK(possible(R"([{"route":"a","is":"open"},{"not":{"route":"b","is":"open"}}])"));
    CHECK_FALSE(possible(R"([{"route":"a","is":"open"},{"route":"a","is":"never"}])"));
    CHECK_FALSE(possible(R"({"all":[{"role":"a"},{"not":{"role":"a"}}]})"));
    CHECK_FALSE(possible(R"([{"state":["agreed"]},{"not":{"state":["agreed","closed"]}}])"));
    CHECK_FALSE(
        possible(R"({"not":{"state":["registered","accepted","declined","referred","handling",
        "mediating","agreed","reported","closed","merged"]}})"));
    CHECK_FALSE(possible(R"([{"path":"kind","is":"a"},{"path":"kind","in":["b","c"]}])"));
    CHECK_FALSE(possible(R"([{"path":"amount","at_least":5},{"path":"amount","exists":false}])"));
    CHECK_FALSE(possible(R"([{"clock":"r","is":"overdue"},{"not":{"clock":"r","is":"running"}}])"));
    CHECK_FALSE(possible(R"([{"paper":"n","is":"served"},{"paper":"n","is":"never"}])"));
    CHECK_FALSE(possible(R"([{"any":[{"route":"a","is":"never"},{"ask":"r","in":["1"]}]},
        {"route":"a","is":"open"},{"not":{"ask":"r","in":["1","2"]}}])"));
    CHECK(possible(R"([{"clock":"r","is":"overdue"},{"clock":"r","is":"running"}])"));
    CHECK(possible(R"([{"ask":"x","in":["{{party_names}}"]},{"not":{"ask":"x","is":"a"}}])"));
    CHECK(possible(R"([{"path":"amount","at_least":5},{"not":{"path":"amount","at_least":9}}])"));
    CHECK(possible(R"([{"ask":"copies","is":4},{"ask":"copies","at_least":"{{parties}} + 1"}])"));
    // a route and the path into it hang together: nothing is claimed
    CHECK(possible(R"([{"route":"a","is":"open"},{"path":"routes[a].last.outcome","is":"x"}])"));
    CHECK(possible(R"([{"state":["agreed"]},{"path":"state","is":"agreed"}])"));
}

TEST_CASE("A condition without words of its own gets some")
{
    const TitleOf title = [](NameKind, const QString &id) { return text("《") + id + text("》"); };
    auto all = conditions(R"([{"route":"a","is":"open"},{"all":[{"act":"b","is":"taken"},
        {"role":"c","else":"自己的话"}]},{"not":{"route":"d","is":"open"}}])");
    fillSentences(all, title);
    CHECK(all[0].otherwise == text("“《a》”正在办理时才能办。"));
    CHECK(all[2].otherwise == text("“《d》”正在办理，须先结束。"));
    const Scope scope{json(R"({"routes":{"a":{"open":true}}})"), {}, {}, {}, {}};
    REQUIRE(failing(all, scope));
    CHECK(failing(all, scope)->otherwise == text("须先办理“《b》”。"));
    const Scope taken{
        json(R"({"routes":{"a":{"open":true}},"acts":{"b":{"count":1}}})"), {}, {}, {}, {}};
    CHECK(failing(all, taken)->otherwise == text("自己的话"));
}

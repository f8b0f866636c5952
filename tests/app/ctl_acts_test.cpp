// Acts on the command line: what may be done, what is refused and why, and what a centre declares.
#include "tests/app/ctl.h"
#include "tests/support/files.h"

using namespace onedoor::test;

namespace
{

const char *const accepting =
    R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})";
const char *const agreeing = R"({"organisation":"集美街道人民调解委员会","facts":"车库漏水属实",
    "clauses":[{"who":"厦门杏林湖物业服务有限公司","text":"修复防水","by":"2026-12-20"}],
    "performance":"一次履行","mediators":["陈晓"],"recorder":"李敏",
    "signed_on":"2026-11-23","written":"书面","copies":3})";

QJsonObject offered(const Answer &list, const char *act)
{
    for (const QJsonObject &line : list.lines()) {
        if (line.value(QStringLiteral("act")) == QLatin1String(act))
            return line;
    }
    return {};
}

QStringList keysOf(const QJsonObject &offer)
{
    QStringList keys;
    for (const QJsonValue &ask : offer.value(QStringLiteral("asks")).toArray())
        keys << ask[QStringLiteral("key")].toString();
    return keys;
}

QString stateOf(const Ctl &ctl, const QString &code)
{
    return ctl.run({QStringLiteral("show"), code}).json()[QStringLiteral("state")].toString();
}

} // namespace

TEST_CASE("do --list shows each act that may be taken with what it asks, --all why the others not")
{
    const Ctl ctl;
    const QString code = ctl.registered(2);
    const Answer list = ctl.run({QStringLiteral("do"), code, QStringLiteral("--list")});
    REQUIRE(list.code == 0);
    const QJsonObject accept = offered(list, "accept");
    CHECK(accept.value(QStringLiteral("title")) == QStringLiteral("受理"));
    CHECK_FALSE(accept.value(QStringLiteral("next")).toString().isEmpty());
    REQUIRE(keysOf(accept).contains(QStringLiteral("route")));
    const QJsonObject route = accept.value(QStringLiteral("asks")).toArray().first().toObject();
    CHECK(route.value(QStringLiteral("type")) == QStringLiteral("route"));
    CHECK(route.value(QStringLiteral("required")).toBool());
    CHECK_FALSE(route.value(QStringLiteral("choices")).toArray().isEmpty());
    CHECK(offered(list, "mediate").isEmpty());
    const Answer all =
        ctl.run({QStringLiteral("do"), code, QStringLiteral("--list"), QStringLiteral("--all")});
    const QJsonObject mediate = offered(all, "mediate");
    CHECK(mediate.value(QStringLiteral("refused")).toString().contains(QStringLiteral("征询意愿")));
    CHECK_FALSE(mediate.contains(QStringLiteral("asks")));
    CHECK(all.lines().size() > list.lines().size());
    const QJsonArray shown =
        ctl.run({QStringLiteral("show"), code}).json()[QStringLiteral("open")].toArray();
    CHECK(shown.size() == list.lines().size());
    CHECK(shown.first()[QStringLiteral("decision")] == shown.first()[QStringLiteral("act")]);
}

TEST_CASE("A dispute goes by acts from registration to its end, each in its lawful order")
{
    const Ctl ctl;
    const QString code = ctl.registered(2);
    CHECK(ctl.act(code, "accept", accepting).code == 0);
    const Answer early = ctl.act(
        code, "mediate", R"({"kind":"people-mediation","organisation":"集美街道人民调解委员会"})");
    CHECK(early.code == 1);
    CHECK(early.err.contains("征询意愿"));
    CHECK(early.err.count('\n') == 1);
    CHECK(
        ctl.act(code, "consent", R"({"side":"双方","answer":"同意","how":"C1","on":"2026-11-23"})")
            .code == 0);
    CHECK(ctl.act(code, "mediate",
                  R"({"kind":"people-mediation","organisation":"集美街道人民调解委员会",
                      "mediators":["陈晓"]})")
              .code == 0);
    CHECK(stateOf(ctl, code) == QStringLiteral("mediating"));
    const Answer partial = ctl.act(code, "agree", R"({"facts":"车库漏水属实"})");
    CHECK(partial.code == 1);
    CHECK(ctl.act(code, "agree", agreeing).code == 0);
    const QByteArray closing =
        R"({"result":"01","summary":"达成协议","matter":true,"people":true})";
    const Answer oral = ctl.act(
        code, "close", R"({"result":"02","summary":"达成协议","matter":true,"people":true})");
    CHECK(oral.code == 1);
    CHECK(oral.err.contains("途径结局"));
    const Answer unsaid = ctl.act(code, "close", R"({"result":"01","summary":"达成协议"})");
    CHECK(unsaid.code == 1);
    CHECK(unsaid.err.contains("事了"));
    CHECK(ctl.act(code, "close", closing).code == 0);
    CHECK(stateOf(ctl, code) == QStringLiteral("closed"));
    CHECK(ctl.act(code, "close", closing).code == 1);
    CHECK(ctl.run(words("verify")).code == 0);
}

TEST_CASE("show names each date with its title and article, and says which is a promise")
{
    const Ctl ctl;
    const QString code = ctl.registered(2);
    REQUIRE(ctl.act(code, "accept", accepting).code == 0);
    const QJsonArray dates =
        ctl.run({QStringLiteral("show"), code}).json()[QStringLiteral("deadlines")].toArray();
    REQUIRE_FALSE(dates.isEmpty());
    for (const QJsonValue &date : dates) {
        CHECK_FALSE(date[QStringLiteral("title")].toString().isEmpty());
        if (date[QStringLiteral("promise")].toBool())
            CHECK(date[QStringLiteral("article")].toString().isEmpty());
    }
}

TEST_CASE("acts shows what is declared as its files say it")
{
    const Answer all = Ctl::plain(words("--json acts"));
    REQUIRE(all.code == 0);
    const QJsonObject close = offered(all, "close");
    CHECK(close.value(QStringLiteral("group")) == QStringLiteral("办结"));
    CHECK_FALSE(close.value(QStringLiteral("when")).toArray().isEmpty());
    CHECK_FALSE(close.value(QStringLiteral("does")).toArray().isEmpty());
    CHECK(keysOf(close).contains(QStringLiteral("matter")));
    CHECK_FALSE(close.value(QStringLiteral("local")).toBool(true));
    CHECK(Ctl::plain(words("acts")).out.contains("mediate  调解  开始调解"));
    CHECK(Ctl::plain(words("acts sing")).code == 2);
}

TEST_CASE("An act that a centre lays into its folder is done like any other")
{
    const Ctl ctl;
    const QString code = ctl.registered(2);
    writeFile(ctl.data() + QStringLiteral("/local/acts/visit.json"),
              R"({"act":"home-visit","version":"1","title":"上门走访","group":"受理","on":"matter",
                  "when":[{"state":["registered"],"else":"只在登记后走访"}],"by":["intake","lead"],
                  "asks":[{"key":"found","title":"走访情况","type":"long","required":true}],
                  "does":[{"figure":"visited","value":"是"}],"says":"上门走访","papers":[]})");
    CHECK(ctl.run(words("acts check")).code == 0);
    const Answer blank = ctl.act(code, "home-visit", "{}");
    CHECK(blank.code == 1);
    CHECK(blank.err.contains("走访情况"));
    const Answer taken = ctl.act(code, "home-visit", R"({"found":"属实"})");
    CHECK(taken.code == 0);
    CHECK(taken.json()[QStringLiteral("fact")][QStringLiteral("act")] ==
          QStringLiteral("home-visit"));
    REQUIRE(ctl.act(code, "accept", accepting).code == 0);
    const Answer late = ctl.act(code, "home-visit", R"({"found":"属实"})");
    CHECK(late.code == 1);
    CHECK(late.err.contains("只在登记后走访"));
    CHECK(offered(ctl.run(words("acts")), "home-visit").value(QStringLiteral("local")).toBool());
    CHECK(ctl.run(words("verify")).code == 0);
}

TEST_CASE("acts check names file, line and field of what is wrong; the shipped one serves on")
{
    const Ctl ctl;
    const QString code = ctl.registered(2);
    CHECK(ctl.run(words("acts check")).code == 0);
    const QString folder = ctl.file("own");
    writeFile(folder + QStringLiteral("/acts/wrong.json"),
              "{\"act\":\"accept\",\"version\":\"9999\",\"title\":\"受理\",\"group\":\"受理\",\n"
              "\"on\":\"matter\",\"by\":[\"intake\"],\"asks\":[],\n"
              "\"does\":[{\"start\":\"no-such-rule\"}],\"says\":\"受理\",\"papers\":[]}");
    const Answer checked = ctl.run({QStringLiteral("acts"), QStringLiteral("check"), folder});
    CHECK(checked.code == 1);
    const QJsonObject flaw = checked.lines().value(0);
    CHECK(flaw.value(QStringLiteral("file")) == QStringLiteral("local/acts/wrong.json"));
    CHECK(flaw.value(QStringLiteral("line")).toInt() == 3);
    CHECK(flaw.value(QStringLiteral("field")).toString().contains(QStringLiteral("does[0]")));
    CHECK(checked.err.contains(folder.toUtf8()));
    CHECK(ctl.run({QStringLiteral("acts"), QStringLiteral("check"), ctl.file("none")}).code == 1);
    const QString law = ctl.file("law");
    writeFile(
        law + QStringLiteral("/rules/wrong.json"),
        "{\"title\":\"承诺\",\"rules\":[\n{\"id\":\"a\",\"title\":\"答复\",\"field\":\"中心\","
        "\"event\":\"accepted\",\"starts\":\"自受理之日起\",\n\"count\":3,\"unit\":\"days\"}]}");
    const Answer unfounded = ctl.run({QStringLiteral("acts"), QStringLiteral("check"), law});
    CHECK(unfounded.code == 1);
    CHECK(unfounded.lines().value(0).value(QStringLiteral("line")).toInt() == 2);
    CHECK(unfounded.lines().value(0).value(QStringLiteral("field")) ==
          QStringLiteral("rules[0].article"));
    writeFile(ctl.data() + QStringLiteral("/local/acts/wrong.json"),
              bytesOf(folder + QStringLiteral("/acts/wrong.json")));
    CHECK(ctl.run(words("acts check")).code == 1);
    const Answer shipped = ctl.act(code, "accept", accepting);
    CHECK(shipped.code == 0);
    CHECK(shipped.err.contains("local/acts/wrong.json"));
}

TEST_CASE("route says which ways are open to a matter, why others not, and which is gone now")
{
    const Ctl ctl;
    const QString code = ctl.registered(2);
    REQUIRE(ctl.act(code, "accept", accepting).code == 0);
    const QJsonObject way = ctl.run({QStringLiteral("route"), code}).json();
    CHECK(way.value(QStringLiteral("now")).toArray().first()[QStringLiteral("route")] ==
          QStringLiteral("people-mediation"));
    CHECK(way.value(QStringLiteral("done")).toArray().first()[QStringLiteral("route")] ==
          QStringLiteral("intake"));
    CHECK_FALSE(way.value(QStringLiteral("next")).toArray().isEmpty());
    int open = 0, closed = 0;
    for (const QJsonValue &route : way.value(QStringLiteral("routes")).toArray()) {
        const bool lawful = route[QStringLiteral("lawful")].toBool();
        ++(lawful ? open : closed);
        CHECK(lawful == route[QStringLiteral("why_not")].isNull());
        if (route[QStringLiteral("route")] == QStringLiteral("people-mediation"))
            CHECK(route[QStringLiteral("standing")] == QStringLiteral("open"));
    }
    CHECK(open > 0);
    CHECK(closed > 0);
    CHECK(ctl.run(words("route 123")).code == 1);
    CHECK(ctl.run(words("route")).code == 2);
}

TEST_CASE("orphans ends with 1 while an open matter has no owner, route or next date")
{
    const Ctl ctl;
    const QString code = ctl.registered(2);
    const Answer none = ctl.run(words("orphans"));
    CHECK(none.code == 0);
    CHECK(none.out.isEmpty());
    writeFile(ctl.data() + QStringLiteral("/local/acts/drop.json"),
              R"({"act":"drop","version":"1","title":"搁下","group":"受理","on":"matter","when":[],
                  "by":["intake"],"asks":[],
                  "does":[{"end":"intake","outcome":"onward"}],"says":"搁下",
                  "papers":[]})");
    REQUIRE(ctl.act(code, "drop", "{}").code == 0);
    const Answer one = ctl.run(words("orphans"));
    CHECK(one.code == 1);
    REQUIRE(one.lines().size() == 1);
    CHECK(one.lines().first().value(QStringLiteral("code")) == code);
    CHECK(one.err.count('\n') == 1);
}

TEST_CASE("tasks shows who owes what by which day")
{
    const Ctl ctl;
    const QString code = ctl.registered(2);
    REQUIRE(ctl.act(code, "accept", accepting).code == 0);
    const auto owed = [&](const QStringList &more) {
        return ctl.run(QStringList{QStringLiteral("tasks")} + more).lines();
    };
    const QString unit = QStringLiteral("集美街道人民调解委员会");
    const QList<QJsonObject> all = owed({});
    REQUIRE_FALSE(all.isEmpty());
    for (const QJsonObject &row : all) {
        CHECK_FALSE(row.value(QStringLiteral("title")).toString().isEmpty());
        CHECK_FALSE(row.value(QStringLiteral("owner")).toString().isEmpty());
    }
    const QList<QJsonObject> theirs = owed({QStringLiteral("--owner"), unit});
    REQUIRE_FALSE(theirs.isEmpty());
    for (const QJsonObject &row : theirs)
        CHECK(row.value(QStringLiteral("owner")) == unit);
    CHECK(owed({QStringLiteral("--owner"), QStringLiteral("没有这个单位")}).isEmpty());
    CHECK(owed({QStringLiteral("--until"), QStringLiteral("2020-01-01")}).isEmpty());
    CHECK(ctl.run(words("tasks --until soon")).code == 2);
}

TEST_CASE("A paper is served by its number, with a proof where the law asks for one")
{
    const Ctl ctl;
    const QString code = ctl.registered(2);
    REQUIRE(ctl.act(code, "accept", accepting).code == 0);
    const QString number =
        ctl.run({QStringLiteral("form"), code, QStringLiteral("acceptance-notice")})
            .json()[QStringLiteral("number")]
            .toString();
    REQUIRE_FALSE(number.isEmpty());
    const auto serve = [&](const QString &paper, const char *how, const QStringList &more) {
        return ctl.run(QStringList{QStringLiteral("serve"), paper, QStringLiteral("--how"),
                                   QString::fromUtf8(how), QStringLiteral("--to"),
                                   QStringLiteral("王秀兰"), QStringLiteral("--on"),
                                   QStringLiteral("2026-11-23")} +
                       more);
    };
    const Answer bare = serve(number, "邮寄送达", {});
    CHECK(bare.code == 1);
    CHECK(bare.err.contains("凭证"));
    CHECK(serve(QStringLiteral("没有〔2026〕9号"), "直接送达", {}).code == 1);
    CHECK(serve(number, "飞鸽传书", {}).code == 1);
    const QStringList missing{QStringLiteral("--proof"), ctl.file("none.pdf")};
    CHECK(serve(number, "邮寄送达", missing).code == 1);
    const QString slip = ctl.file("回执.txt");
    writeFile(slip, "EMS 1234567890");
    const Answer served = serve(number, "邮寄送达", {QStringLiteral("--proof"), slip});
    REQUIRE(served.code == 0);
    const QJsonObject effect = served.json()[QStringLiteral("fact")][QStringLiteral("effects")]
                                   .toArray()
                                   .first()
                                   .toObject();
    CHECK(effect.value(QStringLiteral("on")) == QStringLiteral("2026-11-23"));
    CHECK(effect.value(QStringLiteral("proof")) == QStringLiteral("回执.txt"));
    const QJsonObject shown = ctl.run({QStringLiteral("show"), code}).json();
    CHECK(shown[QStringLiteral("petition")][QStringLiteral("attachments")].toArray().size() == 1);
    CHECK(ctl.run({QStringLiteral("serve"), number}).code == 2);
    CHECK(ctl.run(words("verify")).code == 0);
}

TEST_CASE("What is not done with a registered matter, or is no act, is refused")
{
    const Ctl ctl;
    const QString code = ctl.registered(2);
    CHECK(ctl.act(code, "sing", "{}").code == 2);
    const Answer again = ctl.act(code, "register", "{}");
    CHECK(again.code == 1);
    CHECK(again.err.count('\n') == 1);
    CHECK(ctl.run({QStringLiteral("do"), code, QStringLiteral("--all")}).code == 2);
}

TEST_CASE("What an operator may do by command is what the centre's records say of that name")
{
    const Ctl ctl;
    const QString code = ctl.registered(2);
    const auto asked = [&] {
        return ctl.run(
            {QStringLiteral("do"), code, QStringLiteral("--list"), QStringLiteral("--all")});
    };
    CHECK(offered(asked(), "accept").contains(QStringLiteral("asks")));
    const Answer put =
        ctl.run({QStringLiteral("record"), QStringLiteral("person"), QStringLiteral("put"),
                 QStringLiteral("-")},
                R"({"name":"李敏","unit":"集美街道人民调解委员会","roles":["mediator"]})");
    INFO(put.err.toStdString());
    REQUIRE(put.code == 0);
    CHECK(offered(asked(), "accept")
              .value(QStringLiteral("refused"))
              .toString()
              .contains(QStringLiteral("受理、分流、负责人")));
    CHECK(offered(asked(), "consent").contains(QStringLiteral("asks")));
    const Answer refused = ctl.act(code, "accept", accepting);
    CHECK(refused.code == 1);
    CHECK(refused.err.count('\n') == 1);
    CHECK(refused.err.contains("受理、分流、负责人"));
    CHECK(refused.err.contains("未作任何记录"));
    CHECK(stateOf(ctl, code) == QStringLiteral("registered"));
    // Whose a kind of record is to edit holds here, too.
    const Answer letter =
        ctl.run({QStringLiteral("record"), QStringLiteral("letter"), QStringLiteral("put"),
                 QStringLiteral("-")},
                R"({"number":"1","kind":"risk","title":"提示","to":"集美街道人民调解委员会"})");
    CHECK(letter.code == 1);
    CHECK(
        letter.json()[QStringLiteral("error")].toString().contains(QStringLiteral("分流、负责人")));
    // A command that names nobody administers the centre.
    CHECK(Ctl::plain({QStringLiteral("--data"), ctl.data(), QStringLiteral("do"), code,
                      QStringLiteral("accept"), QStringLiteral("-")},
                     accepting)
              .code == 0);
}

TEST_CASE("A centre's own catalogue is checked like its acts, and serves without a build")
{
    const Ctl ctl;
    const QString code = ctl.registered(2);
    const QString file = ctl.data() + QStringLiteral("/local/catalogue/results.json");
    writeFile(file, "{\"entries\":[\n{\"code\":\"C9\",\"name\":\"村务微信群\",\n\"pfad\":[]}]}");
    const Answer wrong = ctl.run(words("acts check"));
    CHECK(wrong.code == 1);
    const QJsonObject flaw = wrong.json();
    CHECK(flaw[QStringLiteral("file")] == QStringLiteral("local/catalogue/results.json"));
    CHECK(flaw[QStringLiteral("line")] == 3);
    CHECK(flaw[QStringLiteral("field")] == QStringLiteral("entries[0].pfad"));
    const QByteArray consent = R"({"side":"双方","answer":"同意","how":"C9"})";
    CHECK(ctl.act(code, "consent", consent).code == 1); // the shipped one serves

    writeFile(file, R"({"entries":[{"code":"C9","name":"村务微信群","path":["征询方式"]}]})");
    CHECK(ctl.run(words("acts check")).code == 0);
    CHECK(ctl.act(code, "consent", consent).code == 0);
    CHECK(ctl.run(words("verify")).code == 0);
}

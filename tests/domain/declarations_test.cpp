#include "core/domain/declarations.h"
#include "tests/domain/declared_samples.h"

#include <catch2/catch.hpp>

#include <QJsonArray>

using namespace onedoor;
using declared::source;
using declared::text;

namespace
{

/// The shipped acts with one text in place of another.
DeclarationReading changed(const char *from, const char *to, const char *file = "acts/all.json")
{
    QList<DeclarationSource> sources = declared::shipped();
    for (DeclarationSource &one : sources) {
        if (one.file != text(file))
            continue;
        REQUIRE(one.bytes.count(from) == 1);
        one.bytes.replace(from, to);
    }
    return Declarations::read(sources, declared::outside());
}

/// Where and what, of the first that refuses.
QString refusal(const DeclarationReading &reading)
{
    return reading.refused ? reading.refused->detail : QString();
}

QByteArray localAct(const QByteArray &id, const QByteArray &more = {},
                    const QByteArray &version = "2027.1")
{
    return R"({"act":")" + id + R"(","version":")" + version +
           R"(","title":"本地的","group":"本地","by":["intake"],"says":"办了")" + more + "}";
}

DeclarationReading withLocal(const QByteArray &bytes, const char *file = "local/acts/a.json",
                             Folder folder = Folder::Acts)
{
    return declared::read({source(file, bytes, folder, Layer::Local)});
}

} // namespace

TEST_CASE("A whole set loads, and knows its ids and titles")
{
    const auto reading = declared::read();
    for (const DeclarationFlaw &flaw : reading.flaws)
        UNSCOPED_INFO(flaw.sentence().toStdString());
    REQUIRE(reading.flaws.isEmpty());
    REQUIRE_FALSE(reading.refused);
    const Declarations &set = reading.set;
    CHECK(set.acts().size() == 7);
    REQUIRE(set.act(text("mediate")));
    CHECK(set.act(text("mediate"))->asks[1].old == QStringList{text("mediator")});
    CHECK(set.route(text("people-mediation"))->stands == State::Mediating);
    CHECK(set.form(text("notice"))->fields.size() == 4);
    CHECK_FALSE(set.act(text("none")));
    CHECK(set.titleOf(NameKind::Task, text("tell")) == text("告知受理"));
    CHECK(set.titleOf(NameKind::Rule, text("none")) == text("none"));
    CHECK(set.act(text("close"))->when[0].otherwise == text("须先办理“受理”。"));
}

TEST_CASE("What is wrong with a shipped file refuses the load, with file, line and field")
{
    const auto wrong = [](const char *from, const char *to, const char *said) {
        const auto reading = changed(from, to);
        INFO(to);
        CHECK(refusal(reading).toStdString() == said);
        CHECK(reading.set.acts().empty());
    };
    wrong(R"("letter":"A")", R"("leter":"A")", "acts/all.json:2: acts[0].leter");
    wrong(R"("letter":"A")", R"("letter":"a")", "acts/all.json:2: acts[0].letter: “a”");
    wrong(R"("letter":"T")", R"("letter":"A")", "acts/all.json:11: acts[1].letter: A");
    wrong(R"("says":"受理，由{{unit}}承办")", R"("says":"{{unit.fax}}")",
          "acts/all.json:10: acts[0].says: unit.fax");
    wrong(R"("says":"受理，由{{unit}}承办")", R"("says":"{{unit")",
          "acts/all.json:10: acts[0].says: 1: {{");
    wrong(R"("from":"{{received_on}}")", R"("from":"{{received}}")",
          "acts/all.json:8: acts[0].does[1].from: received");
    wrong(R"("from":"{{received_on}}")", R"("from":"{{title}}")",
          "acts/all.json:8: acts[0].does[1].from: 日期，如 {{today}}");
    wrong(R"("from":"results/终止")", R"("from":"results/别的")",
          "acts/all.json:44: acts[3].asks[0].from: 目录“results/别的”");
    wrong(R"({"owner":"{{unit}}","phone":"{{phone}}"})", R"({"owns":"{{unit}}"})",
          "acts/all.json:7: acts[0].does[0]: "
          "效果：open、stage、end、end_all、owner、start、meet、pause、"
          "resume、extend、task、done、done_all、signal、clear、figure、served、settle、"
          "reopen、set、put、take");
    wrong(R"("by":["intake","mediator"])", R"("by":["intake","judge"])",
          "acts/all.json:15: acts[1].by: 角色“judge”");
    wrong(R"("papers":["notice"])", R"("papers":["receipt"])",
          "acts/all.json:10: acts[0].papers: 文书“receipt”");
    wrong(R"({"path":"accusation","is":false)", R"({"path":"accusation","is":"no")",
          "acts/all.json:13: acts[1].when[1]: yes-no");
    wrong(R"({"path":"accusation","is":false)", R"({"route":"people-mediation","is":"open")",
          "acts/all.json:12: acts[1].when: 这个条件永远不会成立");
    wrong(R"("outcome":"agreement")", R"("outcome":"peace")",
          "acts/all.json:34: acts[2].does[0].outcome: 结局“peace”");
    wrong(R"({"done":"tell",)", R"({"done":"tel",)",
          "acts/all.json:45: acts[3].does[1].done: 任务“tel”");
    wrong(R"("with":"finish-longer")", R"("with":"tell")",
          "acts/all.json:39: acts[2].does[5].with: 延长“finish”的规则“tell”");
    wrong(R"("owner":"{{unit}}","from":)", R"("owner":"{{unit}}","due":"{{today}}","from":)",
          "acts/all.json:8: acts[0].does[1].due: handle时限");
    wrong(R"("says":"达成协议，金额{{amount}}元")", R"("says":"{{witness}}")",
          "acts/all.json:40: acts[2].says: witness");
    wrong(R"("says":"达成协议，金额{{amount}}元")", R"("says":"{{petitioners[0].phone}}")",
          "acts/all.json:40: acts[2].says: petitioners[0].phone");
    wrong(R"("version":"2026.12","title":"受理")",
          R"("version":"2026.12","title":"受理","title":"二")", "acts/all.json:2: acts[0].title");
    wrong(R"({"act":"serve")", R"({"act":"close")", "acts/all.json:55: acts[5].act: close");
}

TEST_CASE("Routes and forms are held against the rest")
{
    const char *routes = "routes/all.json";
    const char *form = "forms/notice/meta.json";
    CHECK(refusal(changed(R"("clock":"finish")", R"("clock":"soon")", routes)) ==
          text("routes/all.json:7: routes[0].clock: 期限规则“soon”"));
    CHECK(refusal(changed(R"("bodies":["committee"])", R"("bodies":["court"])", routes)) ==
          text("routes/all.json:4: routes[0].bodies: 单位种类“court”"));
    CHECK(refusal(changed(R"("from":"act.unit")", R"("from":"act.body")", form)) ==
          text("forms/notice/meta.json:4: fields[1].from: act.body"));
    CHECK(refusal(changed(R"("from":"act.unit")", R"("name2":"x")", form)) ==
          text("forms/notice/meta.json:3: fields[1]"));
    CHECK(refusal(changed(R"("given":true)", R"("given":true,"from":"code")", form)) ==
          text("forms/notice/meta.json:5: fields[2]"));
    CHECK(refusal(changed(R"("about":["accept"])", R"("about":["accepted"])", form)) ==
          text("forms/notice/meta.json:1: about: 办理动作“accepted”"));
}

TEST_CASE("Entries of a form's lists, and the fields it shares, are held against the view")
{
    const char *form = "forms/notice/meta.json";
    const char *field = R"({"key":"clerkPhone","name":"经办电话","given":true})";
    const auto with = [&](const char *other, const char *part = nullptr) {
        QList<DeclarationSource> sources = declared::shipped();
        for (DeclarationSource &one : sources) {
            if (one.file == text(form))
                one.bytes.replace(field, other);
        }
        if (part)
            sources << source("forms/parts/who.json", part, Folder::FormParts);
        return refusal(Declarations::read(sources, declared::outside()));
    };
    const char *parties = R"({"key":"p","name":"当事人","from":"parties","items":[
        {"key":"n","name":"姓名","from":"name"}]})";
    CHECK(with(parties).isEmpty());
    const QByteArray misspelt =
        QByteArray(parties).replace("\"from\":\"name\"", "\"from\":\"nmae\"");
    CHECK(with(misspelt.constData()) ==
          text("forms/notice/meta.json:6: fields[2].items[0].from: parties[0].nmae"));
    const char *shares = R"({"key":"p","name":"当事人","from":"parties","items":[{"part":"who"}]})";
    CHECK(with(shares, R"({"part":"who","fields":[{"key":"n","name":"姓名","from":"name"}]})")
              .isEmpty());
    const QString there = text("forms/notice/meta.json:5: fields[2].items[0].part: ");
    CHECK(with(shares, R"({"part":"who","fields":[{"key":"n","name":"名","from":"nmae"}]})") ==
          there + text("parties[0].nmae"));
    CHECK(with(shares) == there + text("parts who"));
    CHECK(with(shares, R"({"part":"who","fields":[{"part":"who"}]})") == there + text("parts who"));
    // What stands beside an answer; accept asks for a unit, end for a ground.
    CHECK(with(R"({"key":"k","name":"情形","from":"acts[end].last.ground_title"})").isEmpty());
    CHECK(with(R"({"key":"k","name":"单位","from":"act.unit_title"})") ==
          text("forms/notice/meta.json:5: fields[2].from: act.unit_title"));
}

TEST_CASE("Acts that wait for each other are found")
{
    const auto reading = changed(R"({"state":["registered"],"else":"已经受理或者办结"})",
                                 R"({"act":"close","is":"taken"})");
    REQUIRE(reading.refused);
    // the notice follows acceptance alone, closing needs it served
    CHECK(reading.refused->detail ==
          text("acts/all.json:3: acts[0].when: accept → close → accept"));
    CHECK(
        reading.flaws.first().sentence() ==
        text("acts/all.json 第 3 行，acts[0].when：互为前提，都无法办理：accept → close → accept。"
             "自带文件未能载入，数据未动；请重新安装本程序。"));
}

TEST_CASE("A route no act ends is refused, a rule nobody starts is told")
{
    const auto noEnd = withLocal(R"({"route":"court","version":"1","title":"诉讼","group":"诉讼",
        "source":["民事诉讼法"],"ends":[{"id":"judgment","title":"判决"}]})",
                                 "local/routes/court.json", Folder::Routes);
    // "end current" of an act that asks for the outcome ends any route
    CHECK(noEnd.aside.isEmpty());
    CHECK(noEnd.flaws.first().flaw == FlawKind::NobodyOpens);
    const auto without = changed(R"("outcome":"{{ground}}")", R"("outcome":"G1")");
    CHECK_FALSE(without.refused);
    QList<DeclarationSource> sources = declared::shipped();
    sources[0].bytes.replace(R"("outcome":"{{ground}}")", R"("outcome":"G1")");
    sources << source("local/routes/court.json", R"({"route":"court","version":"1","title":"诉讼",
        "group":"诉讼","source":["法"],"ends":[{"id":"judgment","title":"判决"}]})",
                      Folder::Routes, Layer::Local);
    const auto stuck = Declarations::read(sources, declared::outside());
    CHECK(stuck.aside == QStringList{text("local/routes/court.json")});
    CHECK(stuck.flaws.first().flaw == FlawKind::NoEnd);

    OutsideNames names = declared::outside();
    names.rules << RuleName{text("lonely"), text("孤立"),         {}, false,
                            false,          text("rules/b.json"), 9,  Layer::Shipped};
    const auto lonely = Declarations::read(declared::shipped(), names);
    CHECK_FALSE(lonely.refused);
    REQUIRE(lonely.flaws.size() == 1);
    CHECK(lonely.flaws.first().sentence() ==
          text("rules/b.json 第 9 "
               "行：没有任何办理动作或者途径启动期限“lonely”。其余照常；请补上或者删去。"));
}

TEST_CASE("A local file lies over the shipped one by id")
{
    const auto reading =
        withLocal(localAct("accept", R"(,"asks":[{"key":"unit","title":"单位","type":"unit"}],
        "does":[{"start":"handle"},{"start":"tell"},
                {"task":"tell","title":"告知","owner":"","rule":"tell"}])"));
    for (const DeclarationFlaw &flaw : reading.flaws)
        UNSCOPED_INFO(flaw.sentence().toStdString());
    CHECK(reading.flaws.isEmpty());
    CHECK(reading.set.act(text("accept"))->title == text("本地的"));
    CHECK(reading.set.acts().size() == 7);
    const auto added = withLocal(localAct("own"));
    CHECK(added.set.acts().size() == 8);
}

TEST_CASE("A wrong local file is set aside whole, and the shipped one serves")
{
    const QByteArray good = localAct("own");
    const QByteArray bad = localAct("accept", R"(,"papers":["none"])");
    const auto reading = withLocal(R"({"acts":[)" + good + ",\n" + bad + "]}");
    CHECK_FALSE(reading.refused);
    CHECK(reading.aside == QStringList{text("local/acts/a.json")});
    CHECK(reading.set.act(text("accept"))->title == text("受理"));
    CHECK_FALSE(reading.set.act(text("own")));
    REQUIRE(reading.flaws.size() == 1);
    CHECK(reading.flaws.first().sentence() ==
          text("local/acts/a.json 第 2 行，acts[1].papers：没有文书“none”。这个文件整个未采用，"
               "系统自带的照常使用；请改正后重新打开。"));
    const auto garbage = withLocal("{\"act\":\n oops");
    CHECK(garbage.flaws.first().flaw == FlawKind::NotJson);
    CHECK(garbage.flaws.first().line == 2);
    CHECK(garbage.set.acts().size() == 7);
}

TEST_CASE("A local file that takes away what the shipped ones need is set aside")
{
    // the answer a form prints is no longer asked
    const auto reading = withLocal(localAct("accept"));
    CHECK_FALSE(reading.refused);
    CHECK(reading.aside == QStringList{text("local/acts/a.json")});
    CHECK(reading.set.act(text("accept"))->title == text("受理"));
    CHECK(reading.flaws.first().file == text("local/acts/a.json"));
}

TEST_CASE("Two files with one id, and one that is older than what was shipped")
{
    const auto two =
        declared::read({source("local/acts/b.json", localAct("own"), Folder::Acts, Layer::Local),
                        source("local/acts/a.json", localAct("own"), Folder::Acts, Layer::Local)});
    CHECK(two.aside == QStringList{text("local/acts/b.json")});
    CHECK(two.flaws.first().flaw == FlawKind::TwoWithOneId);
    CHECK(two.set.act(text("own"))->file == text("local/acts/a.json"));

    const auto older = withLocal(localAct("link", {}, "2026.9"));
    CHECK(older.aside.isEmpty());
    REQUIRE(older.flaws.size() == 1);
    CHECK(older.flaws.first().sentence() ==
          text("local/acts/a.json 第 1 行，act：本地文件比系统自带的旧：2026.9 < 2026.12。"
               "仍按本地文件办理；请对照新的自带文件核对后改写版本。"));
    CHECK(withLocal(localAct("link", {}, "2026.12.1")).flaws.isEmpty());
}

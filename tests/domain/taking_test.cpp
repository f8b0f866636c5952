#include "tests/domain/taking_desk.h"

#include <QJsonArray>

using namespace onedoor;
using declared::Desk;
using declared::effects;
using declared::json;
using declared::text;

namespace
{

QString problem(const char *field, Reason reason, const char *detail = "")
{
    return QStringLiteral("%1 %2 %3").arg(text(field)).arg(int(reason)).arg(text(detail));
}

constexpr const char *clauses =
    R"("clauses":[{"text":"赔偿","who":"甲方","by":"2026-12-31","amount":"12000"}])";

} // namespace

TEST_CASE("An act is open by role and by law, and says why not")
{
    Desk desk;
    CHECK_FALSE(allows(desk.view, desk.act("accept"), {text("intake")}));
    const auto stranger = allows(desk.view, desk.act("accept"), {text("lead")});
    REQUIRE(stranger);
    CHECK(stranger->error == Error{Reason::NotAllowed, text("接待"), text("by")});
    desk.view.insert(text("state"), text("closed"));
    CHECK(allows(desk.view, desk.act("accept"), desk.roles)->sentence == text("已经受理或者办结"));
    CHECK(allows(desk.view, desk.act("agree"), desk.roles)->sentence ==
          text("“人民调解”正在办理时才能办。"));
    CHECK(desk.refused("accept", "{}") ==
          QStringList{problem("when", Reason::NotOpen, "已经受理或者办结")});
    desk.view.insert(text("state"), text("registered"));
    CHECK(nextBecause(desk.view, desk.act("accept"), desk.roles) ==
          text("收到之日起十五日内决定是否受理"));
    CHECK(nextBecause(desk.view, desk.act("link"), desk.roles).isEmpty());
}

TEST_CASE("Taking an act resolves what it brings about")
{
    Desk desk;
    const ActTaken taken = desk.taken("accept", R"({"unit":"housing"})");
    CHECK(taken.act == text("accept"));
    CHECK(taken.version == text("2026.12"));
    CHECK(taken.says == text("受理，由住建局承办"));
    CHECK(taken.inputs == json(R"({"unit":"住建局","phone":"123"})")); // the phone was known
    REQUIRE(taken.effects.size() == 3);
    const auto owner = effects<OwnerSet>(taken).value(0);
    CHECK(owner.unit == text("住建局"));
    CHECK(owner.phone == text("123"));
    const auto clock = effects<ClockStarted>(taken).value(0);
    CHECK(clock.id.value == declared::Ids::nth(1));
    CHECK(clock.rule == text("handle"));
    CHECK(clock.count == 60);
    CHECK(clock.from == QDateTime(QDate(2026, 11, 19), QTime(16, 0), Qt::UTC)); // midnight in China
    CHECK(clock.owner == text("住建局"));
    const auto task = effects<TaskSet>(taken).value(0);
    CHECK(task.due == QDate(2026, 12, 15));
    CHECK(task.title == text("告知受理"));
}

TEST_CASE("A route that is asked brings its own state and clock")
{
    Desk desk;
    const ActTaken taken =
        desk.taken("mediate", R"({"route":"people-mediation","mediator":["林知行"]})");
    const auto opened = effects<RouteOpened>(taken).value(0);
    CHECK(opened.route == text("people-mediation"));
    CHECK(opened.title == text("人民调解"));
    CHECK(opened.body == text("调委会"));
    CHECK(opened.handlers == QStringList{text("林知行")});
    CHECK(opened.stands == State::Mediating);
    CHECK(effects<ClockStarted>(taken).value(0).rule == text("finish"));
    // the stage is of the route this very act opened
    CHECK(effects<RouteStage>(taken).value(0).id == opened.id);
    CHECK(taken.says == text("开始人民调解：林知行"));
    CHECK(taken.inputs.contains(text("mediators"))); // sent by its key of an earlier release
}

TEST_CASE("What law or conflict of interest forbids is refused at its field")
{
    Desk desk;
    CHECK(desk.refused("mediate", R"({"route":"people-mediation","mediators":["王秀兰"]})") ==
          QStringList{problem("needs", Reason::NotOpen, "当事人不得自任调解员")});
    desk.view.insert(text("protected"), true);
    CHECK(desk.refused("mediate", R"({"route":"people-mediation","mediators":["林知行"]})") ==
          QStringList{problem("route", Reason::NotAllowed, "保护信息不得调解")});
    const auto error = take(desk.act("mediate"), desk.context(),
                            json(R"({"route":"people-mediation","mediators":["林知行"]})"));
    REQUIRE_FALSE(error.ok());
    CHECK(error.error() == Error{Reason::NotAllowed, text("保护信息不得调解"), text("route")});
}

TEST_CASE("An agreement: amounts, lines, what is sealed, what follows for each clause")
{
    Desk desk;
    desk.mediating();
    const QByteArray inputs = QByteArray(R"({"amount":"12,000","witness":"110105","instalments":
        [{"on":"2026-12-31","amount":"6000"}],)") +
                              clauses + "}";
    const ActTaken taken = desk.taken("agree", inputs.constData());
    CHECK(taken.inputs.value(text("amount")) == text("12000.00"));
    CHECK(taken.inputs.value(text("on")) == text("2026-11-30"));
    CHECK_FALSE(taken.inputs.contains(text("witness")));
    CHECK(taken.sealedInputs == json(R"({"witness":"110105"})"));
    CHECK(taken.person.value == declared::Ids::nth(77));
    CHECK(taken.says == text("达成协议，金额12000.00元"));
    CHECK(effects<RouteEnded>(taken).value(0).stands == State::Agreed);
    CHECK(effects<ClockMet>(taken).value(0).on == QDate(2026, 11, 30));
    const auto figures = effects<FigureSet>(taken);
    REQUIRE(figures.size() == 2);
    CHECK(std::get<Money>(figures[0].value).text() == text("12000.00"));
    CHECK(std::get<qint64>(figures[1].value) == 7);
    const auto task = effects<TaskSet>(taken).value(0);
    CHECK(task.title == text("履行：赔偿"));
    CHECK(task.due == QDate(2026, 12, 31));
    CHECK(effects<ClockExtended>(taken).isEmpty());
}

TEST_CASE("What does not run is not met, what is not open cannot be ended or lengthened")
{
    Desk desk;
    desk.mediating();
    desk.open.clocks.clear();
    const QByteArray longer = QByteArray("{\"extend\":true,") + clauses + "}";
    CHECK(desk.refused("agree", longer.constData()) ==
          QStringList{problem("acts[2].does[5].extend", Reason::NotOpen, "finish时限")});
    const QByteArray plain = QByteArray("{") + clauses + "}";
    const ActTaken taken = desk.taken("agree", plain.constData());
    CHECK(effects<ClockMet>(taken).isEmpty());
    CHECK(effects<FigureSet>(taken).size() == 1); // no amount was agreed
    desk.open.clocks = QStringList{text("finish")};
    CHECK(effects<ClockExtended>(desk.taken("agree", longer.constData())).value(0).count == 15);
    desk.open.routes.clear();
    CHECK(desk.refused("agree", plain.constData()) ==
          QStringList{problem("acts[2].does[0].end", Reason::NotOpen, "人民调解")});
}

TEST_CASE("Words of a catalogue are kept as codes and said as titles")
{
    Desk desk;
    desk.mediating();
    desk.open.tasks = QStringList{text("tell")};
    const ActTaken taken = desk.taken("end", R"({"ground":"一方拒绝调解"})");
    CHECK(taken.inputs == json(R"({"ground":"G1"})"));
    CHECK(taken.says == text("终止调解：一方拒绝调解"));
    CHECK(effects<RouteEnded>(taken).value(0).outcome == text("G1"));
    CHECK(effects<TaskDone>(taken).size() == 1);
    CHECK(effects<SignalRaised>(taken).value(0).grade == Intensity::High);

    desk.view.insert(text("acts"), json(R"({"accept":{"count":1}})"));
    desk.view.insert(text("documents"), json(R"({"notice":{"issued":1,"served":true}})"));
    const auto settled = effects<Settled>(desk.taken("close", R"({"result":"01","happy":true})"));
    REQUIRE(settled.size() == 1);
    CHECK(settled[0].title == text("调解成功"));
    CHECK(settled[0].matterSettled);
    CHECK(settled[0].peopleReconciled);
    CHECK(settled[0].stands == State::Closed);
    desk.open.documents = QStringList{text("受告1号")};
    CHECK(effects<Served>(desk.taken("serve", R"({"document":"受告1号"})")).size() == 1);
    CHECK(desk.refused("serve", R"({"document":"受告2号"})") ==
          QStringList{problem("document", Reason::NotFound, "受告2号")});
}

TEST_CASE("All that is wrong with the answers is said at once, each at its field")
{
    Desk desk;
    desk.mediating();
    CHECK(desk.refused("agree", R"({"amount":"12,00","on":"2026-12-01","clauses":[],"colour":"red",
        "witness":7,"extend":"yes"})") ==
          QStringList{problem("amount", Reason::BadAmount, "12,00"),
                      problem("colour", Reason::UnknownKey, "colour"),
                      problem("extend", Reason::WrongType, "yes"),
                      problem("witness", Reason::WrongType, "7"),
                      problem("on", Reason::BadDate, "2026-12-01"),
                      problem("clauses", Reason::Missing, "协议内容")});
    const auto one = [&](const char *inputs) { return desk.refused("agree", inputs).value(0); };
    CHECK(one(R"({"clauses":[{"text":"x"},{"text":"y","sum":"1"}]})") ==
          problem("clauses[1].sum", Reason::UnknownKey, "sum"));
    CHECK(one(R"({"clauses":[{"who":"甲"}]})") == problem("clauses[0].text", Reason::Missing));
    CHECK(one(R"({"clauses":[{"text":"x","by":"2026-02-30"}]})") ==
          problem("clauses[0].by", Reason::BadDate, "2026-02-30"));
    CHECK(one(R"({"clauses":"x"})") == problem("clauses", Reason::WrongType, "x"));
    CHECK(one(R"({"clauses":[{"text":"x"}],"on":"2026-11-19"})") ==
          problem("on", Reason::BadDate, "2026-11-19"));
    CHECK(one(R"({"clauses":[{"text":"x"}],"on":"30.11.2026"})") ==
          problem("on", Reason::BadDate, "30.11.2026"));
    CHECK(one(R"({"clauses":[{"text":"x"}],"amount":"0"})") ==
          problem("amount", Reason::BadAmount, "0.00"));
    CHECK(one(R"({"clauses":[{"text":"x"}],"instalments":[{"on":"2026-12-01","amount":"1"}]})") ==
          problem("instalments", Reason::NotAllowed, "分期"));
    CHECK(desk.refused("accept", "{}").size() == 1);
}

TEST_CASE("Units, routes and people are what is known of them")
{
    Desk desk;
    CHECK(desk.refused("accept", R"({"unit":"调委会"})") ==
          QStringList{problem("unit", Reason::NotInCatalogue, "调委会")}); // no department
    CHECK(desk.refused("accept", R"({"unit":null})") ==
          QStringList{problem("unit", Reason::Missing, "承办单位")});
    CHECK(desk.refused("accept", R"({"unit":"住建局","phone":"123456789012345678901"})") ==
          QStringList{problem("phone", Reason::TooLong, "20")});
    CHECK(desk.refused("accept", "{\"unit\":\"住建局\",\"phone\":\"1\\u0007\"}") ==
          QStringList{problem("phone", Reason::BadCharacter, "7")});
    CHECK(desk.refused("mediate", R"({"route":"court","mediators":["a","a"]})") ==
          QStringList{problem("mediators[1]", Reason::Duplicate, "a"),
                      problem("route", Reason::NotInCatalogue, "court")});
    CHECK(
        desk.refused("mediate", R"({"route":"people-mediation","mediators":["a","b","c","d"]})") ==
        QStringList{problem("mediators", Reason::BadNumber, "a、b、c、d")});
    CHECK(desk.refused("mediate",
                       R"({"route":"people-mediation","mediators":["a"],"mediator":["b"]})") ==
          QStringList{problem("mediators", Reason::Duplicate, "mediators")});
    CHECK(desk.refused("link", R"({"other":"no code"})").size() == 1);
    // a field that was cleared stays empty, though something is known
    CHECK_FALSE(
        desk.taken("accept", R"({"unit":"住建局","phone":""})").inputs.contains(text("phone")));
    CHECK(knownAnswers(desk.act("agree"), desk.context()) ==
          json(R"({"on":"2026-11-30","extend":false})"));
}

TEST_CASE("Looking makes no ids")
{
    Desk desk;
    CHECK(desk.refused("accept", R"({"unit":"住建局"})").isEmpty());
    CHECK(desk.ids.next() == declared::Ids::nth(1));
}

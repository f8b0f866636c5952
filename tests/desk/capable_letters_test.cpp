// Six letters: each has its clock, its answer and its end.
#include "tests/desk/capable.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Kind {
    const char *id;
    const char *due;
    const char *clock; ///< as the board calls it
    const char *taken; ///< what else its answer says
};

QJsonObject letterOf(const char *kind)
{
    QJsonObject letter{{text("kind"), text(kind)},
                       {text("unit"), text("集美区民政局")},
                       {text("title"), text("逾期")},
                       {text("problem"), text("超期没有反馈")},
                       {text("request"), text("限期办结")}};
    if (kind == std::string("letter-raised"))
        letter.insert(text("leader"), text("区领导"));
    return letter;
}

} // namespace

TEST_CASE("Each kind of letter stands on the board until it is answered, closed with evidence",
          "[capable]")
{
    Capable at;
    const Kind kind =
        GENERATE(Kind{"letter-prompt", "2026-11-30", "回复工作提示函", ""},
                 Kind{"letter-risk", "2026-11-30", "回复风险提示函", ""},
                 Kind{"letter-supervision", "2026-11-30", "回复工作督办函", ""},
                 Kind{"letter-cross-region", "2026-11-30", "回复跨区域风险隐患推送函", ""},
                 Kind{"letter-assignment", "2026-12-14", "回复重点工作交办函", ""},
                 Kind{"letter-advice", "2026-12-23", "反馈改进工作建议的采纳情况",
                      R"("taken_up":"部分采纳",)"},
                 Kind{"letter-raised", "2026-11-26", "回复提级督办函", ""});
    INFO(kind.id);
    const PetitionId id = at.referred();
    at.does(id, "letter", letterOf(kind.id));
    CHECK(at.due(id, kind.id) == std::string(kind.due) + " 集美区民政局");
    CHECK(at.on("supervision", id, kind.clock));
    const QStringList overdue{QStringLiteral("overdue")};
    CHECK_FALSE(at.on("supervision", id, kind.clock, overdue));
    at.onDay(2026, 12, 28);
    CHECK(at.on("supervision", id, kind.clock, overdue)); // silence is listed
    const QByteArray answer = QByteArray(R"({"kind":")") + kind.id + "\"," + kind.taken +
                              R"("by":"集美区民政局","text":"已经整改"})";
    at.does(id, "letter-answered", answer.constData());
    CHECK(at.due(id, kind.id) == "none");
    CHECK(at.refuses(id, "letter-answered", answer.constData(), "没有等待回复"));
    CHECK(at.refuses(id, "letter-closed", R"({"finding":"属实"})", "evidence"));
    at.does(id, "letter-closed", R"({"finding":"属实","evidence":"验收单"})");
    CHECK(at.task(id, "letter-close") == "none");
    CHECK_FALSE(at.on("supervision", id, kind.clock, overdue));
}

TEST_CASE("Whoever is advised to work better says in writing what is taken up", "[capable]")
{
    Capable at;
    const PetitionId id = at.referred();
    at.does(id, "letter", letterOf("letter-advice"));
    CHECK(at.refuses(id, "letter-answered",
                     R"({"kind":"letter-advice","by":"集美区民政局","text":"收到"})", "taken_up"));
    at.does(id, "letter-answered",
            R"({"kind":"letter-advice","by":"集美区民政局","taken_up":"不采纳",
                "text":"人手不足，明年安排"})");
    CHECK(at.seen(id, "acts[letter-answered].last.taken_up") == "不采纳");
}

TEST_CASE("Each part of a letter of assignment is a dated task of whom it names", "[capable]")
{
    Capable at;
    const PetitionId id = at.referred();
    QJsonObject letter = letterOf("letter-assignment");
    letter.insert(text("subtasks"), QJsonArray{QJsonObject{{text("who"), text("集美公安分局")},
                                                           {text("by"), text("2026-11-25")},
                                                           {text("text"), text("核查现场")}},
                                               QJsonObject{{text("who"), text("集美区民政局")},
                                                           {text("by"), text("2026-11-30")},
                                                           {text("text"), text("落实救助")}}});
    at.does(id, "letter", letter);
    CHECK(at.listed("supervision", {at.codeOf(id), text("核查现场"), text("集美公安分局")}) == 1);
    CHECK(at.listed("tasks", {at.codeOf(id), text("落实救助"), text("集美区民政局")}) == 1);
    CHECK(at.refuses(id, "decided-done", R"({"what":"落实救助","finding":"已办"})", "evidence"));
    at.does(id, "decided-done", R"({"what":"落实救助","finding":"已办","evidence":"救助单"})");
    CHECK(at.listed("supervision", {at.codeOf(id), text("核查现场")}) == 1);
    CHECK(at.listed("supervision", {at.codeOf(id), text("落实救助")}) == 0);
}

TEST_CASE("A letter outside the region goes to whom the centre keeps no record of", "[capable]")
{
    Capable at;
    const PetitionId id = at.brought("邻里纠纷");
    QJsonObject letter = letterOf("letter-cross-region");
    letter.insert(text("unit"), text("漳州市龙海区综治中心"));
    at.does(id, "letter", letter);
    CHECK(at.due(id, "letter-cross-region") == "2026-11-30 漳州市龙海区综治中心");
    at.does(id, "letter-answered",
            R"({"kind":"letter-cross-region","by":"漳州市龙海区综治中心","text":"已经接收"})");
    CHECK(at.due(id, "letter-cross-region") == "none");
}

TEST_CASE("A warning that is of no one matter is sent, raised, answered and closed with evidence",
          "[capable]")
{
    Capable at;
    constexpr const char *number = "集综治风提〔2026〕9号";
    CHECK(at.put("letter", R"({"number":"集综治风提〔2026〕9号","kind":"risk","title":"欠薪苗头",
        "to":"集美区人力资源和社会保障局","issued_on":"2026-11-20","answer_by":"2026-11-27",
        "grade":"高","text":"请核实"})") == "made");
    CHECK(at.listed("letters", {text(number)}) == 1);
    constexpr const char *finishing = R"({"finding":"已经化解","evidence":"对账单"})";
    CHECK(at.acted("letter", number, "letter-finish", finishing).find("回复以后") !=
          std::string::npos);
    CHECK(at.acted("letter", number, "letter-raise", R"({"by":"2026-11-30","leader":"区领导"})")
              .empty());
    CHECK(at.field("letter", number, "state") == "raised");
    CHECK(at.field("letter", number, "answer_by") == "2026-11-30");
    CHECK(at.acted("letter", number, "letter-reply", R"({"text":"已约谈总包"})").empty());
    CHECK(
        at.acted("letter", number, "letter-finish", R"({"finding":"已经化解"})").find("evidence") ==
        0);
    CHECK(at.acted("letter", number, "letter-finish", finishing).empty());
    CHECK(at.field("letter", number, "state") == "closed");
    const auto letter = at.keeping().show(text("letter"), text(number));
    CHECK(letter->history.size() == 4); // the way to its end can be read
}

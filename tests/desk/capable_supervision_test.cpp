// What is urged, watched, put right and accounted for.
#include "core/desk/accountability.h"
#include "core/desk/list_file.h"
#include "tests/desk/capable.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// A matter brought to each of the stages of its handling.
PetitionId atStage(Capable &at, const std::string &stage)
{
    if (stage == "registered")
        return at.brought("邻里纠纷");
    if (stage == "mediating" || stage == "agreed") {
        const PetitionId id = at.mediating();
        if (stage == "agreed")
            at.does(id, "agree",
                    R"({"facts":"漏水属实","clauses":[{"text":"赔偿","amount":"10.00"}],
                "performance":"转账","perform_by":"2026-12-10","mediators":["李䶮"],
                "recorder":"李敏","copies":3})");
        return id;
    }
    if (stage == "accepted") {
        const PetitionId id = at.brought("邻里纠纷");
        at.accept(id);
        return id;
    }
    const PetitionId id = at.referred();
    if (stage == "referred")
        return id;
    at.does(id, "sign-referral", R"({"signed_by":"黄济民","duty":"是"})");
    if (stage == "reported") {
        at.does(id, "notify-unit-done", R"({"told_on":"2026-11-23","how":"V1","proof":"回证"})");
        at.does(id, "report-referral", R"({"result":"13","text":"已办理"})");
    }
    return id;
}

} // namespace

TEST_CASE("At every stage a matter is seen, found and urged until it is answered", "[capable]")
{
    Capable at;
    const std::string stage = GENERATE(as<std::string>(), "registered", "accepted", "referred",
                                       "handling", "mediating", "agreed", "reported");
    INFO(stage);
    const PetitionId id = atStage(at, stage);
    REQUIRE(at.seen(id, "state") == stage);
    CHECK(at.on("duties", id));
    PetitionFilter filter;
    filter.typed = at.codeOf(id);
    CHECK(at.desk->find(filter, 5, 0)->size() == 1);
    const auto before = at.desk->petition(id)->history.size();
    at.does(id, "urge", R"({"unit":"集美区城市管理局","how":"C2","reason":"没有进展"})");
    CHECK(at.desk->petition(id)->history.size() == before + 1);
    CHECK(at.due(id, "urge-answer") == "2026-11-25 集美区城市管理局");
    CHECK(at.on("supervision", id, "集美区城市管理局"));
    at.onDay(2026, 11, 27);
    CHECK(at.on("supervision", id, "答复催办", {QStringLiteral("overdue")}));
    at.does(id, "urge-answered", R"({"text":"已派人","by":"程序"})");
    CHECK(at.due(id, "urge-answer") == "none");
    CHECK_FALSE(at.on("supervision", id));
    CHECK(at.refuses(id, "urge-answered", R"({"text":"又","by":"程序"})", "没有等待答复"));
}

TEST_CASE("One board sees all that is supervised, and one who leads assigns from it", "[capable]")
{
    Capable at;
    const PetitionId urged = at.referred(), written = at.referred(), whistled = at.referred(),
                     decided = at.referred();
    CHECK(at.rows("supervision").isEmpty());
    at.does(urged, "urge", R"({"unit":"集美区民政局","how":"C2","reason":"催"})");
    at.does(written, "letter", R"({"kind":"letter-supervision","unit":"集美区民政局","title":"逾期",
        "problem":"超期","request":"限期"})");
    at.does(whistled, "whistle", R"({"units":["集美公安分局"],"reason":"争执","place":"大厅",
        "by":"2026-11-23T10:30:00+08:00"})");
    at.does(decided, "decide-meeting", R"({"meeting":"会商〔2026〕1号","conclusion":"分头落实",
        "decisions":[{"who":"集美公安分局","by":"2026-11-25","text":"核查"}]})");
    for (const PetitionId &id : {urged, written, whistled, decided})
        CHECK(at.on("supervision", id));
    CHECK(at.rows("duties").size() == 4);
    CHECK(at.rows("orders").size() == 4);
    at.does(urged, "set-owner", R"({"role":"A1","unit":"集美区城市管理局","person":"程序"})");
    CHECK(at.seen(urged, "owner.unit") == "集美区城市管理局");
    CHECK(at.on("duties", urged, "集美区城市管理局"));
    CHECK_FALSE(at.on("duties", urged, "集美区民政局"));
}

TEST_CASE("What is due is told three days before, on the day, and after it", "[capable]")
{
    Capable at;
    const PetitionId id = at.brought("邻里纠纷");
    at.does(id, "urge",
            R"({"unit":"集美区民政局","how":"C2","reason":"催","answer_by":"2026-12-02"})");
    struct Told {
        int month, day;
        const char *chip; ///< nullptr: not told yet
    };
    for (const Told &told : {Told{11, 28, nullptr}, Told{11, 29, "soon"}, Told{12, 1, "soon"},
                             Told{12, 2, "today"}, Told{12, 3, "overdue"}}) {
        at.onDay(2026, told.month, told.day);
        INFO(told.month << " " << told.day);
        for (const char *chip : {"soon", "today", "overdue"}) {
            const bool listed =
                at.listed("due", {at.codeOf(id), text("集美区民政局")}, {text(chip)}) == 1;
            CHECK(listed == (told.chip && std::string(told.chip) == chip));
        }
    }
}

TEST_CASE("The lists of tasks, of progress and of duties reconcile with the matters", "[capable]")
{
    Capable at;
    QList<PetitionId> all;
    for (const char *stage :
         {"registered", "accepted", "referred", "handling", "mediating", "agreed", "reported"})
        all << atStage(at, stage);
    qsizetype tasks = 0, routes = 0;
    for (const PetitionId &id : all) {
        const Petition petition = *at.desk->petition(id);
        tasks += std::count_if(petition.tasks.begin(), petition.tasks.end(),
                               [](const Task &task) { return task.open(); });
        routes += std::count_if(petition.routes.begin(), petition.routes.end(),
                                [](const RouteRun &run) { return run.open(); });
        CHECK(at.listed("duties", {at.codeOf(id)}) == 1);
    }
    REQUIRE(tasks > 0);
    CHECK(at.rows("tasks").size() == tasks);
    CHECK(at.rows("duties").size() == all.size());
    // Progress is of what was given to somebody: the centre's own steps are no orders.
    CHECK(at.rows("resolving").size() < routes);
    CHECK(at.rows("resolving").size() == at.rows("orders").size());
    CHECK(at.rows("orphans").isEmpty());
}

TEST_CASE("A hard case has its leader, and is listed for the agenda until it is lifted",
          "[capable]")
{
    Capable at;
    const PetitionId id = at.referred();
    CHECK_FALSE(at.on("hard", id));
    constexpr const char *hard = R"({"reason":"久拖未决","leader":"陈志远","plan":"一案一策",
        "experts":"沈立言","review_on":"2026-12-15"})";
    at.does(id, "hard-case", hard);
    CHECK(at.refuses(id, "hard-case", hard, "已经列为疑难"));
    CHECK(at.on("hard", id));
    CHECK(at.task(id, "hard-review") == "2026-12-15");
    CHECK(at.next(id, "propose-meeting", "疑难"));
    at.does(id, "guidance-ask", R"({"kind":"专家意见","organisation":"值班律师工作站",
        "question":"责任如何分","how":"书面","answer_by":"2026-12-01"})");
    CHECK(at.task(id, "expert-opinion") == "2026-12-01 值班律师工作站");
    at.does(id, "hard-case-lifted", R"({"reason":"已经化解"})");
    CHECK_FALSE(at.on("hard", id));
}

TEST_CASE("A danger that was reported and is not signed for stands as overdue", "[capable]")
{
    Capable at;
    const PetitionId id = at.brought("邻里纠纷");
    at.does(id, "signal-raise", R"({"signal":"extreme","grade":"high","evidence":"扬言"})");
    CHECK(at.next(id, "report-danger", "立即报告"));
    at.does(id, "report-danger", R"({"to":["B1","B6"],"at":"2026-11-23T09:30:00+08:00","how":"C2",
        "measures":"已安抚"})");
    CHECK(at.due(id, "petition-urgent-report") == "none");
    REQUIRE(at.due(id, "report-receipt").find("2026-11-23") == 0);
    at.onDay(2026, 11, 24);
    CHECK(at.listed("due", {at.codeOf(id), text("紧急报告签收")}, {text("overdue")}) == 1);
    at.does(id, "report-received",
            R"({"by":"集美公安分局","person":"洪守安","at":"2026-11-23T11:50:00+08:00"})");
    CHECK(at.due(id, "report-receipt") == "none");
    CHECK(at.listed("due", {at.codeOf(id), text("紧急报告签收")}) == 0);
}

TEST_CASE("What an inspection found is struck off only with evidence", "[capable]")
{
    Capable at;
    CHECK(at.put("inspection", R"({"number":"检查〔2026〕9号","item":"告知书没有编号",
        "on":"2026-11-20","unit":"集美区民政局","found":"抽查三件","required":"补编号",
        "rectify_by":"2026-12-01"})") == "made");
    const QString key = at.keeping().find(text("inspection"), text("告知书"), 1)->first().key;
    const QByteArray name = key.toUtf8();
    CHECK(at.listed("inspections", {text("告知书没有编号")}) == 1);
    CHECK(
        at.acted("inspection", name, "rectify-item", R"({"rectified":"已补"})").find("evidence") ==
        0);
    CHECK(
        at.acted("inspection", name, "rectify-item", R"({"rectified":"已补","evidence":"复查单"})")
            .empty());
    CHECK(at.field("inspection", name, "state") == "rectified");
    CHECK(at.acted("inspection", name, "rectify-item", R"({"rectified":"再","evidence":"单"})")
              .find("已经整改销号") != std::string::npos);
}

TEST_CASE("A campaign has exactly the matters that were put under it", "[capable]")
{
    Capable at;
    const PetitionId one = at.brought("邻里纠纷"), other = at.brought("邻里纠纷"),
                     none = at.brought("邻里纠纷");
    constexpr const char *tag = R"({"campaign":"岁末年初欠薪化解"})";
    at.does(one, "campaign-tag", tag);
    at.does(other, "campaign-tag", tag);
    CHECK(at.refuses(one, "campaign-tag", tag, "已经纳入"));
    CHECK(at.refuses(none, "campaign-tag", R"({"campaign":"没有的专项"})", "campaign"));
    CHECK(at.listed("campaigns", {text("岁末年初欠薪化解")}) == 2);
    at.does(other, "campaign-untag", R"({"reason":"不属于"})");
    CHECK(at.listed("campaigns", {text("岁末年初欠薪化解")}) == 1);
    CHECK(at.on("campaigns", one, "岁末年初欠薪化解"));
    CHECK(at.acted("campaign", "岁末年初欠薪化解", "campaign-end", R"({"result":"全部办结"})")
              .empty());
    CHECK(at.field("campaign", "岁末年初欠薪化解", "state") == "done");
}

TEST_CASE("A hazard is known before its matter, and each names the other", "[capable]")
{
    Capable at;
    constexpr const char *number = "隐患〔2026〕1号";
    CHECK(at.field("hazard", number, "matter").empty());
    const PetitionId id = at.brought("邻里纠纷");
    at.does(id, "hazard-link", R"({"hazard":"隐患〔2026〕1号","how":"隐患演变为本事项"})");
    CHECK(at.field("hazard", number, "matter") == at.codeOf(id).toStdString());
    CHECK(at.seen(id, "figure[hazard]") == "后溪一工地分包结算争执");
    CHECK(at.acted("hazard", number, "hazard-clear",
                   R"({"finding":"对账一致","approved_by":"陈志远"})")
              .find("evidence") == 0);
    CHECK(at.acted("hazard", number, "hazard-clear",
                   R"({"finding":"对账一致","approved_by":"陈志远","evidence":"对账单"})")
              .empty());
    CHECK(at.field("hazard", number, "state") == "cleared");
}

TEST_CASE("Of three sides each score is kept, and the weights in force make one of them",
          "[capable]")
{
    Capable at;
    const PetitionId id = atStage(at, "reported");
    CHECK(at.refuses(atStage(at, "registered"), "review", R"({"by":"中心","score":4})", "反馈"));
    for (const char *review : {R"({"by":"来访人","score":2})", R"({"by":"中心","score":4})",
                               R"({"by":"上级","score":5})"})
        at.does(id, "review", review);
    CHECK(at.put("review-weight", R"({"from":"2026-12-01","visitor":60,"centre":30,"upper":10})") ==
          "made");
    CHECK(at.put("review-weight", R"({"from":"2027-01-01","visitor":101,"centre":0,"upper":0})") ==
          "refused visitor");
    const auto scoreOn = [&](const char *day) {
        QJsonObject weights;
        const auto rows = at.store->records.ofKind(text("review-weight"));
        REQUIRE(rows);
        for (const RecordRow &row : *rows) {
            if (row.fields.value(text("from")).toString() <= text(day))
                weights = row.fields;
        }
        double score = 0;
        for (const char *side : {"visitor", "centre", "upper"})
            score += weights.value(text(side)).toDouble() *
                     std::stod(at.seen(id, (std::string("figure[review-") + side + "]").c_str()));
        return score / 100;
    };
    CHECK(scoreOn("2026-11-23") == Approx(3.2)); // 50, 30, 20
    CHECK(scoreOn("2026-12-01") == Approx(2.9));
}

TEST_CASE("The account of a matter tells who had it, what was late, who was urged and who looked",
          "[capable]")
{
    Capable at;
    const PetitionId id = at.referred();
    at.does(id, "urge", R"({"unit":"集美区民政局","how":"C2","reason":"没有进展"})");
    at.onDay(2026, 11, 30);
    at.does(id, "urge-answered", R"({"text":"已派人","by":"黄济民"})");
    REQUIRE(at.desk->look(id, text("倒查")));
    at.onDay(2026, 12, 7);
    const auto rows = accountOf(*at.desk->petition(id), at.workplace());
    REQUIRE(rows);
    const auto row = [&](const char *kind, const char *what) {
        const auto found = std::find_if(rows->begin(), rows->end(), [&](const AccountRow &one) {
            return one.kind == text(kind) && one.what.contains(text(what));
        });
        INFO(kind << " " << what);
        REQUIRE(found != rows->end());
        return *found;
    };
    CHECK(rows->first().kind == text("登记"));
    CHECK(std::is_sorted(rows->begin(), rows->end(),
                         [](const auto &one, const auto &other) { return one.at < other.at; }));
    CHECK(row("期限", "答复催办").due == QDate(2026, 11, 25));
    CHECK(row("期限", "答复催办").over == QDate(2026, 11, 30));
    CHECK(row("期限", "答复催办").lateDays == 5);
    CHECK(row("期限", "答复催办").whose == text("集美区民政局"));
    CHECK(row("任务", "承办单位签收").lateDays > 5); // nobody has signed to this day
    CHECK_FALSE(row("任务", "承办单位签收").over.isValid());
    CHECK(row("承办", "承办，14天").whose.startsWith(text("集美区民政局")));
    CHECK(row("办理", "催办").by == text("李敏"));
    CHECK(row("查阅", "倒查").by == text("李敏"));
    const QString file = at.folder() + QStringLiteral("/account.xlsx");
    REQUIRE(writeAccount(file, *rows));
    const auto sheet = readListFile(file);
    REQUIRE(sheet);
    REQUIRE(sheet->rows.size() == rows->size() + 1);
    CHECK(sheet->rows[0].cells.last().text == text("逾期天数"));
    CHECK(sheet->rows[1].cells[1].text == text("登记"));
}

TEST_CASE("A case under command has its leader, its units, its decisions and the log of them all",
          "[capable]")
{
    Capable at;
    const PetitionId id = at.referred();
    at.does(id, "hard-case", R"({"reason":"极端风险","leader":"陈志远","plan":"一案一策",
        "review_on":"2026-12-15"})");
    at.does(id, "whistle", R"({"units":["集美公安分局"],"reason":"现场争执","place":"工地",
        "by":"2026-11-23T10:30:00+08:00"})");
    at.does(id, "arrive", R"({"outcome":"按时到场","at":"2026-11-23T10:20:00+08:00"})");
    at.does(id, "whistle-end", R"({"finding":"已平息","disposal":"分开安抚"})");
    at.does(id, "decide-meeting", R"({"meeting":"会商〔2026〕1号","conclusion":"分头落实",
        "decisions":[{"who":"集美区民政局","by":"2026-11-30","text":"救助"}]})");
    CHECK(at.desk->petition(id)->owner(OwnerRole::Lead)->person == text("陈志远"));
    const auto account = accountOf(*at.desk->petition(id), at.workplace());
    REQUIRE(account);
    QStringList log;
    for (const AccountRow &row : *account)
        log << row.kind + row.what + row.whose;
    const QString whole = log.join(u'\n');
    for (const char *said : {"包案", "陈志远", "任务报到：集美公安分局", "任务联动处置结果",
                             "任务救助集美区民政局", "任务疑难事项研判"})
        CHECK(whole.contains(text(said)));
}

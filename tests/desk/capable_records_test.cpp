// What a centre keeps of its own: units, rooms, lists, standards, trainings.
#include "core/desk/record_list.h"
#include "core/desk/unit_book.h"
#include "tests/desk/capable.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const ActSpec &actOf(const Front &front, const char *act)
{
    return *front.reference.declarations.act(QLatin1String(act));
}

QStringList offered(Capable &at, const PetitionId &id, const char *act, const char *key)
{
    QStringList titles;
    for (const AskChoice &choice :
         Acting(at.workplace()).choices(*at.desk->petition(id), *actOf(at, act).ask(text(key))))
        titles << choice.title + u' ' + choice.detail;
    return titles;
}

} // namespace

TEST_CASE("A unit that moves in is offered, gets matters, and its window and people are on record",
          "[capable]")
{
    Capable at;
    const PetitionId id = at.brought("邻里纠纷");
    const auto isOffered = [&] {
        return offered(at, id, "refer", "organisation").filter(text("集美区残疾人联合会")).size();
    };
    CHECK(isOffered() == 0);
    CHECK(at.put("unit", R"({"name":"集美区残疾人联合会","kinds":["society","department"],
        "mode":"轮驻","contact":"何助","phone":"0592-6001099","accepts":"残疾人服务"})") == "made");
    CHECK(at.put("window", R"({"name":"9号窗口","zone":"一楼受理区","takes":["dispute"],
        "unit":"集美区残疾人联合会"})") == "made");
    CHECK(at.put("person", R"({"name":"何助","unit":"集美区残疾人联合会"})") == "made");
    CHECK(at.put("roster", R"({"person":"何助","unit":"集美区残疾人联合会",
        "from":"2026-12-01T09:00:00+08:00","until":"2026-12-01T12:00:00+08:00",
        "window":"9号窗口"})") == "made");
    CHECK(isOffered() == 1);
    at.does(id, "refer",
            R"({"mode":"transfer","organisation":"集美区残疾人联合会","request":"请办理"})");
    CHECK(at.seen(id, "owner.phone") == "0592-6001099");
    CHECK(at.on("orders", id, "集美区残疾人联合会"));
    CHECK(at.put("person", R"({"name":"何助","unit":"没有的单位"})") == "made"); // kept as written
}

TEST_CASE("Units are told apart by what they are and whether they come when they are called",
          "[capable]")
{
    Capable at;
    const UnitBook units = *UnitBook::read(*at.store);
    CHECK(units.catalogueOf({text("police")}).all().size() == 1);
    CHECK(units.catalogueOf({text("court")}).all().size() == 1);
    const auto rows = at.store->records.ofKind(text("unit"));
    QHash<QString, int> modes;
    for (const RecordRow &row : *rows)
        ++modes[row.fields.value(text("mode")).toString()];
    CHECK(modes.value(text("常驻")) > 5);
    CHECK(modes.value(text("轮驻")) > 5);
    CHECK(modes.value(text("随驻")) == 1);
    CHECK(modes.value(text("随叫随驻")) > 5);
    CHECK(at.put("unit", R"({"name":"某所","kinds":["police"],"mode":"偶尔来"})") ==
          "refused mode");
    const PetitionId id = at.brought("邻里纠纷");
    at.does(id, "whistle", R"({"units":["集美公安分局","集美区城市管理局"],"reason":"争执",
        "place":"大厅","by":"2026-11-23T10:30:00+08:00"})");
    CHECK(at.listed("supervision", {at.codeOf(id), text("报到：集美公安分局")}) == 1);
    CHECK(at.listed("supervision", {at.codeOf(id), text("报到：集美区城市管理局")}) == 1);
}

TEST_CASE("What may be brought, whose duty it is and which channel there is are found by a word",
          "[capable]")
{
    Capable at;
    struct Asked {
        const char *kind, *typed, *field, *says;
    };
    const Asked asked = GENERATE(Asked{"acceptance-item", "tqgz", "title", "拖欠工资"},
                                 Asked{"acceptance-item", "1-01", "excludes", "合同纠纷"},
                                 Asked{"acceptance-item", "电梯长期", "title", "物业服务和收费"},
                                 Asked{"duty", "工伤", "basis", "工伤保险条例"},
                                 Asked{"duty", "物业纠纷", "unit", "集美区建设与交通局"},
                                 Asked{"head-channel", "劳动报酬", "how", "人民法院调解平台"});
    INFO(asked.kind << " " << asked.typed);
    const auto found = at.keeping().find(text(asked.kind), text(asked.typed), 3);
    REQUIRE(found);
    REQUIRE_FALSE(found->isEmpty());
    CHECK(found->first().fields.value(text(asked.field)).toString().contains(text(asked.says)));
}

TEST_CASE("Lists of the centre are put, changed, refused and exported, each with its history",
          "[capable]")
{
    Capable at;
    struct Sample {
        const char *kind, *whole, *change, *wrong, *field;
    };
    const Sample one = GENERATE(
        Sample{"training",
               R"({"title":"回避怎么办","on":"2026-11-30","kind":"业务培训","count":12})",
               R"({"title":"回避怎么办","on":"2026-11-30","minutes":60})",
               R"({"title":"无人","on":"2026-11-30","kind":"业务培训","count":0})", "count"},
        Sample{"duty", R"({"unit":"集美区民政局","item":"临时救助","basis":"社会救助暂行办法"})",
               R"({"unit":"集美区民政局","item":"临时救助","window":"2号窗口"})",
               R"({"unit":"集美区民政局","item":"无依据"})", "basis"},
        Sample{"head-channel", R"({"name":"金融","body":"人民银行","types":"借贷及担保"})",
               R"({"name":"金融","body":"人民银行","contact":"周一"})",
               R"({"name":"空的","body":"人民银行"})", "types"},
        Sample{"acceptance-item", R"({"code":"1-09","class":"矛盾纠纷","title":"噪声"})",
               R"({"code":"1-09","excludes":"工地夜间施工，向生态环境局提出"})",
               R"({"code":"1-10","class":"第四类","title":"噪声"})", "class"});
    INFO(one.kind);
    CHECK(at.put(one.kind, one.whole) == "made");
    CHECK(at.put(one.kind, one.whole) == "unchanged");
    CHECK(at.put(one.kind, one.change) == "changed");
    CHECK(at.put(one.kind, one.wrong) == std::string("refused ") + one.field);
    const RecordKind &kind = *at.reference.records.find(text(one.kind));
    const auto rows = at.store->records.ofKind(text(one.kind));
    const QString file = at.folder() + QStringLiteral("/list.xlsx");
    REQUIRE(writeRecords(file, kind, *rows));
    const auto list = readListFile(file);
    REQUIRE(list);
    CHECK(list->rows.size() == rows->size() + 1); // the heading
    qsizetype twice = 0;
    for (const RecordRow &row : *rows)
        twice += at.keeping().show(text(one.kind), row.key)->history.size() == 2;
    CHECK(twice == 1);
}

TEST_CASE("A self-check names the clause behind every gap, with who mends it by when", "[capable]")
{
    Capable at;
    CHECK(
        at.put("standard", R"({"source":"工作指引（2025年）","clause":"十二","text":"窗口公示职责",
        "met":"没有达到","gap":"公示栏缺职责","unit":"集美区司法局","due_on":"2026-12-10"})") ==
        "made");
    CHECK(at.put("standard", R"({"source":"工作指引（2025年）","clause":"十三","text":"一次告知",
        "met":"达到"})") == "made");
    CHECK(at.put("standard", R"({"source":"工作指引（2025年）","clause":"十四"})") ==
          "refused text");
    CHECK(at.put("standard", R"({"source":"工作指引（2025年）","clause":"十五","text":"回访",
        "met":"差不多"})") == "refused met");
    const QString file = at.folder() + QStringLiteral("/check.xlsx");
    REQUIRE(writeRecords(file, *at.reference.records.find(u"standard"),
                         *at.store->records.ofKind(text("standard"))));
    const auto sheet = readListFile(file);
    REQUIRE(sheet);
    QStringList gaps;
    for (const ListRow &row : sheet->rows) {
        QStringList cells;
        for (const ListCell &cell : row.cells)
            cells << cell.text;
        if (cells.contains(text("没有达到")))
            gaps << cells.join(u' ');
    }
    REQUIRE(gaps.size() == 1);
    for (const char *said : {"十二", "公示栏缺职责", "集美区司法局", "2026-12-10"})
        CHECK(gaps.first().contains(text(said)));
}

TEST_CASE("A model session is held, trained on and written down, and its case cited later",
          "[capable]")
{
    Capable at;
    const PetitionId held = at.mediating("物业纠纷");
    at.does(held, "mediation-session", R"({"kind":"示范调解","tier":"L3","present":["双方"],
        "minutes":"当场核对维修记录","confirmed":true,"result":"未达成一致",
        "units":["集美区人民法院（速裁团队）"]})");
    CHECK(at.seen(held, "acts[mediation-session].last.kind") == "示范调解");
    CHECK(at.put("case", R"({"number":"案例〔2026〕2号","title":"车位费分摊","types":"物业纠纷",
        "facts":"车位费涨价未公示","points":"先公示再收费","anonymous":true})") == "made");
    CHECK(at.put("training", R"({"title":"车位费示范调解","on":"2026-11-23","kind":"示范调解",
        "unit":"集美区人民法院（速裁团队）","count":9,"case":"案例〔2026〕2号"})") == "made");
    CHECK(at.listed("trainings", {text("车位费示范调解"), text("示范调解")}) == 1);
    const auto similar = at.keeping().find(text("case"), text("物业纠纷"), 5);
    REQUIRE(similar);
    CHECK(similar->size() == 2);
    const PetitionId id = at.brought("物业纠纷");
    CHECK(at.refuses(id, "model-case", R"({"case":"车位费分摊","source":"本中心","told":"双方"})",
                     "point"));
    at.does(id, "model-case", R"({"case":"车位费分摊","number":"案例〔2026〕2号","source":"本中心",
        "point":"先公示再收费","told":"双方"})");
    CHECK(at.seen(id, "acts[model-case].last.number") == "案例〔2026〕2号");
}

TEST_CASE("Rooms of a session stand by what they are for and by what is booked, with why",
          "[capable]")
{
    Capable at;
    CHECK(at.put("room", R"({"name":"5号调解室","types":"物业纠纷、邻里纠纷","seats":8})") ==
          "made");
    CHECK(at.put("room", R"({"name":"6号仲裁庭","uses":["仲裁庭"],"seats":30})") == "made");
    CHECK(at.put("room", R"({"name":"7号谈话室","seats":1})") == "made");
    CHECK(at.put("room", R"({"name":"8号调解室","unit":"集美街道人民调解委员会"})") == "made");
    CHECK(at.put("booking", R"({"room":"1号调解室","from":"2026-11-23T10:00:00+08:00",
        "until":"2026-11-23T11:00:00+08:00","purpose":"邻里"})") == "made");
    CHECK(at.put("booking", R"({"room":"2号调解室","from":"2026-11-25T10:00:00+08:00",
        "until":"2026-11-25T11:00:00+08:00","purpose":"邻里"})") == "made");
    const PetitionId id = at.mediating();
    const QStringList rooms = offered(at, id, "session-plan", "room");
    REQUIRE(rooms.size() == 8);
    QStringList names;
    for (const QString &room : rooms)
        names << room.section(u' ', 0, 0);
    CHECK(names == QStringList{text("5号调解室"), text("8号调解室"), text("3号调解室"),
                               text("4号调解室"), text("2号调解室"), text("1号调解室"),
                               text("7号谈话室"), text("6号仲裁庭")});
    CHECK(rooms[0].contains(text("适合邻里纠纷")));
    CHECK(rooms[1].contains(text("集美街道人民调解委员会的调解室")));
    CHECK(rooms[4].contains(text("11月23日已预约0场，七天内1场")));
    CHECK(rooms[5].contains(text("11月23日已预约1场，七天内1场")));
    CHECK(rooms[6].contains(text("只有1座，当事人2人")));
    CHECK(rooms[7].contains(text("用途是仲裁庭")));
    CHECK(at.refuses(id, "session-plan", R"({"held_on":"2026-11-25","hours":"9:00",
        "room":"99号调解室","told":"双方","how":"C1"})",
                     "room"));
    at.does(id, "session-plan", R"({"held_on":"2026-11-25","hours":"9:00","room":"5号调解室",
        "told":"双方","how":"C1"})");
    // From then on the load is that of the agreed day.
    CHECK(offered(at, id, "session-plan", "room")
              .filter(text("2号调解室"))[0]
              .contains(text("11月25日已预约1场")));
}

TEST_CASE("A booking that was called off takes neither its room nor its person", "[capable]")
{
    Capable at;
    constexpr const char *first = R"({"room":"1号调解室","from":"2026-11-25T09:00:00+08:00",
        "until":"2026-11-25T10:00:00+08:00","purpose":"邻里","who":"杜若谷"})";
    constexpr const char *second = R"({"room":"1号调解室","from":"2026-11-25T09:30:00+08:00",
        "until":"2026-11-25T10:30:00+08:00","purpose":"物业","who":"杜若谷"})";
    CHECK(at.put("booking", first) == "made");
    CHECK(at.put("booking", second) == "refused room");
    const QString key = at.store->records.ofKind(text("booking"))->first().key;
    CHECK(at.acted("booking", key.toUtf8().constData(), "booking-cancel", R"({"reason":"改期"})")
              .empty());
    CHECK(at.put("booking", second) == "made");
}

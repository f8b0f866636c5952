#include "core/domain/catalogue_layer.h"
#include "tests/support/resources.h"

#include <catch2/catch.hpp>

#include <QSet>

using namespace onedoor;
using Fit = Catalogue::Fit;

namespace
{

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

Catalogue shipped(const char *file)
{
    const QByteArray path = QByteArrayLiteral("catalogue/") + file;
    auto loaded = Catalogue::load(resourceBytes(path.constData()), text(file));
    if (!loaded.ok())
        FAIL(loaded.error().detail.toStdString());
    return *std::move(loaded);
}

QStringList names(const QList<Catalogue::Match> &matches)
{
    QStringList out;
    for (const Catalogue::Match &match : matches)
        out << match.entry.name;
    return out;
}

Catalogue small()
{
    auto loaded = Catalogue::load(R"({"title":"t","entries":[
        {"code":"01","name":"其他物业纠纷","path":["纠纷"]},
        {"code":"02","name":"物业纠纷","path":["纠纷"],"keywords":["电梯"]},
        {"code":"03","name":"劳动争议","path":["争议"]},
        {"code":"w4","name":"旅游纠纷","path":["纠纷"]}]})",
                                  text("small.json"));
    REQUIRE(loaded.ok());
    return *std::move(loaded);
}

Error refusal(const char *json)
{
    const auto loaded = Catalogue::load(json, text("own.json"));
    REQUIRE_FALSE(loaded.ok());
    return loaded.error();
}

} // namespace

TEST_CASE("Typing finds by code, characters, pinyin, initials and keyword")
{
    const Catalogue catalogue = small();
    CHECK(names(catalogue.match(text("03"), 5)) == QStringList{text("劳动争议")});
    CHECK(names(catalogue.match(text("物业"), 5)) ==
          QStringList{text("物业纠纷"), text("其他物业纠纷")});
    CHECK(names(catalogue.match(text("wy"), 5)) ==
          QStringList{text("物业纠纷"), text("其他物业纠纷")});
    CHECK(names(catalogue.match(text("WuYe"), 5)).first() == text("物业纠纷"));
    CHECK(names(catalogue.match(text("ld"), 5)) == QStringList{text("劳动争议")});
    CHECK(names(catalogue.match(text("laodongzy"), 5)) == QStringList{text("劳动争议")});
    CHECK(names(catalogue.match(text("dianti"), 5)) == QStringList{text("物业纠纷")});
    CHECK(catalogue.match(text("w"), 5).first().fit == Fit::Code);
    CHECK(names(catalogue.match(text("争议"), 5)) == QStringList{text("劳动争议")});
    CHECK(catalogue.match(text("没有"), 5).isEmpty());
    CHECK(catalogue.match(text("ｗｙ"), 1).size() == 1);
    CHECK(catalogue.match({}, 3).size() == 3);
}

TEST_CASE("Entries are found by code, name and path")
{
    const Catalogue catalogue = small();
    REQUIRE(catalogue.find(u"02"));
    CHECK(catalogue.find(u"02")->name == text("物业纠纷"));
    CHECK_FALSE(catalogue.find(u"99"));
    REQUIRE(catalogue.byName(u"旅游纠纷"));
    CHECK(catalogue.byName(u"旅游纠纷")->code == text("w4"));
    CHECK(catalogue.under({text("纠纷")}).size() == 3);
    CHECK(catalogue.hasPath({text("纠纷")}));
    CHECK(catalogue.hasPath({text("争议"), text("劳动争议")}));
    CHECK_FALSE(catalogue.hasPath({text("争议"), text("物业纠纷")}));
    CHECK_FALSE(catalogue.hasPath({}));
}

TEST_CASE("A catalogue that is wrong is refused with file, place and value")
{
    CHECK(refusal(R"({"title":"t","entries":[{"code":"1","name":"a"},{"code":"1","name":"b"}]})")
              .detail == text("own.json: entries[1].code: 1"));
    CHECK(refusal(R"({"title":"t","entries":[{"code":"1"}]})").field == text("entries[0].name"));
    CHECK(refusal(R"({"title":"t","entries":[{"code":"1","name":"a","phone":"1"}]})").reason ==
          Reason::UnknownKey);
    CHECK(refusal(R"({"title":"t","entries":[]})").reason == Reason::Missing);
    CHECK(refusal(R"({"title":"t","entries":[{"code":1,"name":"a"}]})").reason ==
          Reason::WrongType);
    CHECK(refusal("[]").reason == Reason::WrongType);
}

TEST_CASE("The shipped catalogues load and hold what the formats name")
{
    const Catalogue types = shipped("dispute-types.json");
    CHECK(types.under({text("人民调解统计分类")}).size() == 18);
    CHECK(types.byName(u"物业纠纷")->code == text("M17"));
    CHECK(types.find(u"0502")->fullPath() ==
          QStringList{text("GB/T 31000"), text("侵权相关"), text("医疗损害")});
    CHECK(names(types.match(text("wyjf"), 3)).first() == text("物业纠纷"));
    CHECK(names(types.match(text("欠薪"), 3)).first() == text("拖欠农民工工资纠纷"));

    const Catalogue classes = shipped("content-classes.json");
    CHECK(classes.all().size() == 517);
    CHECK(classes.hasPath({text("城乡建设"), text("城市建设和市政管理"), text("小区管理")}));
    CHECK(classes.hasPath({text("劳动和社会保障")}));

    const Catalogue channels = shipped("channels.json");
    const QStringList words =
        text("visit letter phone web grid police_110 hotline_12345 hotline_12348 superior "
             "subordinate "
             "service_hall court_before_filing court_after_filing procuratorate police_transfer "
             "petition_office department leader media screening")
            .split(QLatin1Char(' '));
    CHECK(channels.under({text("来源")}).size() == words.size());
    for (const QString &word : words) {
        INFO(word.toStdString());
        REQUIRE(channels.find(word));
        CHECK(channels.find(word)->path == QStringList{text("来源")});
    }
    CHECK(channels.byName(u"人民调解")->path.first() == text("途径"));

    CHECK(shipped("ethnicities.json").all().size() == 58);
    CHECK(shipped("results.json").find(u"01")->name == text("调解成功：书面协议"));
    CHECK(shipped("urgent-signals.json").all().size() >= 10);
    const Catalogue screening = shipped("screening.json");
    CHECK(screening.under({text("激化程度")}).size() == 3);
    for (const char *grade : {"low", "medium", "high"})
        CHECK(screening.find(text(grade)));
}

namespace
{

struct Laid {
    std::optional<Catalogue> catalogue;
    QList<DeclarationFlaw> flaws;
};

Laid laid(const QByteArray &json)
{
    DeclarationText own(text("local/catalogue/small.json"), json, Layer::Local);
    auto catalogue = laidOver(small(), own);
    return {std::move(catalogue), own.flaws()};
}

QStringList namesOf(const QList<Entry> &entries)
{
    QStringList out;
    for (const Entry &entry : entries)
        out << entry.name;
    return out;
}

} // namespace

TEST_CASE("A centre's own entries replace the shipped ones of their code, and others are added")
{
    const Laid own = laid(R"({"entries":[{"code":"02","name":"小区物业"},
        {"code":"10","name":"海上养殖","path":["纠纷"],"keywords":["渔排"]}]})");
    REQUIRE(own.flaws.isEmpty());
    REQUIRE(own.catalogue);
    CHECK(own.catalogue->title() == text("t"));
    CHECK(namesOf(own.catalogue->all()) == QStringList{text("其他物业纠纷"), text("小区物业"),
                                                       text("劳动争议"), text("旅游纠纷"),
                                                       text("海上养殖")});
    // What the file does not say stays.
    CHECK(own.catalogue->find(u"02")->path == QStringList{text("纠纷")});
    CHECK(own.catalogue->find(u"02")->keywords == QStringList{text("电梯")});
    CHECK_FALSE(own.catalogue->byName(text("物业纠纷")));
    CHECK(names(own.catalogue->match(text("yupai"), 5)) == QStringList{text("海上养殖")});
}

TEST_CASE("A retired entry is offered no more and keeps its title")
{
    const Laid own = laid(R"({"entries":[{"code":"w4","retired":true}]})");
    REQUIRE(own.flaws.isEmpty());
    REQUIRE(own.catalogue);
    CHECK(own.catalogue->all().size() == 3);
    CHECK(own.catalogue->match(text("旅游"), 5).isEmpty());
    CHECK(own.catalogue->under({text("纠纷")}).size() == 2);
    REQUIRE(own.catalogue->find(u"w4"));
    CHECK(own.catalogue->find(u"w4")->name == text("旅游纠纷"));
    CHECK(own.catalogue->find(u"w4")->retired);
    CHECK(own.catalogue->byName(text("旅游纠纷")) == own.catalogue->find(u"w4"));
    CHECK(own.catalogue->hasPath({text("纠纷"), text("旅游纠纷")}));
}

TEST_CASE("What is wrong with a centre's own catalogue has its line and field, and nothing of it "
          "counts")
{
    struct Row {
        const char *json, *field;
        FlawKind flaw;
        int line;
    };
    const Row row = GENERATE(values<Row>({
        {"{\"entries\":[\n{\"code\":\"02\",\"name\":\"甲\"},\n{\"code\":\"02\",\"name\":\"乙\"}]}",
         "entries[1].code", FlawKind::TwoWithOneId, 3},
        {"{\"entries\":[{\"code\":\"02\",\n\"nmae\":\"甲\"}]}", "entries[0].nmae",
         FlawKind::UnknownKey, 2},
        {"{\"entries\":[{\"code\":\"02\",\"name\":\"甲\"},\n{\"code\":\"77\"}]}", "entries[1].name",
         FlawKind::Missing, 2},
        {"{\"entries\":[{\"code\":\"77\",\"retired\":true,\"name\":\"甲\"}]}", "entries[0].code",
         FlawKind::UnknownName, 1},
        {"{\"entries\":[\n{\"code\":\"03\",\"retired\":true}]}", "entries", FlawKind::OutOfRange,
         1}, // nothing would be left under 争议
        {"{\"entries\":[]}", "entries", FlawKind::Missing, 1},
        {"{\"entries\":[{\"code\":\"02\",\"retired\":\"yes\"}]}", "entries[0].retired",
         FlawKind::WrongType, 1},
        {"{\n\nno", "", FlawKind::NotJson, 3},
    }));
    INFO(row.json);
    const Laid own = laid(row.json);
    REQUIRE_FALSE(own.flaws.isEmpty());
    const DeclarationFlaw &flaw = own.flaws.first();
    CHECK(flaw.field == text(row.field));
    CHECK(flaw.flaw == row.flaw);
    CHECK(flaw.line == row.line);
    CHECK_FALSE(own.catalogue);
    CHECK(flaw.sentence().contains(text("未采用")));
}

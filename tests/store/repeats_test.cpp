#include <catch2/catch.hpp>

#include "tests/support/stores.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

Intake matter(const QString &narrative, const Party &who)
{
    Intake intake = leakingIntake();
    intake.title.clear();
    intake.claim.clear();
    intake.narrative = narrative;
    intake.petitioners = {who};
    intake.respondents.clear();
    return intake;
}

const QString wages = QStringLiteral(
    "申请人自三月起在城南工地做木工，包工头陈老板拖欠工资共计两万三千元，多次催讨均以甲方未结算为由"
    "推脱，至今未付，申请人生活困难，请求帮助追讨。");
const QString land = QStringLiteral(
    "村委会将申请人承包的八亩茶园收回另行发包给外来企业，未召开村民代表会议，也未支付青苗补偿款，"
    "申请人要求恢复承包经营权并公开账目。");
const QString noise = QStringLiteral(
    "小区楼下烧烤店每晚营业到凌晨两点，油烟和噪音严重影响休息，社区和城管来过几次没有效果，"
    "希望督促整改。");

/// The same people, with what identifies them.
Party carpenter()
{
    Party party = personOf(21, QStringLiteral("林木生"));
    party.idNumber = QStringLiteral("11010519491231002X");
    party.phone = QStringLiteral("13812345678");
    return party;
}

Party onlyFirm()
{
    Party party = personOf(23, QStringLiteral("静安酒店管理有限公司"));
    party.kind = PartyKind::Organisation;
    return party;
}

struct Desk {
    Station station;
    PetitionId wagesId, landId, noiseId;

    Desk()
    {
        wagesId = station.add(matter(wages, carpenter()));
        landId = station.add(matter(land, personOf(22, QStringLiteral("赵茶香"))));
        noiseId = station.add(matter(noise, onlyFirm()));
        // A centre has other matters too, and their common words must not count.
        for (int i = 0; i < 40; ++i) {
            const QString filler = QStringLiteral(
                "申请人请求调解第%1号合同纠纷，要求对方返还押金并公开账目，至今未付。");
            station.add(matter(filler.arg(i), personOf(100 + i, QStringLiteral("甲%1").arg(i))));
        }
    }
    QList<Repeat> find(const Intake &intake) { return *station->repeats.find(intake, 10); }
};

} // namespace

TEST_CASE("The same person is recognised", "[repeats]")
{
    Desk desk;
    Party who;
    std::optional<People::Because> because;
    SECTION("by the ID number")
    {
        who.name = QStringLiteral("林木森");
        who.idNumber = carpenter().idNumber;
        because = People::Because::IdNumber;
    }
    SECTION("by the telephone")
    {
        who.phone = carpenter().phone;
        because = People::Because::Phone;
    }
    SECTION("by the name")
    {
        who.name = carpenter().name;
        because = People::Because::Name;
    }
    SECTION("by the name as others write it")
    {
        who.name = GENERATE(QStringLiteral("林 木 生"), QStringLiteral("　林木生"),
                            QStringLiteral("林·木生"));
        because = People::Because::Name;
    }
    SECTION("by the name of an organisation")
    {
        who = onlyFirm();
        who.name = GENERATE(QStringLiteral("静安酒店管理有限公司"),
                            QStringLiteral("靜安酒店管理 有限公司"));
        because = People::Because::Organisation;
    }
    SECTION("by the strongest of them")
    {
        who = carpenter();
        because = People::Because::IdNumber;
    }
    const auto found = desk.find(matter(QStringLiteral("门口路灯坏了"), who));
    REQUIRE(found.size() == 1);
    CHECK(found.first().petition ==
          (because == People::Because::Organisation ? desk.noiseId : desk.wagesId));
    CHECK(found.first().samePerson == because);
    CHECK_FALSE(found.first().isRepeat()); // another matter
}

TEST_CASE("The same matter is recognised", "[repeats]")
{
    Desk desk;
    const Party stranger = personOf(50, QStringLiteral("无名"));
    QString told;
    SECTION("word for word")
    {
        told = wages;
    }
    SECTION("with typing mistakes")
    {
        told = wages;
        for (int at : {5, 24, 41, 60})
            told[at] = QChar(u'某');
    }
    SECTION("in another order")
    {
        QStringList clauses = wages.split(QChar(u'，'));
        std::reverse(clauses.begin(), clauses.end());
        told = clauses.join(QChar(u'，'));
    }
    const auto found = desk.find(matter(told, stranger));
    REQUIRE_FALSE(found.isEmpty());
    CHECK(found.first().petition == desk.wagesId);
    CHECK(found.first().likeness.similarity >= Repeat::sameMatter);
    CHECK(found.size() == 1);
}

TEST_CASE("Same person and same matter is a repeat, also of a closed one", "[repeats]")
{
    Desk desk;
    REQUIRE(desk.station.record(desk.wagesId,
                                closed(QStringLiteral("done"), QStringLiteral("已付清"))));
    const auto found = desk.find(matter(
        QStringLiteral("在城南工地做木工，陈老板拖欠工资两万三千元还是没有付，请求继续追讨。"),
        carpenter()));
    REQUIRE_FALSE(found.isEmpty());
    CHECK(found.first().petition == desk.wagesId);
    INFO(found.first().likeness.similarity << " " << found.first().surelySamePerson());
    CHECK(found.first().isRepeat());
    CHECK(found.first().state == State::Closed);
}

TEST_CASE("The reasons are in words that both texts have", "[repeats]")
{
    Desk desk;
    Intake told = matter(
        QStringLiteral(
            "老乡说自三月起在城南工地做木工，包工头陈老板拖欠工资共计两万三千元，多次催讨不给。"),
        personOf(51, QStringLiteral("某")));
    told.respondents = {personOf(52, QStringLiteral("陈老板"))};
    Intake first = matter(wages, carpenter());
    first.channel = QStringLiteral("hotline_12345");
    first.respondents = told.respondents;
    const PetitionId id = desk.station.add(first);
    const auto found = desk.find(told);
    REQUIRE_FALSE(found.isEmpty());
    CHECK(found.first().petition == id);
    CHECK(found.first().sameRespondent == QStringLiteral("陈老板"));
    CHECK(found.first().channel == QStringLiteral("hotline_12345"));
    CHECK_FALSE(found.first().samePerson);
    const QString all = first.narrative;
    REQUIRE_FALSE(found.first().phrases.isEmpty());
    for (const QString &phrase : found.first().phrases) {
        INFO(phrase.toStdString());
        CHECK(phrase.size() >= 3);
        CHECK(all.contains(phrase));
        CHECK(told.narrative.contains(phrase));
    }
}

TEST_CASE("A petition is compared as it reads after corrections", "[repeats]")
{
    Desk desk;
    PetitionCorrected corrected;
    corrected.fields = QStringList{QStringLiteral("narrative")};
    corrected.corrected.narrative = land;
    REQUIRE(desk.station.record(desk.wagesId, corrected));
    const auto found = desk.find(matter(land, personOf(50, QStringLiteral("无名"))));
    REQUIRE(found.size() == 2);
    CHECK(found[0].likeness.similarity == Approx(found[1].likeness.similarity));
    CHECK(desk.find(matter(wages, personOf(50, QStringLiteral("无名")))).isEmpty());
}

TEST_CASE("Names in traditional and in simplified characters are one name", "[repeats]")
{
    Desk desk;
    const PetitionId id = desk.station.add(
        matter(QStringLiteral("门口的路灯坏了"), personOf(70, QStringLiteral("陳訴求"))));
    Intake told = matter(QStringLiteral("自来水有异味"), personOf(71, QStringLiteral("陈诉求")));
    const auto found = desk.find(told);
    REQUIRE(found.size() == 1);
    CHECK(found.first().petition == id);
    CHECK(found.first().samePerson == People::Because::Name);
    CHECK(found.first().petitioner == QStringLiteral("陳訴求")); // as it was written
}

TEST_CASE("A matter is seen before it is told whole", "[repeats]")
{
    const QString pipes = QStringLiteral(
        "我们十二户租住在湖滨老渔行宿舍，去年腊月二楼的共用水管冻裂，水漫进各家，泡坏缝纫机三台、"
        "木床两张。房管所蔡师傅来看过一眼，说等开春再修，开春后又说图纸找不到，让我们找原来的"
        "水产公司。水产公司早已改制，留守处的人说归区里管，两头推了半年。如今墙面起鼓，孩子睡在"
        "阁楼夜里咳嗽，恳请中心出面把水管修好并赔偿。");
    Desk desk;
    const PetitionId id = desk.station.add(matter(pipes, carpenter()));
    // Where little is stored, hardly anything is rare.
    REQUIRE(desk.station->ledger.together([&]() -> Result<Done> {
        for (int i = 0; i < 200; ++i)
            desk.station.add(matter(QStringLiteral("去年腊月起水产公司的货款没有付清，请求调解。"),
                                    personOf(200 + i, QStringLiteral("乙%1").arg(i))));
        return Done{};
    }));
    const Party stranger = personOf(50, QStringLiteral("无名"));
    const QString begun = pipes.left(pipes.size() * 2 / 5);
    SECTION("with the reason")
    {
        const auto found = desk.find(matter(begun, stranger));
        REQUIRE(found.size() == 1);
        CHECK(found.first().petition == id);
        CHECK(found.first().isBeingTold());
        CHECK_FALSE(found.first().isToldAgain());
        CHECK_FALSE(found.first().phrases.isEmpty());
    }
    SECTION("but not by what everybody says, or by one rare word")
    {
        for (const QString &told : {QStringLiteral("去年腊月，水产公司"),
                                    QStringLiteral("我们十二户"), QStringLiteral("缝纫机")}) {
            INFO(told.toStdString());
            CHECK(desk.find(matter(told, stranger)).isEmpty());
        }
    }
    SECTION("nor when what is told goes another way")
    {
        const QString other = QStringLiteral(
            "，被马踢伤后村医用草药包扎，兽医站不肯出具证明，镇里也没有人来问过一声");
        CHECK(desk.find(matter(begun.left(30) + other, stranger)).isEmpty());
    }
}

TEST_CASE("A name that many bear says nothing by itself", "[repeats]")
{
    Desk desk;
    const Party common = personOf(60, QStringLiteral("张伟"));
    for (int i = 0; i < 5; ++i)
        desk.station.add(matter(QStringLiteral("第%1户的水表坏了没有人来修").arg(i), common));
    CHECK(desk.find(matter(QStringLiteral("门口路灯坏了"), common)).isEmpty());
    const auto found = desk.find(matter(wages, common));
    REQUIRE(found.size() == 1); // the matter, told by another
    CHECK(found.first().petition == desk.wagesId);
}

TEST_CASE("Who stays anonymous is compared by the matter alone", "[repeats]")
{
    Desk desk;
    Intake told = matter(wages, carpenter());
    told.petitioners.clear();
    told.anonymous = true;
    const auto found = desk.find(told);
    REQUIRE(found.size() == 1);
    CHECK(found.first().petition == desk.wagesId);
    CHECK_FALSE(found.first().samePerson);
}

TEST_CASE("What has nothing to do with it is not shown", "[repeats]")
{
    Desk desk;
    const Party stranger = personOf(50, QStringLiteral("无名"));
    for (const QString &told :
         {QStringLiteral("老人在养老院摔伤，院方拒绝承担医药费，家属要求赔偿。"),
          QStringLiteral("申请人请求帮助"), QString(), QStringLiteral("abc 123")}) {
        INFO(told.toStdString());
        CHECK(desk.find(matter(told, stranger)).isEmpty());
    }
    SECTION("nor the petition itself")
    {
        const auto found = desk.station->repeats.find(matter(wages, carpenter()), 10, desk.wagesId);
        REQUIRE(found);
        CHECK(found->isEmpty());
    }
}

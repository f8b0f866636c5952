#include <catch2/catch.hpp>

#include "tests/support/stores.h"

#include <QSet>

#include <random>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

Intake wangsMatter()
{
    Intake intake = leakingIntake();
    Party &wang = intake.petitioners.first();
    wang.name = QStringLiteral("曾重阳");
    wang.idType = IdType::ResidentId;
    wang.idNumber = QStringLiteral("11010519491231002X");
    wang.phone = QStringLiteral("13812345678");
    wang.address = QStringLiteral("杏林街道宁宝社区");
    Party &company = intake.respondents.first();
    company.kind = PartyKind::Organisation;
    company.name = QStringLiteral("厦门安居物业服务有限公司");
    company.idNumber = QStringLiteral("91350100M000100Y43");
    company.phone = QStringLiteral("0592-6012345");
    intake.place.detail = QStringLiteral("石鼓路88号");
    intake.title = QStringLiteral("地下车库渗水");
    intake.narrative =
        QStringLiteral("自二〇二六年起车库（B2层）渗水，物业推诿。\n车辆被淹 3 次。");
    intake.claim = QStringLiteral("赔偿车辆损失");
    intake.sourceNo = QStringLiteral("XM-2026-00917");
    return intake;
}

int hits(Station &station, const QString &typed)
{
    PetitionFilter filter;
    filter.typed = typed;
    const auto page = station->petitions.page(filter, 1000);
    REQUIRE(page);
    const auto count = station->petitions.count(filter, 1000);
    REQUIRE(count);
    CHECK(count->number == page->size());
    return int(page->size());
}

// clang-format off
/// What finds 曾重阳's matter.
const char *const findingWords[] = {
    "曾重阳", "曾重", "重阳", "曾", "zengzhongyang", "zengchongyang", "zcy", "zzy",
    "zeng", "zengcy", "zchongyang", "cengcy", "ZCY", "ze", // the name
    "13812345678", "138", "1381234", "5678", "345678", // the telephone
    "0592-6012345", "05926012345", "0592", "2345", // with its hyphen
    "11010519491231002X", "11010519491231002x", "110105", "1101", "002X", "002x",
    "31002X", "1101051949", // the ID number
    "91350100M000100Y43", "91350100m0", "0Y43 厦门", // the credit code
    "350211001-261123-A1-0001", "3502110012611", "350211001-2611",
    "350211001-261123-a1", "261123-A1-0001", "A1-0001", "a10001", "0001",
    "261123A10001", // the code
    "厦门安居物业服务有限公司", "安居物业", "物业", "业", // the organisation
    "石鼓路", "石鼓路88号", "88", "鼓", "杏林街道", "宁", // places
    "渗水", "地下车库渗水", "起车库", "B2层", "b2", "二〇二六", "推诿", "损失",
    "XM-2026-00917", "0917", "车库　渗水", "渗水 曾", "zcy 车库 5678",
    "１３８１２３４５６７８",
};
// clang-format on

} // namespace

TEST_CASE("What a petition is found by", "[search]")
{
    Station station;
    station.add(wangsMatter());
    Intake other = leakingIntake();
    other.petitioners.first() = personOf(11, QStringLiteral("买买提·吐尔逊"));
    other.petitioners.first().phone = QStringLiteral("13900001111");
    other.respondents.first() = personOf(12, QStringLiteral("欧阳 㛃"));
    other.petitioners.append(personOf(13, QStringLiteral("吕𬀩")));
    station.add(other);

    for (const char *typed : findingWords) {
        INFO(typed);
        PetitionFilter filter;
        filter.typed = QString::fromUtf8(typed);
        const auto page = station->petitions.page(filter, 10);
        REQUIRE(page);
        QStringList found;
        for (const PetitionRow &row : *page)
            found << row.title;
        CHECK(found.contains(QStringLiteral("地下车库渗水")));
    }
    for (const char *typed : {"买买提·吐尔逊", "买买提吐尔逊", "吐尔逊", "mmtt", "欧阳㛃",
                              "欧阳 㛃", "㛃", "吕𬀩", "𬀩", "lv", "lu", "ouyang", "0002"}) {
        INFO(typed);
        CHECK(hits(station, QString::fromUtf8(typed)) == 1);
    }
}

TEST_CASE("What a petition is not found by", "[search]")
{
    Station station;
    station.add(wangsMatter());
    for (const char *typed :
         {"阳曾", "水渗", "公司厦门", "水自", "13812345679", "9999", "zhangwei", "0002", "渗水 张",
          "350211001-261124", "2611", "渗水推诿", "失曾", "xyz", "3502"}) {
        INFO(typed);
        CHECK(hits(station, QString::fromUtf8(typed)) == 0);
    }
}

TEST_CASE("What is typed is never taken for syntax", "[search]")
{
    Station station;
    station.add(wangsMatter());
    for (const char *typed : {"\"",       "*",
                              "渗水\"",   "车库*",
                              "渗水 AND", "渗水 OR 张",
                              "NOT",      "NEAR(渗水)",
                              "name:曾",  "(渗水",
                              "{name}",   "-渗水",
                              "^渗",      "'; DROP TABLE event; --",
                              "%",        "_",
                              "¦",        "<b>",
                              "{{code}}", "\\",
                              "，。",     "   "}) {
        INFO(typed);
        PetitionFilter filter;
        filter.typed = QString::fromUtf8(typed);
        CHECK(station->petitions.page(filter, 10));
        CHECK(station->petitions.count(filter));
    }
    CHECK(hits(station, QStringLiteral("渗水\"")) == 1);
    CHECK(hits(station, QStringLiteral("(渗水")) == 1);
    CHECK(hits(station, QStringLiteral("渗水 OR 张")) == 0);
    CHECK(hits(station, QStringLiteral("，。")) == 0);
    CHECK(hits(station, QStringLiteral("   ")) == 1); // nothing typed: the whole list
}

TEST_CASE("What changes is found anew and no longer as it was", "[search]")
{
    Station station;
    const PetitionId id = station.add(wangsMatter());
    Intake corrected = wangsMatter();
    corrected.title = QStringLiteral("电梯停运");
    corrected.petitioners.first().name = QStringLiteral("周倩");
    REQUIRE(station->ledger.record(
        id, {}, [&](const Petition &p) { return correct(p, corrected, QStringLiteral("笔误")); }));
    CHECK(hits(station, QStringLiteral("电梯")) == 1);
    CHECK(hits(station, QStringLiteral("zq")) == 1);
    CHECK(hits(station, QStringLiteral("曾重阳")) == 0);
    CHECK(hits(station, QStringLiteral("地下车库")) == 0);
    CHECK(station.problems() == "");
}

TEST_CASE("The index finds what a plain scan finds, no more and no less", "[search]")
{
    const QString alphabet = QStringLiteral("水车物业漏渗工资欠张王李路村地征补");
    const QStringList separators{QStringLiteral("，"), QStringLiteral("A"), QStringLiteral(" "),
                                 QStringLiteral("12"), QStringLiteral("。\n")};
    std::mt19937 random(20261123);
    const auto run = [&](int longest) {
        QString text;
        for (int i = 1 + int(random() % quint32(longest)); i > 0; --i)
            text += alphabet[int(random() % quint32(alphabet.size()))];
        return text;
    };
    const auto text = [&] {
        QString whole = run(12);
        for (int i = int(random() % 6); i > 0; --i)
            whole += separators[int(random() % 5)] + run(12);
        return whole;
    };
    Station station;
    QList<QStringList> texts;
    (void)station->ledger.together([&]() -> Result<Done> {
        for (int i = 0; i < 300; ++i) {
            Intake intake = leakingIntake();
            intake.type.clear();
            intake.petitioners.clear();
            intake.respondents.clear();
            intake.title = text();
            intake.narrative = text();
            intake.claim = text();
            station.add(intake);
            texts << QStringList{intake.title, intake.narrative, intake.claim};
        }
        return Done{};
    });
    const auto scan = [&](const QString &wanted) {
        int found = 0;
        for (const QStringList &fields : texts)
            found += !fields.filter(wanted).isEmpty();
        return found;
    };
    int some = 0;
    for (int i = 0; i < 400; ++i) {
        // Half of what is asked is there, half is made up.
        QString wanted = run(i % 7 + 1);
        if (i % 2) {
            const QString &from = texts[int(random() % 300)][int(random() % 3)];
            wanted = from.mid(int(random() % quint32(from.size())), i % 7 + 1);
            wanted.remove(QRegularExpression(QStringLiteral("[^%1].*").arg(alphabet),
                                             QRegularExpression::DotMatchesEverythingOption));
        }
        if (wanted.isEmpty())
            continue;
        INFO(wanted.toStdString());
        const int expected = scan(wanted);
        some += expected > 0;
        REQUIRE(hits(station, wanted) == expected);
    }
    CHECK(some > 150);
}

TEST_CASE("Pages follow one another without gap or repetition", "[search]")
{
    Station station;
    for (int i = 0; i < 25; ++i)
        station.add(i % 2 ? wangsMatter() : leakingIntake());
    for (const QString &typed : {QString(), QStringLiteral("渗水")}) {
        PetitionFilter filter;
        filter.typed = typed;
        QStringList codes;
        qint64 before = 0;
        for (;;) {
            const auto page = station->petitions.page(filter, 4, before);
            REQUIRE(page);
            if (page->isEmpty())
                break;
            for (const PetitionRow &row : *page)
                codes << row.code;
            before = page->last().row;
        }
        CHECK(codes.size() == (typed.isEmpty() ? 25 : 12));
        CHECK(QSet<QString>(codes.begin(), codes.end()).size() == codes.size());
        CHECK(std::is_sorted(codes.rbegin(), codes.rend())); // newest first
        CHECK(station->petitions.page(filter, 4, 0, 3)->first().code == codes[3]);
        const auto capped = station->petitions.count(filter, 5);
        CHECK(capped->number == 5);
        CHECK_FALSE(capped->exact);
        CHECK(station->petitions.count(filter)->exact);
    }
}

#include <catch2/catch.hpp>

#include "core/store/search_marks.h"
#include "tests/store/hits.h"

#include <QSet>

#include <functional>

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
        QStringLiteral("自二〇二六年起车库（B2层）渗水，物业推诿。\n车辆被淹 3 次。闽DA8F54321");
    intake.claim = QStringLiteral("赔偿车辆损失");
    intake.sourceNo = QStringLiteral("XM-2026-00917");
    return intake;
}

Fact acceptedUntil(QDate day, const QString &organisation = {})
{
    return accepted(organisation, {day, {}});
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
    "闽DA8F54321", "DA8F", "8f54", "54321", "5432", "4321", // letters and digits
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
    for (const char *typed : {"阳曾", "水渗", "公司厦门", "水自", "13812345679", "9999", "zhangwei",
                              "0002", "渗水 张", "350211001-261124", "2611", "渗水推诿", "失曾",
                              "xyz", "3502", "a8f", "f543", "321", "543210"}) {
        INFO(typed);
        CHECK(hits(station, QString::fromUtf8(typed)) == 0);
    }
}

TEST_CASE("A long run of letters and digits costs no more than its length", "[search]")
{
    Station station;
    Intake intake = leakingIntake();
    QString dump;
    for (int i = 0; i < 1000; ++i) // as many as may be typed
        dump += QString(QChar('a' + i * i % 23)) + QChar('0' + i * 7 % 10);
    intake.narrative = dump;
    station.add(intake);
    Petition petition;
    petition.intake = intake;
    const SearchTokens::Columns columns = SearchTokens().of(petition);
    CHECK(columns.num.size() < 200 * dump.size());
    CHECK(hits(station, dump.mid(1, 22)) == 1);
    CHECK(hits(station, dump.mid(1, 23)) == 0); // no longer a number behind letters
    CHECK(hits(station, dump) == 1);
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

TEST_CASE("Pages follow one another without gap or repetition, in every order", "[search]")
{
    Station station;
    for (int i = 0; i < 25; ++i) {
        Intake intake = i % 2 ? wangsMatter() : leakingIntake();
        if (i % 3 == 0)
            intake.petitioners.first().name = QStringLiteral("渗水");
        const PetitionId id = station.add(intake);
        if (i % 4 == 0)
            REQUIRE(station.record(id, acceptedUntil(QDate(2026, 12, 1 + i % 5))));
    }
    using Order = PetitionFilter::Order;
    for (const QString &typed : {QString(), QStringLiteral("渗水")}) {
        for (const Order order : {Order::Newest, Order::Registered, Order::NextDate}) {
            PetitionFilter filter;
            filter.typed = typed;
            filter.order = order;
            const auto whole = station->petitions.places(filter, 1000);
            REQUIRE(whole);
            QList<qint64> rows;
            ListPlace after;
            for (;;) {
                const auto places = station->petitions.places(filter, 4, after);
                const auto page = station->petitions.page(filter, 4, after);
                REQUIRE(places);
                REQUIRE(page);
                REQUIRE(page->size() == places->size());
                if (places->isEmpty())
                    break;
                for (qsizetype i = 0; i < places->size(); ++i) {
                    CHECK(page->at(i).row == places->at(i).row);
                    rows << places->at(i).row;
                }
                after = places->last();
            }
            REQUIRE(rows.size() == whole->size());
            for (qsizetype i = 0; i < rows.size(); ++i)
                CHECK(rows[i] == whole->at(i).row);
            CHECK(QSet<qint64>(rows.begin(), rows.end()).size() == rows.size());
            CHECK(rows.size() == station->petitions.count(filter)->number);
            const auto read = station->petitions.read(rows);
            REQUIRE(read);
            CHECK(read->first().row == rows.first());
        }
    }
    PetitionFilter filter;
    filter.typed = QStringLiteral("渗水");
    const auto ranked = station->petitions.places(filter, 1000);
    CHECK(ranked->first().tier == 0); // the name before the texts
    CHECK(ranked->last().tier == 1);
    const auto capped = station->petitions.count(filter, 5);
    CHECK(capped->number == 5);
    CHECK_FALSE(capped->exact);
    filter.order = Order::NextDate;
    const auto dated = station->petitions.page(filter, 1000);
    REQUIRE(dated->first().dueOn);
    CHECK(*dated->first().dueOn == QDate(2026, 12, 1));
    CHECK_FALSE(dated->last().dueOn);
}

TEST_CASE("Filters narrow a search and a list alike", "[search]")
{
    Station station;
    Intake wages = leakingIntake();
    wages.title = QStringLiteral("拖欠工资");
    wages.type = QStringLiteral("劳动 争议（A）");
    const PetitionId accepted = station.add(wages);
    REQUIRE(station.record(accepted,
                           acceptedUntil(QDate(2026, 12, 1), QStringLiteral("集美街道 调委会"))));
    station.add(leakingIntake());
    station.add(wages);
    station.clock.advance(qint64(40) * 24 * 3600 * 1000);
    station.add(wages); // registered on 2 January
    const auto found = [&](const std::function<void(PetitionFilter &)> &limit) {
        QList<int> sizes;
        for (const char *typed : {"", "工资"}) {
            PetitionFilter filter;
            filter.typed = QString::fromUtf8(typed);
            limit(filter);
            const auto page = station->petitions.page(filter, 10);
            REQUIRE(page);
            CHECK(station->petitions.count(filter)->number == page->size());
            sizes << int(page->size());
        }
        return sizes;
    };
    using Sizes = QList<int>;
    CHECK(found([](PetitionFilter &) {}) == Sizes{4, 3});
    CHECK(found([](PetitionFilter &f) { f.states = {State::Accepted}; }) == Sizes{1, 1});
    CHECK(found([](PetitionFilter &f) {
              f.states = {State::Accepted, State::Registered};
          }) == Sizes{4, 3});
    CHECK(found([&](PetitionFilter &f) { f.type = wages.type; }) == Sizes{3, 3});
    CHECK(found([](PetitionFilter &f) { f.type = QStringLiteral("劳动"); }) == Sizes{0, 0});
    CHECK(found([](PetitionFilter &f) { f.handler = QStringLiteral("集美街道 调委会"); }) ==
          Sizes{1, 1});
    CHECK(found([](PetitionFilter &f) { f.registeredBy = QStringLiteral("林晓"); }) == Sizes{4, 3});
    CHECK(found([](PetitionFilter &f) { f.registeredBy = QStringLiteral("林"); }) == Sizes{0, 0});
    CHECK(found([](PetitionFilter &f) { f.overdueOn = QDate(2026, 12, 2); }) == Sizes{1, 1});
    CHECK(found([](PetitionFilter &f) { f.from = QDate(2026, 11, 24); }) == Sizes{1, 1});
    CHECK(found([](PetitionFilter &f) { f.to = QDate(2026, 12, 31); }) == Sizes{3, 2});
    CHECK(found([](PetitionFilter &f) {
              f.from = QDate(2026, 11, 23);
              f.to = QDate(2027, 1, 2);
          }) == Sizes{4, 3});
    CHECK(found([](PetitionFilter &f) {
              f.from = QDate(2027, 1, 3);
              f.to = QDate(2027, 1, 2);
          }) == Sizes{0, 0});
}

TEST_CASE("What was found is marked, and cut out of what the list does not show", "[search]")
{
    const auto marked = [](const char *typed, const char *text, SearchMarks::Kind kind) {
        const QString whole = QString::fromUtf8(text);
        QString out;
        qsizetype at = 0;
        for (const TextSpan &span : SearchMarks(QString::fromUtf8(typed)).in(whole, kind)) {
            out += whole.mid(at, span.from - at) + u'[' + whole.mid(span.from, span.length) + u']';
            at = span.from + span.length;
        }
        return (out + whole.mid(at)).toStdString();
    };
    using Kind = SearchMarks::Kind;
    CHECK(marked("渗水 车库", "车库渗水，渗水", Kind::Text) == "[车库渗水]，[渗水]");
    CHECK(marked("88号", "石鼓路88号、188号", Kind::Text) == "石鼓路[88号]、188号");
    CHECK(marked("b2", "（Ｂ２层）", Kind::Text) == "（[Ｂ２]层）");
    CHECK(marked("張", "张三、李四", Kind::Name) == "[张]三、李四");
    CHECK(marked("zs", "张三等3人", Kind::Name) == "[张三]等3人");
    CHECK(marked("zs", "张三", Kind::Text) == "张三");
    CHECK(marked("5678", "138 1234 5678", Kind::Number) == "138 1234 [5678]");
    CHECK(marked("138123", "138 1234 5678", Kind::Number) == "[138 123]4 5678");
    CHECK(marked("138 1234 5678", "13812345678", Kind::Number) == "[13812345678]");
    CHECK(marked("6012345", "0592-6012345-8", Kind::Number) == "0592-[6012345]-8");
    CHECK(marked("2345", "0592-6012345-8", Kind::Number) == "0592-601[2345]-8");
    CHECK(marked("1968年2月14日", "11010519680214002X", Kind::Number) == "110105[19680214]002X");
    CHECK(marked("8888", "手机13912348888", Kind::Text) == "手机1391234[8888]");
    CHECK(marked("12345", "闽D12345号", Kind::Text) == "闽D[12345]号");
    CHECK(marked("123", "闽D12345号", Kind::Text) == "闽D[123]45号");
    CHECK(marked("345", "闽D12345号", Kind::Text) == "闽D12345号");
    CHECK(marked("12345", "某D12345", Kind::Name) == "某D12345"); // of names whole runs only
    CHECK(marked("202612", "集综治A1受告〔2026〕12号", Kind::Document) ==
          "集综治A1受告〔[2026〕12]号");
    CHECK(marked("闽D12345", "停着闽D·12345的车", Kind::Text) == "停着[闽D·12345]的车");
    CHECK(marked("闽D·12345", "停着闽D12345的车", Kind::Text) == "停着[闽D12345]的车");
    CHECK(marked("\u00c1ngel", "致A\u0301ngel", Kind::Text) == "致[A\u0301ngel]");
    CHECK(marked("买买提吐尔逊", "买买提·吐尔逊", Kind::Name) == "[买买提·吐尔逊]");
    CHECK(marked("zhang san", "张三、李四", Kind::Name) == "[张三]、李四");
    CHECK(marked("张san", "张三、李四", Kind::Name) == "[张三]、李四");
    CHECK(marked("A1-1", "350211001-261123-A1-0001-B", Kind::Code) ==
          "350211001-261123-[A1-0001]-B");
    CHECK(marked("19491231", "11010519491231002X", Kind::Number) == "110105[19491231]002X");
    CHECK(marked("a1-0001", "350211001-261123-A1-0001-B", Kind::Code) ==
          "350211001-261123-[A1-0001]-B");

    Petition petition;
    petition.intake = wangsMatter();
    const auto cut = [&](const char *typed) {
        return SearchMarks(QString::fromUtf8(typed)).snippet(petition);
    };
    CHECK(cut("渗水 曾").field == SearchField::None);
    const SearchSnippet narrative = cut("推诿");
    CHECK(narrative.field == SearchField::Narrative);
    CHECK(narrative.text.startsWith(u'…'));
    CHECK(narrative.text.mid(narrative.marks.value(0).from, 2) == QStringLiteral("推诿"));
    CHECK(cut("5678").field == SearchField::Phone);
    CHECK(cut("曾 安居").field == SearchField::Respondent);
}

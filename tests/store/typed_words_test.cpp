// What people type, taken apart into words.
#include <catch2/catch.hpp>

#include "core/store/typed_words.h"
#include "tests/support/stores.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

std::string wordsOf(const char *typed)
{
    return typedWords(QString::fromUtf8(typed)).join(u'|').toStdString();
}

/// A closed matter that a bureau answered, and another one.
PetitionId addTwo(Station &station)
{
    Intake intake = leakingIntake();
    intake.petitioners = {personOf(1, QStringLiteral("欧阳建国")),
                          personOf(2, QStringLiteral("张伟"))};
    intake.petitioners[1].phone = QStringLiteral("13812345678");
    intake.respondents = {personOf(3, QStringLiteral("吕强"))};
    intake.respondents[0].phone = QStringLiteral("0592-6012345-8");
    intake.receivedAt = QDateTime(QDate(2026, 3, 5), QTime(1, 0), Qt::UTC);
    intake.place.division = QStringLiteral("350211003");
    const PetitionId id = station.add(intake);
    Intake other = leakingIntake();
    other.petitioners = {personOf(9, QStringLiteral("李四"))};
    other.petitioners[0].phone = QStringLiteral("13900000000");
    other.respondents.clear();
    station.add(other);
    REQUIRE(station.record(
        id, old("referral.sent", with({{"referral", referralOf(1).text()},
                                       {"organisation", QStringLiteral("集美区水利局")},
                                       {"request", QStringLiteral("请现场勘验")}}))));
    REQUIRE(station.record(id, reported(1, {}, QStringLiteral("已更换水管"))));
    REQUIRE(station.record(id, closed(QStringLiteral("agreed"), QStringLiteral("双方握手"))));
    return id;
}

} // namespace

TEST_CASE("Signs of a sentence part words, those of numbers and days do not", "[search]")
{
    CHECK(wordsOf("张，工资，2026-03") == "张|工资|2026-03");
    CHECK(wordsOf("张三、李四；王五。") == "张三|李四|王五");
    CHECK(wordsOf("3５,000元") == "35,000元");
    CHECK(wordsOf("2026 年 3 月 5 日 渗水") == "2026年3月5日|渗水");
    CHECK(wordsOf("2026—03—05") == "2026-03-05");
    CHECK(wordsOf("2026。3。5") == "2026.3.5");
    CHECK(wordsOf("  ，") == "");
}

TEST_CASE("What is one name, number or code is one word however it was grouped", "[search]")
{
    CHECK(wordsOf("zhang wei 工资") == "zhang'wei|工资");
    CHECK(wordsOf("lü xiaoming") == "lv'xiaoming");
    CHECK(wordsOf("Müller") == "Müller");
    CHECK(wordsOf("张伟 138 1234 5678") == "张伟|138-1234-5678");
    CHECK(wordsOf("+86 138 1234 5678") == "138-1234-5678");
    CHECK(wordsOf("0086-13812345678") == "13812345678");
    CHECK(wordsOf("8613812345678 漏水") == "13812345678|漏水");
    CHECK(wordsOf("86138") == "86138");
    const QString code = PetitionCode::make(QStringLiteral("350211001"), QDate(2026, 11, 23),
                                            QStringLiteral("A1"), 1)
                             .text();
    CHECK(typedWords(QString(code).replace(u'-', u' ').toLower()) == QStringList{code});
}

TEST_CASE("A code's tail is filled up where its serial is short", "[search]")
{
    const auto tail = [](const char *word) {
        return codeTail(QString::fromUtf8(word)).toStdString();
    };
    CHECK(tail("A1-17") == "a10017");
    CHECK(tail("261123-a1-0017-K") == "261123a10017k");
    CHECK(tail("A1-17-K").empty());
    CHECK(tail("A1").empty());
    CHECK(tail("12-17").empty());
}

TEST_CASE("A clerk finds a matter however the name, the phone, the day or the code is typed",
          "[search]")
{
    Station station;
    const PetitionId id = addTwo(station);
    for (const char *typed : {"zhang wei",
                              "zhang'wei",
                              "ou yang jian guo",
                              "ou yang",
                              "张wei",
                              "张w",
                              "欧阳jg",
                              "lü qiang",
                              "+86 138 1234 5678",
                              "8613812345678",
                              "0086 13812345678",
                              "张伟 138 1234 5678",
                              "2345 吕强",
                              "6012345 吕强",
                              "2026 年 3 月 5 日",
                              "2026—03—05",
                              "2026。3。5",
                              "2026年3月5号",
                              "张伟，吕强",
                              "杏林街道",
                              "杏林 张伟",
                              "水利局",
                              "勘验",
                              "更换水管",
                              "握手",
                              "A1-1"}) {
        PetitionFilter filter;
        filter.typed = QString::fromUtf8(typed);
        const auto page = station->petitions.page(filter, 10);
        INFO(typed);
        REQUIRE(page);
        REQUIRE(page->size() == 1);
        CHECK(page->first().id == id);
    }
    PetitionFilter handled;
    handled.handler = QStringLiteral("集美区水利局"); // had it last
    CHECK(station->petitions.count(handled)->number == 1);
    for (const char *typed : {"zhang li", "李wei", "A1-3", "+86 139 1234 5678"}) {
        PetitionFilter filter;
        filter.typed = QString::fromUtf8(typed);
        INFO(typed);
        CHECK(station->petitions.count(filter)->number == 0);
    }
    PetitionFilter begun;
    begun.typed = QStringLiteral("3502110"); // of the centre: all
    CHECK(station->petitions.count(begun)->number == 2);
}

TEST_CASE("What was typed is remarked on where it cannot find what was meant", "[search]")
{
    using About = TypedRemark::About;
    const QString code = PetitionCode::make(QStringLiteral("350211001"), QDate(2026, 11, 23),
                                            QStringLiteral("A1"), 1)
                             .text();
    const QString wrong = code.chopped(1) + (code.endsWith(u'A') ? u'B' : u'A');
    const auto remarks = [](const QString &typed) { return typedRemarks(typed); };
    CHECK(remarks(code).isEmpty());
    CHECK(remarks(QStringLiteral("张 工资 2026-03")).isEmpty());
    CHECK(remarks(wrong) == QList<TypedRemark>{{About::WrongCheck, wrong, QString(code.back())}});
    CHECK(remarks(QStringLiteral("张伟 ") + QString(wrong).remove(u'-').toLower()).size() == 1);
    const QString qr = QStringLiteral("OD1:%1/集综治A1受告〔2026〕1号/ab12cd34").arg(code);
    CHECK(remarks(qr) ==
          QList<TypedRemark>{{About::Paper, QStringLiteral("集综治A1受告〔2026〕1号"), {}}});
    CHECK(typedWords(qr) == QStringList{code});
    CHECK(typedWords(QStringLiteral("od1:") + code.toLower()) == QStringList{code});
    CHECK(remarks(QStringLiteral("OD1:350211")) == QList<TypedRemark>{{About::BrokenQr, {}, {}}});
    CHECK(remarks(QString(qr).replace(code, wrong)).value(0).about == About::WrongCheck);
    CHECK(remarks(QStringLiteral("工 ").repeated(200)).value(0).about == About::Cut);
    CHECK(typedWords(QStringLiteral("工 ").repeated(200)).size() == mostParts);
    CHECK(remarks(QString(mostTyped, u'工')).isEmpty());
    CHECK(remarks(QString(mostTyped + 1, u'工')).value(0).about == About::Cut);
}

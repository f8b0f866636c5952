#include "core/domain/check_characters.h"
#include "core/domain/identifiers.h"
#include "core/domain/phone_number.h"

#include <catch2/catch.hpp>

#include <random>

using namespace onedoor;

namespace
{

const QDate today(2026, 11, 23);

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

Result<CheckedId> check(IdType type, const char *typed)
{
    return checkIdentifier(type, text(typed), today);
}

Error refusal(IdType type, const char *typed)
{
    const Result<CheckedId> result = check(type, typed);
    REQUIRE_FALSE(result.ok());
    return result.error();
}

QString randomResident(std::mt19937 &random)
{
    const QDate birth = QDate(1930, 1, 1).addDays(random() % 34000);
    const QString head = QString::number(110101 + random() % 500000) +
                         birth.toString(QStringLiteral("yyyyMMdd")) +
                         QStringLiteral("%1").arg(random() % 1000, 3, 10, QLatin1Char('0'));
    return head + residentCheck(head);
}

QString randomUscc(std::mt19937 &random)
{
    const QStringView alphabet = usccAlphabet();
    QString code = QStringLiteral("9") + alphabet[random() % 31];
    code += QString::number(110101 + random() % 500000);
    for (int i = 0; i < 8; ++i)
        code += alphabet[random() % 31];
    QChar inner = organisationCheck(QStringView(code).mid(8));
    code += inner;
    return code + usccCheck(code);
}

/// Every code with one character replaced by another of the alphabet, and every one with two
/// unlike neighbours exchanged, is refused.
void catchesSlips(IdType type, const QString &good, QStringView alphabet)
{
    REQUIRE(checkIdentifier(type, good, today).ok());
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (const QChar other : alphabet) {
            QString bad = good;
            bad[at] = other;
            INFO(bad.toStdString());
            CHECK(checkIdentifier(type, bad, today).ok() == (bad == good));
        }
        if (at == 0 || good[at] == good[at - 1])
            continue;
        QString bad = good;
        std::swap(bad[at], bad[at - 1]);
        INFO(bad.toStdString());
        CHECK_FALSE(checkIdentifier(type, bad, today).ok());
    }
}

} // namespace

TEST_CASE("The resident numbers printed in GB 11643 hold")
{
    const auto woman = check(IdType::ResidentId, "11010519491231002X");
    REQUIRE(woman.ok());
    CHECK(woman->birth == QDate(1949, 12, 31));
    CHECK(woman->sex == Sex::Female);
    CHECK(woman->division == text("110105"));
    const auto man = check(IdType::ResidentId, "440524188001010014");
    REQUIRE(man.ok());
    CHECK(man->birth == QDate(1880, 1, 1));
    CHECK(man->sex == Sex::Male);
}

TEST_CASE("A resident number may be typed in small, full-width and grouped characters")
{
    for (const char *typed :
         {"11010519491231002x", "110105 19491231 002X", " 110105-19491231-002x ",
          "１１０１０５１９４９１２３１００２Ｘ", "110105　19491231　002Ｘ"}) {
        const auto id = check(IdType::ResidentId, typed);
        REQUIRE(id.ok());
        CHECK(id->value == text("11010519491231002X"));
    }
}

TEST_CASE("A wrong resident number is refused with what is wrong")
{
    CHECK(refusal(IdType::ResidentId, "110105199001010012") ==
          Error{Reason::BadCheckDigit, text("0"), {}});
    CHECK(refusal(IdType::ResidentId, "110105194902300021") ==
          Error{Reason::BadDate, text("19490230"), {}});
    CHECK(refusal(IdType::ResidentId, "110105194913010021").reason == Reason::BadDate);
    CHECK(refusal(IdType::ResidentId, "110105179001010021").reason == Reason::BadDate);
    CHECK(refusal(IdType::ResidentId, "").reason == Reason::Missing);
    CHECK(refusal(IdType::ResidentId, " - ").reason == Reason::Missing);
    CHECK(refusal(IdType::ResidentId, "1101051949123100").reason == Reason::BadLength);
    CHECK(refusal(IdType::ResidentId, "110105491231002").reason == Reason::BadLength);
    CHECK(refusal(IdType::ResidentId, "1101051949123100二X").reason == Reason::BadCharacter);
    CHECK(refusal(IdType::ResidentId, "11010X19491231002X").reason == Reason::BadCharacter);
}

TEST_CASE("A birth after today is refused, and an unknown division is not")
{
    const QString tomorrow = text("35021120261124001");
    const QString code = tomorrow + residentCheck(tomorrow);
    CHECK(checkIdentifier(IdType::ResidentId, code, today).error().reason == Reason::BadDate);
    CHECK(checkIdentifier(IdType::ResidentId, code, today.addDays(1)).ok());
    const QString retired = text("33999919700101001");
    CHECK(checkIdentifier(IdType::ResidentId, retired + residentCheck(retired), today).ok());
}

TEST_CASE("Every single slip and every exchange of neighbours in a resident number is caught")
{
    std::mt19937 random(11643);
    for (int round = 0; round < 40; ++round)
        catchesSlips(IdType::ResidentId, randomResident(random), u"0123456789X");
}

TEST_CASE("Residence permits of Hong Kong, Macau and Taiwan residents hold")
{
    const auto hongKong = check(IdType::ResidencePermit, "810000199408230021");
    REQUIRE(hongKong.ok());
    CHECK(hongKong->note == text("hong-kong"));
    CHECK(hongKong->birth == QDate(1994, 8, 23));
    const auto taiwan = check(IdType::ResidencePermit, "830000199201300022");
    REQUIRE(taiwan.ok());
    CHECK(taiwan->note == text("taiwan"));
    CHECK(refusal(IdType::ResidencePermit, "810000199408230020").reason == Reason::BadCheckDigit);
    CHECK(refusal(IdType::ResidencePermit, "11010519491231002X").reason == Reason::BadFormat);
}

TEST_CASE("Unified social credit codes hold with both check characters")
{
    const auto sample = check(IdType::Uscc, "91350100M000100Y43");
    REQUIRE(sample.ok());
    CHECK(sample->division == text("350100"));
    CHECK(sample->note == text("enterprise"));
    CHECK(sample->warning.isEmpty());
    CHECK(check(IdType::Uscc, "91110000600037341l").ok());
    CHECK(check(IdType::Uscc, "12100000400010275N")->note == text("public-body"));
    CHECK(refusal(IdType::Uscc, "91350100M000100Y44") ==
          Error{Reason::BadCheckDigit, text("3"), {}});
    CHECK(refusal(IdType::Uscc, "91350100M000100I43") ==
          Error{Reason::BadCharacter, text("I"), {}});
    CHECK(refusal(IdType::Uscc, "91350100M000100Y4").reason == Reason::BadLength);
    CHECK(refusal(IdType::Uscc, "913501AAM000100Y43").reason == Reason::BadFormat);
    CHECK(refusal(IdType::Uscc, "").reason == Reason::Missing);
}

TEST_CASE("A credit code whose organisation code does not fit is kept with a warning")
{
    const QString head = text("91350100M000100Y3"); // 4 would fit
    const auto id = checkIdentifier(IdType::Uscc, head + usccCheck(head), today);
    REQUIRE(id.ok());
    CHECK(id->warning == text("organisation-code"));
}

TEST_CASE("Every single slip and every exchange of neighbours in a credit code is caught")
{
    std::mt19937 random(32100);
    for (int round = 0; round < 20; ++round)
        catchesSlips(IdType::Uscc, randomUscc(random), usccAlphabet());
}

TEST_CASE("Permits, foreign residence cards and passports")
{
    CHECK(check(IdType::HkMoPermit, "h12345678")->value == text("H12345678"));
    CHECK(check(IdType::HkMoPermit, "M1234567801")->note == text("macau"));
    CHECK(refusal(IdType::HkMoPermit, "H1234567801234").reason == Reason::BadLength);
    CHECK(refusal(IdType::HkMoPermit, "A12345678").reason == Reason::BadCharacter);
    CHECK(refusal(IdType::HkMoPermit, "1H2345678").reason == Reason::BadFormat);
    CHECK(check(IdType::TwPermit, "12345678").ok());
    CHECK(check(IdType::TwPermit, "0123456789B").ok());
    CHECK(refusal(IdType::TwPermit, "1234567").reason == Reason::BadLength);

    const QString card = text("91184019820315002");
    const auto foreign = checkIdentifier(IdType::ForeignPr, card + residentCheck(card), today);
    REQUIRE(foreign.ok());
    CHECK(foreign->birth == QDate(1982, 3, 15));
    CHECK(foreign->division.isEmpty());
    CHECK(check(IdType::ForeignPr, "FRA110078012345").ok());
    CHECK(refusal(IdType::ForeignPr, "FRA11007801234").reason == Reason::BadLength);
    CHECK(refusal(IdType::ForeignPr, "11010519491231002X").reason == Reason::BadFormat);

    CHECK(check(IdType::Passport, "E12345678")->note == text("china"));
    CHECK(check(IdType::Passport, "EA1234567")->note == text("china"));
    CHECK(check(IdType::Passport, "l898902c3")->note == text("foreign"));
    CHECK(refusal(IdType::Passport, "E123").reason == Reason::BadLength);
    CHECK(refusal(IdType::Passport, "E1234<678").reason == Reason::BadCharacter);
}

TEST_CASE("Mobile and other contact numbers")
{
    for (const char *typed : {"13800000000", "138 0000 0000", "+86 138-0000-0000",
                              "008613800000000", "１３８００００００００"}) {
        CHECK(check(IdType::Mobile, typed)->value == text("13800000000"));
        CHECK(check(IdType::Phone, typed)->value == text("13800000000"));
    }
    CHECK(refusal(IdType::Mobile, "12800000000").reason == Reason::BadFormat);
    CHECK(refusal(IdType::Mobile, "1380000000").reason == Reason::BadLength);
    CHECK(check(IdType::Phone, "0592-6068110")->value == text("0592-6068110"));
    CHECK(check(IdType::Phone, "(0592) 606 8110 转 801")->value == text("0592-6068110-801"));
    CHECK(check(IdType::Phone, "０１０－６２３４－５６７８")->value == text("010-62345678"));
    CHECK(check(IdType::Phone, "+86 592 6068110")->value == text("0592-6068110"));
    CHECK(check(IdType::Phone, "02087654321 ext. 12")->value == text("020-87654321-12"));
    CHECK(check(IdType::Phone, "400-820-8820")->value == text("4008208820"));
    CHECK(check(IdType::Phone, "+886 2 2345 6789")->value == text("+886223456789"));
    for (const char *none : {"110", "12345", "12348", "6068110", "0592606811", "0592-60681100000"})
        CHECK(refusal(IdType::Phone, none).reason == Reason::BadFormat);
    CHECK(areaCodeOf(u"0592-6068110") == text("0592"));
    CHECK(areaCodeOf(u"(010) 62345678 转 12") == text("010"));
    for (const char16_t *none : {u"", u"6068110", u"13800000000", u"400-820-8820"})
        CHECK(areaCodeOf(none).isEmpty());
}

TEST_CASE("A document nobody can check is kept as written")
{
    CHECK(check(IdType::Manual, " 军字第 0012345 号 ")->value == text("军字第 0012345 号"));
    CHECK(refusal(IdType::Manual, "a\x01z").reason == Reason::BadCharacter);
    CHECK(checkIdentifier(IdType::Manual, QString(61, QLatin1Char('x')), today).error().reason ==
          Reason::TooLong);
}

TEST_CASE("Numbers are grouped for the eye")
{
    CHECK(groupedId(IdType::ResidentId, text("350211196802140027")) ==
          text("350211 19680214 0027"));
    CHECK(groupedId(IdType::Uscc, text("91350100M000100Y43")) == text("91 350100 M000100Y4 3"));
    CHECK(groupedId(IdType::Mobile, text("13800000000")) == text("138 0000 0000"));
    CHECK(groupedId(IdType::Phone, text("0592-6068110")) == text("0592-6068110"));
}

TEST_CASE("Words of identifier types and sexes are stable")
{
    const char *words[] = {
        "resident-id", "uscc",     "hk-mo-permit", "tw-permit", "residence-permit",
        "foreign-pr",  "passport", "mobile",       "phone",     "manual"};
    for (int i = 0; i < 10; ++i) {
        CHECK(idTypeWord(IdType(i)) == text(words[i]));
        CHECK(idTypeFromWord(text(words[i])) == IdType(i));
    }
    CHECK(idTypeWord(IdType::None).isEmpty());
    CHECK_FALSE(idTypeFromWord(u"resident").has_value());
    const std::pair<Sex, const char *> sexes[] = {{Sex::Unknown, "unknown"},
                                                  {Sex::Male, "male"},
                                                  {Sex::Female, "female"},
                                                  {Sex::Unspecified, "unspecified"}};
    for (const auto &[sex, word] : sexes) {
        CHECK(sexWord(sex) == text(word));
        CHECK(sexFromWord(text(word)) == sex);
    }
    CHECK_FALSE(sexFromWord(u"Male").has_value());
}

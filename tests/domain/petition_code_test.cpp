#include "core/domain/check_characters.h"
#include "core/domain/petition_code.h"

#include <catch2/catch.hpp>

#include <random>

using namespace onedoor;

namespace
{

const QString centre = QStringLiteral("350211001");

PetitionCode sample()
{
    return PetitionCode::make(centre, QDate(2026, 11, 23), QStringLiteral("A1"), 7);
}

Reason reasonOf(const QString &typed)
{
    const auto code = PetitionCode::parse(typed);
    REQUIRE_FALSE(code.ok());
    return code.error().reason;
}

} // namespace

TEST_CASE("MOD 37,36 gives the published example of ISO 7064")
{
    // The Global Release Identifier standard prints A1-2425G-ABC1234002-M.
    CHECK(mod37Check(u"A12425GABC1234002") == QLatin1Char('M'));
}

TEST_CASE("A petition code says its centre, day, station and serial")
{
    const PetitionCode code = sample();
    CHECK(code.text().startsWith(QStringLiteral("350211001-261123-A1-0007-")));
    CHECK(code.centre() == centre);
    CHECK(code.day() == QDate(2026, 11, 23));
    CHECK(code.station() == QStringLiteral("A1"));
    CHECK(code.serial() == 7);
    CHECK(PetitionCode().text().isEmpty());
}

TEST_CASE("A petition code is read however it was typed")
{
    const QString text = sample().text();
    QString bare = text;
    bare.remove(QLatin1Char('-'));
    QString wide;
    for (const QChar c : text)
        wide += c == QLatin1Char('-') ? QChar(0x2014) : QChar(c.unicode() + 0xFEE0);
    QString spaced = text;
    spaced.replace(QLatin1Char('-'), QLatin1Char(' '));
    for (const QString &typed : {text, text.toLower(), bare, bare.toLower(), wide, spaced,
                                 QStringLiteral("  %1\n").arg(text)}) {
        const auto code = PetitionCode::parse(typed);
        REQUIRE(code.ok());
        CHECK(*code == sample());
    }
}

TEST_CASE("A petition code that cannot be is refused with what is wrong")
{
    const QString text = sample().text();
    const QString head = text.chopped(1);
    const QChar check = text.back();
    const QChar other = check == QLatin1Char('0') ? QLatin1Char('1') : QLatin1Char('0');
    const auto slip = PetitionCode::parse(head + other);
    REQUIRE_FALSE(slip.ok());
    CHECK(slip.error() == Error{Reason::BadCheckDigit, QString(check), {}});
    CHECK(reasonOf({}) == Reason::Missing);
    CHECK(reasonOf(head) == Reason::BadLength);
    CHECK(reasonOf(head + QStringLiteral("错")) == Reason::BadCharacter);
    CHECK(reasonOf(QStringLiteral("350211001-261123-A0-0007-0")) == Reason::BadFormat);
    CHECK(reasonOf(QStringLiteral("350211001-261123-11-0007-0")) == Reason::BadFormat);
    CHECK(reasonOf(QStringLiteral("350211001-261123-A1-0000-0")) == Reason::BadFormat);
    CHECK(reasonOf(QStringLiteral("350211001-260230-A1-0007-0")) == Reason::BadDate);
}

TEST_CASE("Codes sort by centre, day, station and serial")
{
    const QString b1 = QStringLiteral("B1");
    CHECK(sample() < PetitionCode::make(centre, QDate(2026, 11, 23), QStringLiteral("A1"), 10));
    CHECK(sample() < PetitionCode::make(centre, QDate(2026, 11, 23), b1, 1));
    CHECK(PetitionCode::make(centre, QDate(2026, 11, 23), b1, 9999) <
          PetitionCode::make(centre, QDate(2026, 11, 24), QStringLiteral("A1"), 1));
}

TEST_CASE("Random codes come back, and every slip of one key is caught")
{
    std::mt19937 random(3736);
    int exchanged = 0;
    int missed = 0;
    for (int round = 0; round < 200; ++round) {
        const QString place =
            QStringLiteral("%1").arg(random() % 1'000'000'000, 9, 10, QLatin1Char('0'));
        const QDate day = QDate(2000, 1, 1).addDays(random() % 36525);
        const QString station =
            QString(QChar(u'A' + int(random() % 26))) + QChar(u'1' + int(random() % 9));
        const auto code = PetitionCode::make(place, day, station, 1 + int(random() % 9999));
        REQUIRE(PetitionCode::parse(code.text()).ok());
        REQUIRE(*PetitionCode::parse(code.text()) == code);
        QString bare = code.text();
        bare.remove(QLatin1Char('-'));
        for (qsizetype at = 0; at < bare.size(); ++at) {
            for (const QChar key : QStringView(u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")) {
                QString bad = bare;
                bad[at] = key;
                INFO(bad.toStdString());
                REQUIRE(PetitionCode::parse(bad).ok() == (bad == bare));
            }
            if (at == 0 || bare[at] == bare[at - 1])
                continue;
            QString bad = bare;
            std::swap(bad[at], bad[at - 1]);
            ++exchanged;
            missed += PetitionCode::parse(bad).ok() ? 1 : 0;
        }
    }
    // The hybrid system catches nearly all exchanges, not all; measured against a bound.
    CHECK(exchanged > 2000);
    CHECK(missed * 100 <= exchanged);
}

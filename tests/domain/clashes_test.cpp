#include "tests/domain/events.h"

#include <catch2/catch.hpp>

#include <QJsonObject>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// Who wrote it had these before their eyes, and nothing else of other stations.
Event knowing(Event event, const QList<Event> &others)
{
    event.known = Known{};
    for (const Event &other : others) {
        qint64 &last = (*event.known)[other.station.text()];
        last = std::max(last, other.sequence);
    }
    return event;
}

PetitionCorrected titled(const char *title)
{
    PetitionCorrected fact{{QStringLiteral("title")}, {}, QStringLiteral("来访人更正")};
    fact.corrected.title = QString::fromUtf8(title);
    return fact;
}

/// "clash loser/winner" of each mark.
QStringList marksOf(const Petition &petition)
{
    QStringList marks;
    for (const Attention &mark : petition.attention)
        marks << QStringLiteral("%1 %2/%3")
                     .arg(wordOf(mark.clash), mark.event.text(), mark.against.text());
    return marks;
}

QString mark(const char *clash, const Event &loser, const Event &winner)
{
    return QStringLiteral("%1 %2/%3")
        .arg(QString::fromUtf8(clash), loser.id.text(), winner.id.text());
}

/// A matter both stations hold, and what each does without hearing of the other.
struct Apart {
    Pen here{"A1"}, there{"B2"};
    Event registered = here.write(PetitionRegistered{codeOf(1), leakingIntake()}, 1000);

    Event hereWrites(const Fact &fact, qint64 atMs) { return knowing(here.write(fact, atMs), {}); }
    Event thereWrites(const Fact &fact, qint64 atMs, const QList<Event> &alsoKnown = {})
    {
        return knowing(there.write(fact, atMs), QList<Event>{registered} + alsoKnown);
    }
};

} // namespace

TEST_CASE("Two corrections of one field that did not know of each other are seen", "[clash]")
{
    Apart at;
    const Event one = at.hereWrites(titled("甲"), 2000);
    SECTION("whichever clock runs ahead")
    {
        const Event other = at.thereWrites(titled("乙"), GENERATE(1500, 2500));
        const bool wins = foldsBefore(one, other);
        const Petition petition = fold({at.registered, one, other});
        CHECK(petition.intake.title == (wins ? QStringLiteral("乙") : QStringLiteral("甲")));
        CHECK(marksOf(petition) ==
              QStringList{wins ? mark("overruled", one, other) : mark("overruled", other, one)});
        CHECK(petition.attention.first().field == QStringLiteral("title"));
        SECTION("until somebody who knows both corrects it once more")
        {
            const Event last =
                knowing(at.here.write(titled("丙"), 3000), {at.registered, one, other});
            const Petition settled = fold({at.registered, one, other, last});
            CHECK(settled.intake.title == QStringLiteral("丙"));
            CHECK(settled.attention.isEmpty());
        }
    }
    SECTION("but not one that knew the other")
    {
        const Event other = at.thereWrites(titled("乙"), 2500, {one});
        CHECK(fold({at.registered, one, other}).attention.isEmpty());
    }
    SECTION("nor the same value, nor another field")
    {
        PetitionCorrected claim{{QStringLiteral("claim")}, {}, {}};
        claim.corrected.claim = QStringLiteral("只要修复");
        CHECK(fold({at.registered, one, at.thereWrites(titled("甲"), 2500)}).attention.isEmpty());
        CHECK(fold({at.registered, one, at.thereWrites(claim, 2600)}).attention.isEmpty());
    }
    SECTION("nor facts of a release that did not say what it knew")
    {
        Event other = at.thereWrites(titled("乙"), 2500);
        other.known.reset();
        CHECK(fold({at.registered, one, other}).attention.isEmpty());
    }
}

TEST_CASE("An end beside a step is seen in whichever order they come to lie", "[clash]")
{
    Apart at;
    const bool endsFirst = GENERATE(true, false);
    const Fact end = GENERATE(
        closed(),
        Fact(PetitionMerged{idOf<PetitionId>(7), QStringLiteral("甲"), QStringLiteral("同事")}));
    const Fact step = GENERATE(accepted(), referred(1), mediating(1), agreedAlone(1));
    const Event ended = at.hereWrites(end, endsFirst ? 2000 : 3000);
    const Event stepped = at.thereWrites(step, endsFirst ? 3000 : 2000);
    const Petition petition = fold({at.registered, ended, stepped});
    CHECK(marksOf(petition) == QStringList{mark(endsFirst ? "kept-out" : "ended", stepped, ended)});
    if (!endsFirst) {
        const Event knew = knowing(at.here.write(followedUp(), 3500), {stepped});
        CHECK(fold({at.registered, stepped, ended, knew}).attention.size() == 1);
        Event aware = ended;
        aware.known = Known{{QStringLiteral("350211001-B2"), stepped.sequence}};
        CHECK(fold({at.registered, stepped, aware}).attention.isEmpty());
    }
}

TEST_CASE("Two agreements, links and merges taken back unseen are marked", "[clash]")
{
    Apart at;
    SECTION("agreements")
    {
        const Event one = at.hereWrites(agreedAlone(1), 2000);
        const Event two = at.thereWrites(agreedAlone(2), 2500);
        CHECK(marksOf(fold({at.registered, one, two})) == QStringList{mark("doubled", one, two)});
        const Event after = at.thereWrites(agreedAlone(3), 2600, {one});
        CHECK(fold({at.registered, one, after}).attention.isEmpty()); // an addition to the first
    }
    SECTION("a link that was made anew")
    {
        const PetitionId other = idOf<PetitionId>(7);
        const Event linked = at.hereWrites(PetitionLinked{other, {}, LinkKind::Related, {}}, 2000);
        const Event unlinked = at.hereWrites(PetitionUnlinked{other, {}, {}}, 2100);
        const Event again =
            at.hereWrites(PetitionLinked{other, {}, LinkKind::SameMatter, {}}, 2200);
        const Event there = at.thereWrites(PetitionUnlinked{other, {}, {}}, 2300, {linked});
        const QList<Event> all{at.registered, linked, unlinked, again, there};
        CHECK(marksOf(fold(all)) == QStringList{mark("overruled", again, there)});
        const Event last =
            knowing(at.here.write(PetitionLinked{other, {}, LinkKind::Related, {}}, 2400), {there});
        CHECK(fold(all + QList<Event>{last}).attention.isEmpty());
    }
    SECTION("a merge that was made anew")
    {
        const PetitionId into = idOf<PetitionId>(7);
        const Event merged = at.hereWrites(PetitionMerged{into, {}, {}}, 2000);
        const Event undone = at.hereWrites(PetitionUnmerged{into, {}, {}}, 2100);
        const Event again = at.hereWrites(PetitionMerged{into, {}, {}}, 2200);
        const Event there = at.thereWrites(PetitionUnmerged{into, {}, {}}, 2300, {merged});
        CHECK(marksOf(fold({at.registered, merged, undone, again, there})) ==
              QStringList{mark("overruled", again, there)});
    }
}

TEST_CASE("What was kept out names the fact it stands against", "[clash]")
{
    Apart at;
    const Event first = at.hereWrites(accepted(), 2000);
    SECTION("the one that came before it")
    {
        const Event corrected = at.hereWrites(titled("甲"), 2100);
        const Event again = at.thereWrites(accepted(), 2500);
        CHECK(marksOf(fold({at.registered, first, corrected, again})) ==
              QStringList{mark("kept-out", again, first)});
    }
    SECTION("or the one it came too early for, as old stores hold it")
    {
        Pen slow("B2");
        const Event early = slow.write(accepted(), 500);
        CHECK(marksOf(fold({at.registered, early})) ==
              QStringList{mark("kept-out", early, at.registered)});
    }
    SECTION("or none, where nothing here would let it in")
    {
        const Event lost = at.thereWrites(signedFor(9), 2500);
        CHECK(fold({at.registered, lost}).attention.first().against.isNull());
    }
}

TEST_CASE("A paper that was issued stays in the register whatever became of its fact", "[clash]")
{
    Pen slow("B2"), here;
    const Event registered = here.write(PetitionRegistered{codeOf(1), leakingIntake()}, 1000);
    const Petition petition = fold({registered, slow.write(documentIssued(1), 500)});
    CHECK(petition.attention.size() == 1);
    REQUIRE(petition.documents.size() == 1);
    CHECK(petition.documents.first().issued.number == documentIssued(1).number);
}

TEST_CASE("Who writes conflicts without end is heard so far and no further", "[clash]")
{
    Apart at;
    QList<Event> events{at.registered};
    for (int i = 0; i < 2000; ++i)
        events << at.hereWrites(titled(i % 2 ? "甲" : "乙"), 2000 + 2 * i)
               << at.thereWrites(titled("丙"), 2001 + 2 * i)
               << at.thereWrites(signedFor(9), 2001 + 2 * i);
    const Petition petition = fold(events);
    CHECK(petition.history.size() == events.size());
    CHECK(petition.attention.size() >= 200);
}

TEST_CASE("A time that is none is not believed", "[clock]")
{
    OpenSeal seal;
    const auto event = [&](const QDateTime &at) {
        Event written = Pen().write(closed(), 1'795'000'000'000);
        written.body = *encodeBody(written.fact, written.petition, {}, seal, at, Known{});
        return *decodeBody(written, seal);
    };
    const QDateTime day(QDate(2026, 11, 23), QTime(15, 57, 3, 4), Qt::UTC);
    CHECK(event(day).at() == day);
    CHECK(event({}).at() == event({}).clock.instant());
    CHECK(event(QDateTime(QDate(1999, 12, 31), QTime(0, 0), Qt::UTC)).at() ==
          event({}).clock.instant());
    CHECK(event(QDateTime(QDate(2200, 1, 1), QTime(0, 0), Qt::UTC)).at() ==
          event({}).clock.instant());
    for (const char *bad : {"\"x\"", "7", "null", "{}", "\"2026-13-40T00:00:00Z\"",
                            "\"+292278994-08-17T07:12:55.807Z\""}) {
        Event written = event(day);
        written.body.replace(QStringLiteral("\"at\":\"2026-11-23T15:57:03.004Z\""),
                             QStringLiteral("\"at\":") + QString::fromUtf8(bad));
        written.recordedAt = {};
        INFO(written.body.toStdString());
        const auto read = decodeBody(written, seal);
        REQUIRE(read);
        CHECK(read->at() == written.clock.instant());
    }
    for (const char *bad :
         {"7", "[1]", "{\"350211001-A1\":\"x\"}", "{\"\":-9223372036854775808}"}) {
        Event written = event(day);
        written.body.replace(QStringLiteral("\"known\":{}"),
                             QStringLiteral("\"known\":") + QString::fromUtf8(bad));
        CHECK(decodeBody(written, seal));
    }
}

#include <catch2/catch.hpp>

#include "core/domain/petition.h"
#include "tests/domain/events.h"

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("Facts fold by clock, then station, then sequence", "[fold]")
{
    Pen here("A1"), there("B2");
    const Event later = here.write(closed(), 2000);
    const Event earlier = there.write(closed(), 1000);
    CHECK(foldsBefore(earlier, later));
    CHECK_FALSE(foldsBefore(later, earlier));
    Event twin = earlier;
    twin.station = stationOf("A1");
    CHECK(foldsBefore(twin, earlier));
    Event next = earlier;
    next.sequence += 1;
    CHECK(foldsBefore(earlier, next));
    CHECK_FALSE(foldsBefore(earlier, earlier));
}

TEST_CASE("Two stations that decided differently offline are both kept, and a person is asked",
          "[fold]")
{
    Pen here("A1"), there("B2");
    const Event registered = here.write(PetitionRegistered{codeOf(1), leakingIntake()}, 1000);

    const Petition petition =
        fold({there.write(declined(), 3000), here.write(accepted(), 2000), registered});

    CHECK(petition.state == State::Accepted); // the earlier one stands
    CHECK(petition.history.size() == 3);
    REQUIRE(petition.attention.size() == 1);
    CHECK(petition.attention.first().kind == QStringLiteral("act.taken"));
    CHECK(petition.attention.first().reason == Reason::NotOpen);
    CHECK(petition.attention.first().event == petition.history.last().id);
}

TEST_CASE("Where a petition stands", "[fold]")
{
    const Fact sent1 = referred(1), sent2 = referred(2), signed1 = signedFor(1);
    const Fact returned1 = returned(1), reported1 = reported(1), reported2 = reported(2);
    const Fact started = mediating(1), ended = mediationEnded(1), reached = agreed(1);
    const Fact merged = PetitionMerged{idOf<PetitionId>(7), {}, {}};
    const Fact unmerged = PetitionUnmerged{idOf<PetitionId>(7), {}, {}};

    struct Row {
        QList<Fact> facts;
        State state;
        const char *handler;
    };
    const QList<Row> rows{
        {{}, State::Registered, ""},
        {{accepted()}, State::Accepted, "住建局"},
        {{declined()}, State::Declined, ""},
        {{sent1}, State::Referred, "第1街道办"},
        {{sent1, signed1}, State::Handling, "第1街道办"},
        {{sent1, returned1}, State::Registered, ""},
        {{accepted(), sent1, returned1}, State::Accepted, "住建局"},
        {{accepted(), sent1}, State::Referred, "第1街道办"},
        {{sent1, accepted()}, State::Referred, "第1街道办"},
        {{sent1, signed1, reported1}, State::Reported, "第1街道办"},
        {{sent1, sent2, reported1}, State::Referred, "第2街道办"},
        {{sent1, signed1, sent2, returned1}, State::Referred, "第2街道办"},
        {{sent1, signed1, sent2, reported2}, State::Handling, "第1街道办"},
        {{sent1, sent2, reported1, reported2}, State::Reported, "第2街道办"},
        {{started}, State::Mediating, "集美街道人民调解委员会"},
        {{started, ended}, State::Registered, ""},
        {{started, reached}, State::Agreed, "集美街道人民调解委员会"},
        {{started, reached, closed()}, State::Closed, "集美街道人民调解委员会"},
        {{started, accepted()}, State::Mediating, "集美街道人民调解委员会"},
        {{sent1, started}, State::Mediating, "第1街道办"},
        {{started, ended, closed()}, State::Closed, "集美街道人民调解委员会"},
        {{sent1, returned1, closed()}, State::Closed, ""},
        {{sent1, reported1, started, ended}, State::Reported, "第1街道办"},
        {{answered(), declined()}, State::Declined, ""},
        {{started, agreedAlone(2)}, State::Mediating, "集美街道人民调解委员会"},
        {{started, agreedAlone(2), ended}, State::Agreed, "集美街道人民调解委员会"},
        {{answered()}, State::Reported, ""},
        {{closed()}, State::Closed, ""},
        {{merged}, State::Merged, ""},
        {{accepted(), sent1, merged}, State::Merged, "第1街道办"},
        {{accepted(), sent1, merged, unmerged}, State::Referred, "第1街道办"},
        {{merged, unmerged, closed()}, State::Closed, ""},
    };
    for (qsizetype i = 0; i < rows.size(); ++i) {
        INFO("row " << i);
        const Petition petition = after(rows[i].facts);
        CHECK(wordOf(petition.state).toStdString() == wordOf(rows[i].state).toStdString());
        CHECK(petition.handler().toStdString() == rows[i].handler);
        CHECK(petition.attention.isEmpty());
    }
}

TEST_CASE("A correction answers a mistake; the original stays readable", "[fold]")
{
    PetitionCorrected corrected;
    corrected.fields = QStringList{QStringLiteral("title"), QStringLiteral("respondents")};
    corrected.corrected.title = QStringLiteral("更正后的标题");
    corrected.corrected.claim = QStringLiteral("不该生效");

    const Petition petition = after({corrected});

    CHECK(petition.intake.title == QStringLiteral("更正后的标题"));
    CHECK(petition.intake.respondents.isEmpty());
    CHECK(petition.intake.claim == leakingIntake().claim);
    const auto &first = std::get<PetitionRegistered>(petition.history.first().fact);
    CHECK(first.intake == leakingIntake());
    SECTION("a field of a newer release raises attention, the known ones apply")
    {
        corrected.fields << QStringLiteral("mood");
        const Petition doubtful = after({corrected});
        CHECK(doubtful.intake.title == QStringLiteral("更正后的标题"));
        CHECK(doubtful.attention.size() == 1);
    }
}

TEST_CASE("Every field of an intake can be corrected", "[fold]")
{
    Intake other;
    other.channel = other.sourceNo = other.sourceSystem = other.subkind = other.type = other.title =
        other.narrative = other.claim = other.nature = other.sphere = QStringLiteral("x");
    other.receivedAt = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    other.kind = PetitionKind::Other;
    other.contentClass = other.urgentSignals = QStringList{QStringLiteral("x")};
    other.place.detail = QStringLiteral("x");
    other.occurredOn = QDate(2020, 1, 1);
    other.amount = Money();
    other.headcount = 3;
    other.intensity = Intensity::High;
    other.willingToMediate = true;
    other.isProtected = other.anonymous = true;
    other.petitioners = other.respondents = {personOf(9, QStringLiteral("x"))};
    other.attachments = {Attachment{}};

    const QStringList fields = differingFields(Intake(), other);
    CHECK(fields.size() == 25);
    Intake to;
    CHECK(applyCorrection(to, other, fields));
    CHECK(to == other);
    CHECK(differingFields(to, other).isEmpty());
    // The names are those of the record, so that a correction reads like what it corrects.
    const QJsonObject written = writeClear(other);
    for (const QString &field : fields) {
        INFO(field.toStdString());
        CHECK((written.contains(field) || field == QStringLiteral("attachments")));
    }
}

TEST_CASE("Facts that came before their registration wait", "[fold]")
{
    Pen pen;
    const Petition petition = fold({pen.write(accepted()), pen.write(documentIssued(1))});
    CHECK_FALSE(petition.registered);
    CHECK(petition.attention.size() == 2);
    CHECK(petition.history.size() == 2);
}

TEST_CASE("What was merged away takes no more steps; what comes late asks for a person", "[fold]")
{
    const Fact merged = PetitionMerged{idOf<PetitionId>(7), QStringLiteral("甲"), {}};
    Petition petition = after({referred(1), merged, documentIssued(1)});
    CHECK(petition.attention.isEmpty());
    CHECK(petition.documents.size() == 1); // a number was given: the register must know it
    CHECK(petition.endedAt() == petition.mergedAt);

    petition = after({referred(1), merged, reported(1), merged});
    CHECK(petition.state == State::Merged);
    CHECK(petition.attention.size() == 2);
    CHECK(petition.routes.first().open());
}

TEST_CASE("Links are kept until they are taken back", "[fold]")
{
    const PetitionId other = idOf<PetitionId>(7);
    const Fact linked = PetitionLinked{other, {}, LinkKind::SamePerson, QStringLiteral("同一电话")};
    const Petition petition = after({linked});
    REQUIRE(petition.linkTo(other));
    CHECK(petition.linkTo(other)->kind == LinkKind::SamePerson);
    CHECK_FALSE(petition.linkTo(idOf<PetitionId>(8)));
    CHECK(petition.state == State::Registered);
    const Petition without = after({linked, PetitionUnlinked{other, {}, {}}});
    CHECK(without.links.isEmpty());
    CHECK(after({linked, PetitionUnlinked{other, {}, {}}, linked}).links.size() == 1);
    CHECK(without.history.size() == 3);
}

TEST_CASE("How papers name the petitioners", "[fold]")
{
    Petition petition = after({});
    CHECK(petition.petitionerNames() == QStringLiteral("王秀兰"));
    petition.intake.petitioners.append(personOf(3, QStringLiteral("张三")));
    CHECK(petition.petitionerNames() == QStringLiteral("王秀兰等2人"));
    petition.intake.petitioners[1].standing = Standing::Companion;
    CHECK(petition.petitionerNames() == QStringLiteral("王秀兰"));
    petition.intake.petitioners[0].standing = Standing::Agent;
    CHECK(petition.petitionerNames() == QStringLiteral("王秀兰")); // nobody else is known
    petition.intake.petitioners[1].standing = Standing::Self;
    CHECK(petition.petitionerNames() == QStringLiteral("张三"));
    petition.intake.headcount = 12;
    CHECK(petition.petitionerNames() == QStringLiteral("张三等12人"));
    petition.intake.anonymous = true;
    CHECK(petition.petitionerNames().isEmpty());
}

TEST_CASE("A visit is the fold of its tickets and advice", "[fold]")
{
    Pen pen;
    TicketTaken taken;
    taken.label = QStringLiteral("A005");
    QList<Event> events{pen.write(taken, 1000), pen.write(TicketCalled{QStringLiteral("3")}, 2000),
                        pen.write(TicketCalled{QStringLiteral("4")}, 3000),
                        pen.write(AdviceGiven{}, 4000),
                        pen.write(TicketEnded{QStringLiteral("served"), {}}, 5000)};
    std::reverse(events.begin(), events.end());

    const Visit visit = foldVisit(events);

    REQUIRE(visit.ticket);
    CHECK(visit.ticket->label == QStringLiteral("A005"));
    CHECK(visit.calls == 2);
    CHECK(visit.called->window == QStringLiteral("4"));
    CHECK(visit.ended->outcome == QStringLiteral("served"));
    CHECK(visit.endedAt.toMSecsSinceEpoch() == 5000);
    CHECK(visit.advice.size() == 1);
    SECTION("its facts in a petition's stream ask for a person")
    {
        CHECK(fold(events).attention.size() == 5);
    }
}

TEST_CASE("Stamps", "[clock]")
{
    const QDateTime now(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC);
    const Hlc wall = Hlc::fromMilliseconds(now.toMSecsSinceEpoch());
    CHECK(wall.instant() == now);
    SECTION("follow the wall clock while it runs ahead")
    {
        CHECK(*Hlc{5}.next(now) == wall);
    }
    SECTION("never go back when it is set back")
    {
        Hlc last = Hlc::fromMilliseconds(now.toMSecsSinceEpoch() + 60'000);
        for (int i = 0; i < 70'000; ++i) { // through a full counter into the next millisecond
            const Hlc next = *last.next(now);
            REQUIRE(next > last);
            last = next;
        }
        CHECK(last.milliseconds() == now.toMSecsSinceEpoch() + 60'001);
    }
    SECTION("follow the stream however far ahead it stands, and never run over")
    {
        const Hlc far = Hlc::fromMilliseconds(now.addYears(10).toMSecsSinceEpoch());
        CHECK(far.next(now)->value == far.value + 1);
        CHECK(Hlc{Hlc::bound - 2}.next(now)->isTaken());
        CHECK_FALSE(Hlc{Hlc::bound - 1}.next(now));
        CHECK_FALSE(Hlc{std::numeric_limits<qint64>::max()}.next(now));
    }
    SECTION("are none where a clock says what no stamp can hold")
    {
        CHECK(Hlc{7}.next(QDateTime(QDate(1960, 1, 1), QTime(0, 0), Qt::UTC))->value == 8);
        CHECK(Hlc{}.next(QDateTime(QDate(9999, 1, 1), QTime(0, 0), Qt::UTC))->value == 1);
        for (const qint64 none : {qint64(0), qint64(-1), Hlc::bound})
            CHECK_FALSE(Hlc{none}.isTaken());
    }
}

TEST_CASE("The legal day is China's", "[clock]")
{
    CHECK(Clock::legalDay(QDateTime(QDate(2026, 11, 23), QTime(15, 59, 59), Qt::UTC)) ==
          QDate(2026, 11, 23));
    CHECK(Clock::legalDay(QDateTime(QDate(2026, 11, 23), QTime(16, 0), Qt::UTC)) ==
          QDate(2026, 11, 24));
}

TEST_CASE("A station's name", "[ids]")
{
    const auto station = StationId::parse(QStringLiteral("350211001-A1"));
    REQUIRE(station);
    CHECK(station->text() == QStringLiteral("350211001-A1"));
    for (const char *bad : {"", "350211001-A0", "350211001-a1", "35021100-A1", "350211001A1",
                            "350211001-A11", "35021100x-A1"}) {
        INFO(bad);
        CHECK_FALSE(StationId::parse(QString::fromLatin1(bad)));
    }
    CHECK_FALSE(PetitionId::parse(QStringLiteral("nonsense")));
}

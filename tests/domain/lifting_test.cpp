// What stores of earlier releases hold stands as it stood, and asks for the same days.
#include <catch2/catch.hpp>

#include "core/domain/running_clock.h"
#include "tests/domain/events.h"

#include <QFile>
#include <QHash>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString bureau = QStringLiteral("住建局"), street = QStringLiteral("街道办");
const QString committee = QStringLiteral("集美街道人民调解委员会");
const Promised in27{QDate(2026, 12, 20), QStringLiteral("petition-handle")};
const Promised in8{QDate(2026, 12, 1), QStringLiteral("petition-transferred-notice")};
const Promised in17{QDate(2026, 12, 10), QStringLiteral("mediation-finish")};
const QDate performed(2026, 12, 15);

/// The kind under which that release wrote it.
QString oldKindOf(const ActTaken &act)
{
    static const QHash<QString, QString> kinds{
        {QStringLiteral("accept"), QStringLiteral("petition.accepted")},
        {QStringLiteral("decline"), QStringLiteral("petition.declined")},
        {QStringLiteral("refer"), QStringLiteral("referral.sent")},
        {QStringLiteral("sign-referral"), QStringLiteral("referral.signed")},
        {QStringLiteral("return-referral"), QStringLiteral("referral.returned")},
        {QStringLiteral("report-referral"), QStringLiteral("referral.reported")},
        {QStringLiteral("mediate"), QStringLiteral("mediation.started")},
        {QStringLiteral("end-mediation"), QStringLiteral("mediation.ended")},
        {QStringLiteral("agree"), QStringLiteral("agreement.reached")},
        {QStringLiteral("close"), QStringLiteral("petition.closed")},
        {QStringLiteral("follow-up"), QStringLiteral("followup.recorded")}};
    return kinds.value(act.act);
}

/// The same events as that release wrote them, read from their bodies.
Petition asWritten(const QList<Fact> &facts)
{
    OpenSeal seal;
    Pen pen;
    QList<Event> events;
    for (const Fact &fact : QList<Fact>{PetitionRegistered{codeOf(1), leakingIntake()}} + facts) {
        Event event = pen.write(fact, oldDay.toMSecsSinceEpoch());
        if (const auto *act = std::get_if<ActTaken>(&fact)) {
            event.kind = oldKindOf(*act);
            event.body = QString::fromUtf8(
                QJsonDocument(QJsonObject{{QStringLiteral("fact"), act->inputs},
                                          {QStringLiteral("petition"), event.petition.text()}})
                    .toJson());
        } else {
            event.body = *encodeBody(fact, event.petition, {}, seal);
        }
        events << *decodeBody(event, seal);
    }
    return fold(events);
}

struct Row {
    QList<Fact> facts;
    State state;
    QString handler;
    QDate next;
};

const QDate notice(2026, 12, 8), watched(2026, 12, 18), none;

QList<Row> acceptedAndReferred()
{
    return {
        {{}, State::Registered, {}, notice},
        {{accepted(bureau, in27)}, State::Accepted, bureau, in27.until},
        {{accepted(bureau)}, State::Accepted, bureau, none},
        {{declined()}, State::Declined, {}, none},
        {{referred(1, street, u"assign"_qs, in8)}, State::Referred, street, in8.until},
        {{referred(1, street, {}, in8), signedFor(1)}, State::Handling, street, in8.until},
        {{referred(1, street, {}, in8), returned(1)}, State::Registered, {}, none},
        {{referred(1, street, {}, in8), signedFor(1), reported(1)}, State::Reported, street, none},
        {{accepted(bureau, in27), referred(1, street, {}, in8)},
         State::Referred,
         street,
         in8.until},
        {{referred(1, street, {}, in8), accepted(bureau, in27)},
         State::Referred,
         street,
         in8.until},
        {{accepted(bureau, in27), referred(1, street, {}, in8), returned(1)},
         State::Accepted,
         bureau,
         in27.until},
        {{accepted(bureau, in27), referred(1, street, {}, in8), reported(1)},
         State::Reported,
         bureau,
         in27.until},
        {{answered()}, State::Reported, {}, none},
    };
}

QList<Row> mediatedAndEnded()
{
    const Fact merged = PetitionMerged{idOf<PetitionId>(7), {}, {}};
    const Fact unmerged = PetitionUnmerged{idOf<PetitionId>(7), {}, {}};
    return {
        {{mediating(1, committee, in17)}, State::Mediating, committee, in17.until},
        {{mediating(1, committee, in17), mediationEnded(1)}, State::Registered, {}, none},
        {{mediating(1, committee, in17), agreed(1)}, State::Agreed, committee, none},
        {{mediating(1, committee, in17), agreed(1, performed)}, State::Agreed, committee, watched},
        {{mediating(1), agreed(1, performed), closed()}, State::Closed, committee, watched},
        {{mediating(1), agreed(1, performed), closed(), followedUp()},
         State::Closed,
         committee,
         none},
        {{agreedAlone(1)}, State::Agreed, {}, notice},
        {{agreedAlone(1, performed)}, State::Agreed, {}, notice},
        {{accepted(bureau, in27), closed()}, State::Closed, bureau, none},
        {{closed()}, State::Closed, {}, none},
        {{accepted(bureau, in27), merged}, State::Merged, bureau, none},
        {{accepted(bureau, in27), merged, unmerged}, State::Accepted, bureau, in27.until},
    };
}

} // namespace

TEST_CASE("Decisions of earlier releases give state, owner and next date as they did", "[lifting]")
{
    QFile file(QStringLiteral(ONEDOOR_SOURCE "/resources/calendar/state-council.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto calendar = WorkingDays::load(file.readAll(), file.fileName());
    REQUIRE(calendar);
    const QList<Row> rows = acceptedAndReferred() + mediatedAndEnded();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        INFO("row " << i);
        const Petition petition = asWritten(rows[i].facts);
        CHECK(petition.attention.isEmpty());
        CHECK(wordOf(petition.state).toStdString() == wordOf(rows[i].state).toStdString());
        CHECK(petition.handler().toStdString() == rows[i].handler.toStdString());
        const auto next = nextDate(petition, *calendar);
        CHECK((next ? next->due : QDate()) == rows[i].next);
    }
}

TEST_CASE("The notice of a registration is dated by its receipt, a corrected one too", "[lifting]")
{
    const WorkingDays plainWeeks;
    PetitionCorrected corrected{{QStringLiteral("received_at")}, {}, {}};
    corrected.corrected.receivedAt = leakingIntake().receivedAt.addDays(-6);
    CHECK(nextDate(asWritten({corrected}), plainWeeks)->due == QDate(2026, 12, 2));
}

TEST_CASE("What an old decision names gets the same ids wherever it is read", "[lifting]")
{
    const Petition here = asWritten({accepted(bureau, in27)}),
                   there = asWritten({accepted(bureau, in27)});
    CHECK(here.routes.first().opened.id == there.routes.first().opened.id);
    CHECK(here.clocks.last().started.id == there.clocks.last().started.id);
    CHECK_FALSE(here.clocks.last().started.id.isNull());
}

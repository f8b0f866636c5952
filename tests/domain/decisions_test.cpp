#include <catch2/catch.hpp>

#include "core/domain/decisions.h"
#include "tests/domain/events.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString text = QStringLiteral("内容");
const PetitionId another = idOf<PetitionId>(7);
const Fact linked = PetitionLinked{another, {}, LinkKind::SameMatter, text};
const Fact merged = PetitionMerged{another, {}, text};

struct Refused {
    const char *what;
    Result<Fact> decided;
    Reason reason;
    const char *field;
};

void check(const QList<Refused> &rows)
{
    for (const Refused &row : rows) {
        INFO(row.what);
        REQUIRE_FALSE(row.decided);
        CHECK(int(row.decided.error().reason) == int(row.reason));
        CHECK(row.decided.error().field.toStdString() == row.field);
    }
}

} // namespace

TEST_CASE("What each decision lacks is named", "[decisions]")
{
    const Petition p = after({referred(1)});
    check({
        {"why corrected", correct(p, Intake(), {}), Reason::Missing, "reason"},
        {"nothing corrected", correct(p, p.intake, text), Reason::Missing, "fields"},
        {"why void", voidDocument(p, {}), Reason::Missing, "reason"},
        {"why linked", link(p, {another, {}, {}, {}}), Reason::Missing, "reason"},
        {"blank", link(p, {another, {}, {}, QStringLiteral(" \n")}), Reason::Missing, "reason"},
        {"with what", link(p, {{}, {}, {}, text}), Reason::Missing, "other"},
        {"why merged", merge(p, {another, {}, {}}), Reason::Missing, "reason"},
        {"into what", merge(p, {{}, {}, text}), Reason::Missing, "into"},
        {"why unlinked", unlink(after({linked}), {another, {}, {}}), Reason::Missing, "reason"},
        {"why unmerged", unmerge(after({merged}), {}), Reason::Missing, "reason"},
    });
}

TEST_CASE("What an earlier release decided and does not fit the matter is refused", "[decisions]")
{
    const Petition nothing, fresh = after({}), taken = after({accepted()});
    const Petition refused = after({declined()}), done = after({closed()});
    const Petition sent = after({referred(1)}), heard = after({mediating(1)});
    const Petition papers = after({documentIssued(1), DocumentVoided{idOf<DocumentId>(1), text}});
    check({
        {"unregistered", fitting(nothing, accepted()), Reason::NotFound, "petition"},
        {"unregistered", fitting(nothing, followedUp()), Reason::NotFound, "petition"},
        {"unregistered", correct(nothing, leakingIntake(), text), Reason::NotFound, "petition"},
        {"twice", fitting(taken, accepted(text)), Reason::AlreadyDone, "route"},
        {"declined", fitting(refused, accepted()), Reason::NotOpen, "petition"},
        {"closed", fitting(done, accepted()), Reason::NotOpen, "petition"},
        {"accepted", fitting(taken, declined()), Reason::NotOpen, "decline"},
        {"referred", fitting(sent, declined()), Reason::NotOpen, "decline"},
        {"mediating", fitting(heard, declined()), Reason::NotOpen, "decline"},
        {"closed", fitting(done, referred(2)), Reason::NotOpen, "petition"},
        {"same referral", fitting(sent, referred(1)), Reason::AlreadyDone, "route"},
        {"none sent", fitting(fresh, signedFor(1)), Reason::NotFound, "route"},
        {"stranger", fitting(sent, signedFor(9)), Reason::NotFound, "route"},
        {"signed twice", fitting(after({referred(1), signedFor(1)}), signedFor(1)),
         Reason::AlreadyDone, "stage"},
        {"answered", fitting(after({referred(1), reported(1)}), returned(1)), Reason::AlreadyDone,
         "route"},
        {"answered twice", fitting(after({referred(1), reported(1)}), reported(1)),
         Reason::AlreadyDone, "route"},
        {"mediating", fitting(heard, mediating(2)), Reason::AlreadyDone, "route"},
        {"no mediation", fitting(fresh, mediationEnded(1)), Reason::NotFound, "route"},
        {"mediated", fitting(after({mediating(1), agreed(1)}), mediationEnded(1)),
         Reason::AlreadyDone, "route"},
        {"closed", fitting(done, agreedAlone(1)), Reason::NotOpen, "petition"},
        {"closed twice", fitting(done, closed()), Reason::NotOpen, "petition"},
        {"no paper", voidDocument(fresh, {idOf<DocumentId>(1), text}), Reason::NotFound,
         "document"},
        {"void", voidDocument(papers, {idOf<DocumentId>(1), text}), Reason::AlreadyDone,
         "document"},
        {"no paper", notePrint(fresh, {}), Reason::NotFound, "document"},
    });
    CHECK(refusal(fresh, PetitionRegistered{})->reason == Reason::AlreadyDone);
    CHECK(refusal(papers, documentIssued(1))->reason == Reason::AlreadyDone);
    CHECK(refusal(nothing, documentIssued(1))->reason == Reason::NotFound);
}

TEST_CASE("What does not fit a petition's links and merging is refused", "[decisions]")
{
    const Petition nothing, fresh = after({}), done = after({closed()});
    check({
        {"unregistered", link(nothing, {another, {}, {}, text}), Reason::NotFound, "petition"},
        {"with itself", link(fresh, {fresh.id, {}, {}, text}), Reason::WithItself, "other"},
        {"linked twice", link(after({linked}), {another, {}, {}, text}), Reason::AlreadyDone,
         "other"},
        {"never linked", unlink(fresh, {another, {}, text}), Reason::NotFound, "other"},
        {"into itself", merge(fresh, {fresh.id, {}, text}), Reason::WithItself, "into"},
        {"merged twice", merge(after({merged}), {another, {}, text}), Reason::NotOpen, "petition"},
        {"closed", merge(done, {another, {}, text}), Reason::NotOpen, "petition"},
        {"never merged", unmerge(fresh, {{}, {}, text}), Reason::NotOpen, "petition"},
        {"from another", unmerge(after({merged}), {idOf<PetitionId>(8), {}, text}),
         Reason::NotFound, "into"},
        {"merged", fitting(after({merged}), accepted()), Reason::NotOpen, "petition"},
        {"merged", fitting(after({merged}), closed()), Reason::NotOpen, "petition"},
        {"merged", link(after({merged}), {another, {}, {}, text}), Reason::NotOpen, "petition"},
    });
}

TEST_CASE("A correction records only what differs", "[decisions]")
{
    const Petition p = after({});
    Intake intake = p.intake;
    intake.claim = QStringLiteral("改为要求一万元");

    const auto fact = correct(p, intake, text);

    REQUIRE(fact);
    const auto &corrected = std::get<PetitionCorrected>(*fact);
    CHECK(corrected.fields == QStringList{QStringLiteral("claim")});
    CHECK(corrected.corrected.narrative.isEmpty());
}

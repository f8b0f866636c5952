#include <catch2/catch.hpp>

#include "core/domain/decisions.h"
#include "tests/domain/events.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString text = QStringLiteral("内容");

PetitionAccepted accepting()
{
    PetitionAccepted f;
    f.route = f.organisation = text;
    return f;
}

PetitionDeclined declining()
{
    PetitionDeclined f;
    f.ground = f.basis = f.competentBody = text;
    return f;
}

AgreementReached agreeing()
{
    AgreementReached f;
    f.agreement = idOf<AgreementId>(1);
    f.organisation = f.facts = f.performance = text;
    f.clauses = {Clause{text, {}}};
    f.mediators = QStringList{text};
    return f;
}

const ReferralId firstReferral = idOf<ReferralId>(1);
const Fact sent = referralSent(1);
const Fact started = mediationStarted(1);
const Fact reported = ReferralReported{firstReferral, {}, {}, text, {}, {}};
const Fact closed = PetitionClosed{text, text};
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
    const Petition p = after({sent});
    const auto without = [](auto fact, auto clear) {
        clear(fact);
        return fact;
    };
    Petition alone = after({});
    alone.intake.respondents.clear();
    const QString blank = QStringLiteral(" \n");
    check({
        {"route", accept(p, without(accepting(), [](auto &f) { f.route.clear(); })),
         Reason::Missing, "route"},
        {"blank", accept(p, without(accepting(), [&](auto &f) { f.organisation = blank; })),
         Reason::Missing, "organisation"},
        {"ground", decline(p, without(declining(), [](auto &f) { f.ground.clear(); })),
         Reason::Missing, "ground"},
        {"basis", decline(p, without(declining(), [](auto &f) { f.basis.clear(); })),
         Reason::Missing, "basis"},
        {"body", decline(p, without(declining(), [](auto &f) { f.competentBody.clear(); })),
         Reason::Missing, "competent_body"},
        {"refer to", refer(p, without(referralSent(2), [](auto &f) { f.organisation.clear(); })),
         Reason::Missing, "organisation"},
        {"refer for", refer(p, without(referralSent(2), [](auto &f) { f.request.clear(); })),
         Reason::Missing, "request"},
        {"signer", signReferral(p, {}), Reason::Missing, "signed_by"},
        {"why back", returnReferral(p, {}), Reason::Missing, "reason"},
        {"answer", reportReferral(p, {}), Reason::Missing, "text"},
        {"consent", mediate(p, without(mediationStarted(1), [](auto &f) { f.consent.clear(); })),
         Reason::Missing, "consent"},
        {"one side", agree(alone, agreeing()), Reason::Missing, "respondents"},
        {"clauses", agree(p, without(agreeing(), [](auto &f) { f.clauses.clear(); })),
         Reason::Missing, "clauses"},
        {"mediators", agree(p, without(agreeing(), [](auto &f) { f.mediators.clear(); })),
         Reason::Missing, "mediators"},
        {"facts", agree(p, without(agreeing(), [](auto &f) { f.facts.clear(); })), Reason::Missing,
         "facts"},
        {"performance", agree(p, without(agreeing(), [](auto &f) { f.performance.clear(); })),
         Reason::Missing, "performance"},
        {"ended how", endMediation(p, {}), Reason::Missing, "ground"},
        {"result", close(p, {{}, text}), Reason::Missing, "result"},
        {"summary", close(p, {text, {}}), Reason::Missing, "summary"},
        {"method", followUp(after({closed}), {}), Reason::Missing, "method"},
        {"why corrected", correct(p, Intake(), {}), Reason::Missing, "reason"},
        {"nothing corrected", correct(p, p.intake, text), Reason::Missing, "fields"},
        {"why void", voidDocument(p, {}), Reason::Missing, "reason"},
        {"why linked", link(p, {another, {}, {}, {}}), Reason::Missing, "reason"},
        {"with what", link(p, {{}, {}, {}, text}), Reason::Missing, "other"},
        {"why merged", merge(p, {another, {}, {}}), Reason::Missing, "reason"},
        {"into what", merge(p, {{}, {}, text}), Reason::Missing, "into"},
        {"why unlinked", unlink(after({linked}), {another, {}, {}}), Reason::Missing, "reason"},
        {"why unmerged", unmerge(after({merged}), {}), Reason::Missing, "reason"},
    });
}

TEST_CASE("What does not fit the petition is refused", "[decisions]")
{
    const Petition nothing, fresh = after({}), accepted = after({accepting()});
    const Petition declined = after({declining()}), done = after({closed});
    const Petition referred = after({sent});
    const Petition mediating = after({started}),
                   mediated = after({started, *agree(mediating, agreeing())});
    const Fact signedFor = ReferralSigned{firstReferral, text, {}};
    const Petition papers = after({documentIssued(1), DocumentVoided{idOf<DocumentId>(1), text}});
    const ReferralSigned signing{{}, text, {}};
    const ReferralSigned stranger{idOf<ReferralId>(9), text, {}};
    const MediationEnded ending{{}, text, {}};
    check({
        {"unregistered", accept(nothing, accepting()), Reason::NotFound, "petition"},
        {"unregistered", close(nothing, {text, text}), Reason::NotFound, "petition"},
        {"unregistered", correct(nothing, leakingIntake(), text), Reason::NotFound, "petition"},
        {"unregistered", followUp(nothing, {text, {}, {}, {}}), Reason::NotFound, "petition"},
        {"twice", accept(accepted, accepting()), Reason::AlreadyDone, "accept"},
        {"declined", accept(declined, accepting()), Reason::NotOpen, "petition"},
        {"closed", accept(done, accepting()), Reason::NotOpen, "petition"},
        {"accepted", decline(accepted, declining()), Reason::NotOpen, "decline"},
        {"referred", decline(referred, declining()), Reason::NotOpen, "decline"},
        {"mediating", decline(mediating, declining()), Reason::NotOpen, "decline"},
        {"closed", refer(done, referralSent(2)), Reason::NotOpen, "petition"},
        {"same referral", refer(referred, referralSent(1)), Reason::AlreadyDone, "referral"},
        {"none sent", signReferral(fresh, signing), Reason::NotFound, "referral"},
        {"stranger", signReferral(referred, stranger), Reason::NotFound, "referral"},
        {"signed twice", signReferral(after({sent, signedFor}), signing), Reason::AlreadyDone,
         "referral"},
        {"answered", returnReferral(after({sent, reported}), {firstReferral, text, {}, {}}),
         Reason::AlreadyDone, "referral"},
        {"answered twice",
         reportReferral(after({sent, reported}), {firstReferral, {}, {}, text, {}, {}}),
         Reason::AlreadyDone, "referral"},
        {"which of two", reportReferral(after({sent, referralSent(2)}), {{}, {}, {}, text, {}, {}}),
         Reason::Missing, "referral"},
        {"which of three", signReferral(after({sent, referralSent(2), referralSent(3)}), signing),
         Reason::NotFound, "referral"},
        {"mediating", mediate(mediating, mediationStarted(2)), Reason::AlreadyDone, "mediation"},
        {"no mediation", endMediation(fresh, ending), Reason::NotFound, "mediation"},
        {"mediated", endMediation(mediated, ending), Reason::NotFound, "mediation"},
        {"closed", agree(done, agreeing()), Reason::NotOpen, "petition"},
        {"closed twice", close(done, {text, text}), Reason::NotOpen, "petition"},
        {"too early", followUp(fresh, {text, {}, {}, {}}), Reason::NotOpen, "follow_up"},
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
    const Petition nothing, fresh = after({}), done = after({closed});
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
        {"merged", accept(after({merged}), accepting()), Reason::NotOpen, "petition"},
        {"merged", close(after({merged}), {text, text}), Reason::NotOpen, "petition"},
        {"merged", link(after({merged}), {another, {}, {}, text}), Reason::NotOpen, "petition"},
    });
}

TEST_CASE("Inputs that name no referral or mediation take the only open one", "[decisions]")
{
    const Petition two = after({sent, reported, referralSent(2)});
    const auto signedFor = signReferral(two, {{}, text, {}});
    REQUIRE(signedFor);
    CHECK(std::get<ReferralSigned>(*signedFor).referral == idOf<ReferralId>(2));
    const auto answer = reportReferral(two, {{}, {}, {}, text, {}, {}});
    REQUIRE(answer);
    CHECK(std::get<ReferralReported>(*answer).referral == idOf<ReferralId>(2));
    const auto imported = reportReferral(after({}), {{}, {}, {}, text, {}, {}});
    REQUIRE(imported);
    CHECK_FALSE(std::get<ReferralReported>(*imported).referral);

    const auto agreed = agree(after({started}), agreeing());
    REQUIRE(agreed);
    CHECK(std::get<AgreementReached>(*agreed).mediation == idOf<MediationId>(1));
    CHECK(std::get<AgreementReached>(*agreed).copies == 3); // both parties and the committee
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

TEST_CASE("What is open", "[decisions]")
{
    using D = Decision;
    struct Row {
        const char *what;
        Petition petition;
        QList<Decision> open;
    };
    Petition anonymous = after({});
    anonymous.intake.petitioners.clear();
    const Fact signedFor = ReferralSigned{firstReferral, text, {}};
    const QList<Row> rows{
        {"nothing", {}, {}},
        {"registered",
         after({}),
         {D::Accept, D::Decline, D::Refer, D::Mediate, D::Agree, D::Close, D::Correct, D::Link,
          D::Merge}},
        {"anonymous",
         anonymous,
         {D::Accept, D::Decline, D::Refer, D::Mediate, D::Close, D::Correct, D::Link, D::Merge}},
        {"accepted",
         after({accepting()}),
         {D::Refer, D::Mediate, D::Agree, D::Close, D::Correct, D::Link, D::Merge}},
        {"declined", after({declining()}), {D::Correct, D::Link}},
        {"referred",
         after({sent}),
         {D::Accept, D::Refer, D::SignReferral, D::ReturnReferral, D::ReportReferral, D::Mediate,
          D::Agree, D::Close, D::Correct, D::Link, D::Merge}},
        {"signed",
         after({sent, signedFor}),
         {D::Accept, D::Refer, D::ReturnReferral, D::ReportReferral, D::Mediate, D::Agree, D::Close,
          D::Correct, D::Link, D::Merge}},
        {"mediating",
         after({started}),
         {D::Accept, D::Refer, D::Agree, D::EndMediation, D::Close, D::Correct, D::Link, D::Merge}},
        {"closed", after({closed}), {D::FollowUp, D::Correct, D::Link}},
        {"linked", after({linked, closed}), {D::FollowUp, D::Correct, D::Link, D::Unlink}},
        {"merged", after({linked, merged}), {D::FollowUp, D::Correct, D::Unmerge}},
        {"merged no longer",
         after({merged, *unmerge(after({merged}), {{}, {}, text}), closed}),
         {D::FollowUp, D::Correct, D::Link}},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        CHECK(openDecisions(row.petition) == row.open);
    }
}

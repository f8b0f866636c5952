// Whatever is written about a matter, by whomever, is found, and it is said where.
#include <catch2/catch.hpp>

#include "core/store/search_marks.h"
#include "tests/support/stores.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// Words that stand nowhere else, and the field each was written in.
class Sowing
{
public:
    /// A word for this field.
    QString in(SearchField field)
    {
        const char16_t n = char16_t(m_sown.size());
        QString word;
        for (const int c : {0x6001 + 3 * n, 0x7003 + 5 * n, 0x8002 + 7 * n})
            word += QChar(c);
        m_sown.append({field, word});
        return word;
    }
    const QList<SearchedText> &sown() const { return m_sown; }

private:
    QList<SearchedText> m_sown;
};

Intake sownIntake(Sowing &sow)
{
    Intake intake = leakingIntake();
    intake.type = sow.in(SearchField::Type);
    intake.contentClass = {sow.in(SearchField::Type), sow.in(SearchField::Type)};
    intake.narrative = sow.in(SearchField::Narrative);
    intake.claim = sow.in(SearchField::Claim);
    intake.place.detail = sow.in(SearchField::Place);
    for (auto *side : {&intake.petitioners, &intake.respondents}) {
        Party &party = side->first();
        party.address = sow.in(SearchField::Address);
        party.contact = sow.in(SearchField::Contact);
        party.guardian = sow.in(SearchField::Contact);
        party.phoneNote = sow.in(SearchField::Contact);
    }
    intake.attachments.append(
        {sow.in(SearchField::Attachment), QString(64, u'a'), 1, sow.in(SearchField::Attachment)});
    return intake;
}

PetitionAccepted sownAcceptance(Sowing &sow)
{
    PetitionAccepted accepted;
    accepted.organisation = sow.in(SearchField::Organisation);
    accepted.contact = sow.in(SearchField::Organisation);
    accepted.note = sow.in(SearchField::Handling);
    return accepted;
}

QList<Fact> sownReferral(Sowing &sow)
{
    ReferralSent sent;
    sent.referral = idOf<ReferralId>(1);
    sent.organisation = sow.in(SearchField::Organisation);
    sent.contact = sow.in(SearchField::Organisation);
    sent.assisting = sow.in(SearchField::Organisation);
    sent.opinion = sow.in(SearchField::Handling);
    sent.request = sow.in(SearchField::Handling);
    ReferralReported report;
    report.referral = sent.referral;
    report.text = sow.in(SearchField::Handling);
    report.basis = sow.in(SearchField::Handling);
    ReferralSent again = sent;
    again.referral = idOf<ReferralId>(2);
    ReferralReturned returned;
    returned.referral = again.referral;
    returned.reason = sow.in(SearchField::Handling);
    ReferralReported answer;
    answer.text = sow.in(SearchField::Handling);
    return {sent, report, again, returned, answer};
}

QList<Fact> sownMediation(Sowing &sow)
{
    MediationStarted started;
    started.mediation = idOf<MediationId>(3);
    started.organisation = sow.in(SearchField::Organisation);
    started.mediators = {sow.in(SearchField::Handling), sow.in(SearchField::Handling)};
    started.consent = sow.in(SearchField::Handling);
    MediationEnded ended;
    ended.mediation = started.mediation;
    ended.undisputed = sow.in(SearchField::Handling);
    AgreementReached agreement;
    agreement.agreement = idOf<AgreementId>(4);
    agreement.organisation = sow.in(SearchField::Organisation);
    agreement.facts = sow.in(SearchField::Handling);
    agreement.clauses = {{sow.in(SearchField::Handling), {}}, {sow.in(SearchField::Handling), {}}};
    agreement.performance = sow.in(SearchField::Handling);
    agreement.mediators = {sow.in(SearchField::Handling)};
    PetitionClosed closed;
    closed.summary = sow.in(SearchField::Handling);
    FollowUpRecorded followUp;
    followUp.performance = sow.in(SearchField::Handling);
    followUp.note = sow.in(SearchField::Handling);
    return {started, ended, agreement, closed, followUp};
}

QList<PetitionId> found(Station &station, const QString &typed)
{
    PetitionFilter filter;
    filter.typed = typed;
    const auto page = station->petitions.page(filter, 10);
    REQUIRE(page);
    QList<PetitionId> ids;
    for (const PetitionRow &row : *page)
        ids << row.id;
    return ids;
}

void checkAllFound(Station &station, const PetitionId &id, const Sowing &sow)
{
    const auto petition = station->ledger.petition(id);
    REQUIRE(petition);
    for (const SearchedText &one : sow.sown()) {
        INFO("field " << int(one.field) << " " << one.text.toStdString());
        CHECK(found(station, one.text) == QList{id});
        const bool inRow = petition->handler().contains(one.text); // needs no snippet
        CHECK(SearchMarks(one.text).snippet(*petition).field ==
              (inRow ? SearchField::None : one.field));
    }
}

} // namespace

TEST_CASE("All that is written while a matter is handled is found", "[search]")
{
    Station station;
    Sowing sow;
    station.add(); // another, which must not come up
    const PetitionId id = station.add(sownIntake(sow));
    REQUIRE(station.record(id, sownAcceptance(sow)));
    for (const Fact &fact : sownReferral(sow) + sownMediation(sow))
        REQUIRE(station.record(id, fact));
    CHECK(sow.sown().size() > 35);
    checkAllFound(station, id, sow);
    REQUIRE(station->rebuild());
    checkAllFound(station, id, sow);
}

TEST_CASE("Why a matter was declined and who is competent is found", "[search]")
{
    Station station;
    Sowing sow;
    const PetitionId id = station.add();
    PetitionDeclined declined;
    declined.ground = sow.in(SearchField::Handling);
    declined.competentBody = sow.in(SearchField::Handling);
    REQUIRE(station.record(id, declined));
    checkAllFound(station, id, sow);
}

TEST_CASE("What was merged away, or came from another station, is found like any other", "[search]")
{
    Station station;
    Sowing sow;
    const PetitionId into = station.add();
    const PetitionId merged = station.add(sownIntake(sow));
    REQUIRE(station.record(
        merged, PetitionMerged{into, codeOf(1).text(), QStringLiteral("同一楼栋同一漏水点")}));
    REQUIRE(station->ledger.petition(merged)->state == State::Merged);
    checkAllFound(station, merged, sow);

    Station there("B1");
    Sowing others;
    for (const SearchedText &one : sow.sown())
        (void)others.in(one.field); // words the first has not
    Sowing theirs = others;
    const PetitionId received = there.add(sownIntake(theirs));
    REQUIRE(station->ledger.admit(there.written()));
    for (qsizetype i = sow.sown().size(); i < theirs.sown().size(); ++i) {
        const auto &[field, word] = theirs.sown()[i];
        // What is a person's is sealed; its key comes with an exchange, not with the facts.
        const bool isPersonal = field == SearchField::Address || field == SearchField::Contact;
        CHECK(found(station, word) == (isPersonal ? QList<PetitionId>() : QList{received}));
    }
}

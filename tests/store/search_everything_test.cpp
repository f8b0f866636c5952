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

Fact sownAcceptance(Sowing &sow)
{
    return old("petition.accepted", with({{"organisation", sow.in(SearchField::Organisation)},
                                          {"contact", sow.in(SearchField::Organisation)},
                                          {"note", sow.in(SearchField::Handling)}}));
}

QList<Fact> sownReferral(Sowing &sow)
{
    const QString first = referralOf(1).text(), second = referralOf(2).text();
    QJsonObject sent = with({{"referral", first},
                             {"organisation", sow.in(SearchField::Organisation)},
                             {"contact", sow.in(SearchField::Organisation)},
                             {"assisting", sow.in(SearchField::Organisation)},
                             {"opinion", sow.in(SearchField::Handling)},
                             {"request", sow.in(SearchField::Handling)}});
    QJsonObject again = sent;
    again.insert(QStringLiteral("referral"), second);
    return {old("referral.sent", sent),
            old("referral.reported", with({{"referral", first},
                                           {"text", sow.in(SearchField::Handling)},
                                           {"basis", sow.in(SearchField::Handling)}})),
            old("referral.sent", again),
            old("referral.returned",
                with({{"referral", second}, {"reason", sow.in(SearchField::Handling)}})),
            old("referral.reported", with({{"text", sow.in(SearchField::Handling)}}))};
}

QList<Fact> sownMediation(Sowing &sow)
{
    const auto handling = [&] { return sow.in(SearchField::Handling); };
    const QString mediation = mediationOf(3).text();
    const QJsonArray clauses{with({{"text", handling()}}), with({{"text", handling()}})};
    return {old("mediation.started", with({{"mediation", mediation},
                                           {"organisation", sow.in(SearchField::Organisation)},
                                           {"mediators", QJsonArray{handling(), handling()}},
                                           {"consent", handling()}})),
            old("mediation.ended", with({{"mediation", mediation}, {"undisputed", handling()}})),
            old("agreement.reached", with({{"agreement", idOf<RouteId>(4).text()},
                                           {"organisation", sow.in(SearchField::Organisation)},
                                           {"facts", handling()},
                                           {"clauses", clauses},
                                           {"performance", handling()},
                                           {"mediators", QJsonArray{handling()}}})),
            old("petition.closed", with({{"summary", handling()}})),
            old("followup.recorded", with({{"performance", handling()}, {"note", handling()}}))};
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
    REQUIRE(station.record(
        id, old("petition.declined", with({{"ground", sow.in(SearchField::Handling)},
                                           {"competent_body", sow.in(SearchField::Handling)}}))));
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

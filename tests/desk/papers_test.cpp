#include "tests/desk/paper_front.h"

#include "core/desk/paper_view.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString notice = QStringLiteral("acceptance-notice");

} // namespace

TEST_CASE("A paper is issued once and reprinted with the same bytes for ever")
{
    PaperFront front;
    const Registered petition = front.accepted(1);
    const auto issued = front.papers.issue(petition.id, notice, {});
    if (!issued)
        FAIL(issued.error().detail.toStdString());
    CHECK(issued->number == QStringLiteral("集综治A1受告〔2026〕1号"));
    CHECK(issued->pdf.startsWith("%PDF"));
    front.clock.advance(86'400'000);
    const auto again = front.papers.stored(issued->number);
    REQUIRE(again.ok());
    CHECK(again->pdf == issued->pdf);
}

TEST_CASE("What a form lacks is named before a number is taken")
{
    PaperFront front;
    const Registered petition = front.registered(1);
    const auto early = front.papers.issue(petition.id, notice, {});
    REQUIRE_FALSE(early.ok());
    CHECK(early.error().reason == Reason::NotAllowed); // nothing was accepted yet
    front.accept(petition.id);
    REQUIRE(front.store->settings.put(QStringLiteral("centre.phone"), QString()).ok());
    const auto refused = front.papers.issue(petition.id, notice, {});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().reason == Reason::MissingFields);
    CHECK(refused.error().detail.contains(QStringLiteral("中心查询电话")));
    CHECK(front.store->documents.newest(5)->isEmpty());
    const auto unknown = front.papers.issue(petition.id, notice,
                                            {{QStringLiteral("colour"), QStringLiteral("red")}});
    CHECK(unknown.error().reason == Reason::UnknownKey);
}

TEST_CASE("A voided number stays in the register and is not given again")
{
    PaperFront front;
    const Registered petition = front.accepted(1);
    const auto first = front.papers.issue(petition.id, notice, {});
    REQUIRE(first.ok());
    REQUIRE(front.papers.voidDocument(first->number, QStringLiteral("打印错纸")).ok());
    const auto second = front.papers.issue(petition.id, notice, {});
    REQUIRE(second.ok());
    CHECK(second->number == QStringLiteral("集综治A1受告〔2026〕2号"));
    const auto row = front.store->documents.byNumber(first->number);
    CHECK(row->voided == QStringLiteral("打印错纸"));
    const auto twice = front.papers.voidDocument(first->number, QStringLiteral("再次"));
    CHECK(twice.error().reason == Reason::AlreadyDone);
    const auto noReason = front.papers.voidDocument(second->number, {});
    CHECK(noReason.error().reason == Reason::Missing);
}

TEST_CASE("Numbers begin anew each year, and each form has its own")
{
    PaperFront front;
    const Registered petition = front.accepted(1);
    REQUIRE(front.papers.issue(petition.id, notice, {}).ok());
    front.clock.set(
        QDateTime(QDate(2026, 12, 31), QTime(16, 0), Qt::UTC)); // New Year's Day in China
    CHECK(front.papers.issue(front.accepted(2).id, notice, {})->number ==
          QStringLiteral("集综治A1受告〔2027〕1号"));
}

TEST_CASE("The printed QR is checked against the ledger and holds no personal data")
{
    PaperFront front;
    const Registered petition = front.accepted(1);
    const auto issued = front.papers.issue(petition.id, notice, {});
    const auto row = front.store->documents.byNumber(issued->number);
    const QString qr = Papers::qrText(petition.code.text(), issued->number, row->snapshotHash);
    CHECK(qr.startsWith(QStringLiteral("OD1:") + petition.code.text()));
    CHECK_FALSE(qr.contains(QStringLiteral("张")));
    const auto genuine = front.papers.verify(qr);
    REQUIRE(genuine.ok());
    CHECK(genuine->genuine);
    QString forged = qr;
    forged.back() = forged.back() == u'0' ? u'1' : u'0';
    CHECK_FALSE(front.papers.verify(forged)->genuine);
    CHECK(front.papers.verify(QStringLiteral("OD1:x")).error().reason == Reason::BadFormat);
    REQUIRE(front.papers.voidDocument(issued->number, QStringLiteral("作废")).ok());
    CHECK(front.papers.verify(qr)->voided);
}

TEST_CASE("A second print is a 补打 in the register only")
{
    PaperFront front;
    const Registered petition = front.accepted(1);
    const auto issued = front.papers.issue(petition.id, notice, {});
    CHECK(front.store->documents.unprinted(5)->size() == 1);
    const QString printer = QStringLiteral("laser");
    REQUIRE(
        front.papers.notePrint(issued->number, printer, 7, 1, QStringLiteral("paper-out")).ok());
    CHECK(front.store->documents.unprinted(5)->size() == 1);
    REQUIRE(
        front.papers.notePrint(issued->number, printer, 8, 1, QStringLiteral("completed")).ok());
    CHECK(front.store->documents.unprinted(5)->isEmpty());
    REQUIRE(
        front.papers.notePrint(issued->number, printer, 9, 1, QStringLiteral("completed")).ok());
    const auto petitionNow = front.desk->petition(petition.id);
    const Document &document = petitionNow->documents[0];
    REQUIRE(document.prints.size() == 3);
    CHECK_FALSE(document.prints[1].reprint);
    CHECK(document.prints[2].reprint);
}

TEST_CASE("Two windows that issue at once get different numbers")
{
    PaperFront front;
    const Registered petition = front.accepted(1);
    auto otherStore = front.openStore();
    REQUIRE(otherStore);
    Papers other(front.workplaceOn(*otherStore), front.engine);
    QStringList numbers;
    for (int i = 0; i < 3; ++i) { // one paper at a time is valid for one act
        for (Papers *window : {&front.papers, &other}) {
            const auto issued = window->issue(petition.id, notice, {});
            REQUIRE(issued.ok());
            numbers << issued->number;
            REQUIRE(window->voidDocument(issued->number, QStringLiteral("打印错纸")).ok());
        }
    }
    CHECK(numbers.removeDuplicates() == 0);
}

TEST_CASE("The paper that leaves the centre does not name a protected petitioner")
{
    PaperFront front;
    const Registered petition = front.registered(7); // protected
    front.act(petition.id, "refer",
              R"({"mode":"transfer","organisation":"集美区民政局","request":"依法办理并反馈。"})");
    const QString order = QStringLiteral("transfer-order");
    CHECK(front.papers.issue(petition.id, order, {}).error().reason == Reason::MissingFields);
    const auto issued = front.papers.issue(
        petition.id, order, {{QStringLiteral("ownSummary"), QStringLiteral("家庭事务求助")}});
    if (!issued)
        FAIL(issued.error().detail.toStdString());
    const QString printed = front.textOf(issued->pdf);
    CHECK(printed.contains(QStringLiteral("家庭事务求助")));
    CHECK_FALSE(printed.contains(QStringLiteral("探望")));     // her narrative, her claim
    CHECK_FALSE(printed.contains(QStringLiteral("尚南路")));   // where
    CHECK_FALSE(printed.contains(QStringLiteral("石鼓路44"))); // her address
    CHECK_FALSE(printed.contains(QStringLiteral("苏婉婷")));
    CHECK_FALSE(printed.contains(QStringLiteral("13860170009")));
}

TEST_CASE("A mediation agreement prints every party, clause and both writings of an amount")
{
    PaperFront front;
    REQUIRE(furnishRehearsal(front.workplace()).ok());
    PetitionFilter agreed;
    agreed.states = {State::Agreed};
    const auto rows = front.desk->find(agreed, 1);
    REQUIRE(rows->size() == 1);
    const auto issued =
        front.papers.issue(rows->first().id, QStringLiteral("people-mediation-agreement"), {});
    if (!issued)
        FAIL(issued.error().detail.toStdString());
    CHECK(issued->pages >= 1);
    const auto petition = front.desk->petition(rows->first().id);
    CHECK(front.papers.outdated(*petition, petition->documents.last()).isEmpty());
    CHECK(issued->number.contains(QStringLiteral("人调字")));
}

TEST_CASE("Whatever people write, the notice can be issued, and says what it could not show")
{
    PaperFront front;
    QFile file(QStringLiteral(ONEDOOR_SOURCE "/tests/data/unusual-characters.jsonl"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    int issuedOnes = 0, noted = 0;
    while (!file.atEnd()) {
        const auto intake = readStrictly<Intake>(QJsonDocument::fromJson(file.readLine()).object());
        REQUIRE(intake.ok());
        const auto registered = front.desk->registerPetition(*intake, IntakeOrigin::Window);
        INFO(intake->title.toStdString());
        REQUIRE(registered.ok());
        front.accept(registered->id);
        const auto preview =
            front.papers.preview(*front.desk->petition(registered->id), notice, {});
        const auto issued = front.papers.issue(registered->id, notice, {});
        REQUIRE(issued.ok());
        CHECK(preview->standIns == issued->standIns);
        const QString printed = front.textOf(issued->pdf);
        CHECK(printed.contains(QStringLiteral("无法显示")) == !issued->standIns.isEmpty());
        ++issuedOnes;
        noted += !issued->standIns.isEmpty();
        // The clerk is told the same when it is registered, and perhaps of more than a notice
        // holds.
        QStringList told;
        for (const UnusualText &text : unusualTexts(*intake)) {
            for (const uint sign : front.papers.standInsOf(text.text))
                told.append(codePointName(sign));
        }
        for (const QString &code : issued->standIns)
            CHECK(told.contains(code));
        CHECK(issued->standIns.isEmpty() == told.isEmpty());
    }
    CHECK(issuedOnes == 7);
    CHECK(noted >= 3);
}

TEST_CASE("The ways of a matter are weighed for a form that shows them, and for no other")
{
    PaperFront front;
    const Registered petition = front.accepted(1);
    const auto seenBy = [&](const char *form) {
        return paperView(*front.reference.forms.find(QLatin1String(form)),
                         *front.desk->petition(petition.id), {}, front.workplace());
    };
    const QJsonArray ways = seenBy("route-map-sheet").value(u"advice").toArray();
    REQUIRE_FALSE(ways.isEmpty());
    CHECK_FALSE(ways.first()[u"title"].toString().isEmpty());
    CHECK_FALSE(seenBy("acceptance-notice").contains(u"advice"));
}

// Blanks for a power cut: each number once, each blank accounted for once.
#include "core/desk/blanks.h"
#include "tests/desk/paper_front.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString sheet = QStringLiteral("registration-form");

QStringList printedBy(Blanks &blanks, const QString &form, int count)
{
    const auto printed = blanks.print(form, count);
    if (!printed)
        FAIL(printed.error().detail.toStdString());
    return printed->numbers;
}

QByteArray refusalOf(const Result<RecordOutcome> &outcome)
{
    return outcome ? QByteArray() : outcome.error().detail.toUtf8();
}

} // namespace

TEST_CASE("The numbers of blanks go on, and each stands on its paper", "[blanks]")
{
    PaperFront at;
    Blanks blanks(at.workplace(), at.fonts);
    const auto first = blanks.print(QStringLiteral("decline-notice"), 2);
    REQUIRE(first);
    const QStringList next = printedBy(blanks, QStringLiteral("acceptance-notice"), 1);
    CHECK(next.first().section(u'-', 2, 2) == QStringLiteral("00003"));
    const QString text = PaperFront::textOf(first->pdf);
    for (const QString &number : first->numbers)
        CHECK(text.contains(number));
    REQUIRE(blanks.list());
    CHECK(blanks.list()->size() == 3);
    CHECK(blanks.print(QStringLiteral("queue-ticket"), 1).error().reason == Reason::NotFound);
    CHECK(blanks.print(sheet, 0).error().reason == Reason::BadNumber);
}

TEST_CASE("Two stations never make the same number", "[blanks]")
{
    CHECK(Blanks::numberOf(QStringLiteral("A1"), 1) != Blanks::numberOf(QStringLiteral("A2"), 1));
}

TEST_CASE("A blank is found as typed or scanned, a wrong sign or a made-up code is refused",
          "[blanks]")
{
    PaperFront at;
    Blanks blanks(at.workplace(), at.fonts);
    const QString number = printedBy(blanks, sheet, 1).first();
    const auto typed = blanks.find(number.toLower());
    REQUIRE(typed);
    const QString centre = at.store->identity().station.centre;
    const QString salt = typed->fields.value(QStringLiteral("salt")).toString();
    CHECK(blanks.find(Blanks::qrText(centre, number, salt)));
    const auto forged = blanks.find(Blanks::qrText(centre, number, QStringLiteral("x")));
    REQUIRE_FALSE(forged);
    CHECK(forged.error().reason == Reason::NotAllowed);
    QString wrong = number;
    wrong[8] = u'9';
    CHECK(blanks.find(wrong).error().reason == Reason::BadCheckDigit);
}

TEST_CASE("An intake sheet is used once, at the time written on it", "[blanks]")
{
    PaperFront at;
    Blanks blanks(at.workplace(), at.fonts);
    const QString number = printedBy(blanks, sheet, 1).first();
    const QDateTime now = at.clock.now();
    Intake intake = at.ofDay(0);
    intake.receivedAt = now;
    const auto matter = at.desk->registerPetition(intake, IntakeOrigin::Import);
    REQUIRE(matter);
    const QString code = matter->code.text();
    CHECK(refusalOf(blanks.use(number, code, now.addSecs(-3600))).contains("填写时间"));
    CHECK(refusalOf(blanks.use(number, code, now.addSecs(3600))).contains("填写时间"));
    const auto used = blanks.use(number, code, now);
    REQUIRE(used);
    CHECK(blanks.list(QStringLiteral("used"))->first().fields.value(QStringLiteral("matter")) ==
          code);
    CHECK(refusalOf(blanks.use(number, code, now)).contains("已经补录过"));
    CHECK(refusalOf(blanks.spoil(number, QStringLiteral("写坏"))).contains("已经补录过"));
}

TEST_CASE("A missing blank that is found again is spoiled, never used", "[blanks]")
{
    PaperFront at;
    Blanks blanks(at.workplace(), at.fonts);
    const QString number = printedBy(blanks, sheet, 1).first();
    REQUIRE(blanks.miss(number, QStringLiteral("盘点不见")));
    const auto matter = at.registered(0);
    CHECK(refusalOf(blanks.use(number, matter.code.text(), at.clock.now())).contains("已经报失"));
    CHECK(blanks.spoil(number, QStringLiteral("找到后销毁")));
    CHECK(blanks.list(QStringLiteral("spoiled"))->size() == 1);
}

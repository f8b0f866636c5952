// The paper that follows from an act stands beside its sheet while that is filled in; a long sheet
// takes the page.
#include "tests/ui/detail_sheet.h"
#include "tests/ui/typing.h"

#include "ui/models/paper_ahead.h"
#include "ui/pages/act_sheet.h"
#include "ui/pages/reading_pane.h"

#include <QLineEdit>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

int leftOf(const QWidget *widget)
{
    return widget->mapTo(widget->window(), QPoint()).x();
}

} // namespace

TEST_CASE("The paper that follows is seen before the act is recorded, and follows the answers",
          "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Sheet sheet(bench);
    sheet.open(id);
    const ActSpec &accept = *sheet.model.doable().offer(QStringLiteral("accept"))->act;
    PaperAhead ahead(sheet.model, accept);
    ActForm form(sheet.model, accept);
    ahead.show(form.asFilledIn());
    sheet.desk.settle();
    CHECK(ahead.title() == QStringLiteral("受理告知单"));
    REQUIRE_FALSE(ahead.picture().isNull());
    const QImage empty = ahead.picture();
    form.answer({{QStringLiteral("route"), QStringLiteral("department-handling")},
                 {QStringLiteral("organisation"), QStringLiteral("集美区信访局")}});
    REQUIRE(form.problems().isEmpty());
    ahead.show(form.asFilledIn());
    sheet.desk.settle();
    CHECK(ahead.picture() != empty);
    const Petition after = bench.petition(id);
    CHECK(after.history.size() == 1); // nothing was recorded
    CHECK(after.documents.isEmpty());
}

TEST_CASE("Of several papers the one is shown that the answers lead to", "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Sheet sheet(bench);
    sheet.open(id);
    const ActSpec &refer = *sheet.model.doable().offer(QStringLiteral("refer"))->act;
    PaperAhead ahead(sheet.model, refer);
    ActForm form(sheet.model, refer);
    for (const auto &[mode, title] :
         {std::pair("transfer", "转送单"), std::pair("assign", "交办单")}) {
        form.answer({{QStringLiteral("mode"), QLatin1String(mode)},
                     {QStringLiteral("organisation"), QStringLiteral("集美区信访局")}});
        ahead.show(form.asFilledIn());
        sheet.desk.settle();
        CHECK(ahead.title().contains(QString::fromUtf8(title)));
    }
}

TEST_CASE("A long sheet takes the page from the left, its paper at the right; Esc gives all back",
          "[detail]")
{
    Bench bench;
    Sheet sheet(bench);
    sheet.open(bench.registered(QStringLiteral("车库漏水")));
    const auto *reading = sheet.page.findChild<ReadingPane *>();
    const auto *timeline = sheet.find<QWidget>("timeline");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_R); // refer
    const auto *form = sheet.find<ActSheet>("actSheet");
    REQUIRE(form->isLong());
    CHECK_FALSE(reading->isVisible());
    CHECK_FALSE(timeline->isVisible());
    const auto *pane = sheet.find<QWidget>("paperPane");
    CHECK(becomes([&] { return leftOf(form) < leftOf(pane); }));
    CHECK(form->width() > sheet.page.width() * 2 / 5);
    REQUIRE(sheet.page.back());
    CHECK(reading->isVisible());
    CHECK(timeline->isVisible());
    CHECK_FALSE(sheet.page.findChild<QWidget *>(QStringLiteral("paperPane")));
}

TEST_CASE("A short sheet stays at the right; where no paper follows the timeline stays, too",
          "[detail]")
{
    Bench bench;
    Sheet sheet(bench);
    sheet.open(bench.registered(QStringLiteral("车库漏水")));
    const auto *reading = sheet.page.findChild<ReadingPane *>();
    sheet.page.begin(QStringLiteral("link"));
    const auto *form = sheet.find<ActSheet>("actSheet");
    REQUIRE_FALSE(form->isLong());
    CHECK(reading->isVisible());
    CHECK(sheet.find<QWidget>("timeline")->isVisible());
    CHECK(becomes([&] { return leftOf(form) > leftOf(reading); }));
    CHECK_FALSE(sheet.page.findChild<QWidget *>(QStringLiteral("paperPane")));
}

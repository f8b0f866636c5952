// Facts that contradict each other, as a clerk meets them: in the list, beside it, on the page.
#include "tests/ui/chinese.h"
#include "tests/ui/petition_sheet.h"
#include "tests/ui/typing.h"

#include "core/desk/record_files.h"
#include "core/desk/record_keeping.h"
#include "tests/support/stores.h"
#include "ui/models/wording.h"
#include "ui/pages/petition_detail_page.h"
#include "ui/pages/petition_preview.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/notice.h"

#include <QLabel>
#include <QLineEdit>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString marked = QStringLiteral("！事实冲突 · ");

/// Two that were merged into each other, as two stations can do that do not talk; and one other.
struct Ring : Bench {
    PetitionId one = registered(QStringLiteral("车库漏水"));
    PetitionId two = registered(QStringLiteral("车库又漏水"));
    PetitionId other = registered(QStringLiteral("拖欠工资"));

    Ring()
    {
        for (const auto &[from, into] : {std::pair(one, two), std::pair(two, one)}) {
            REQUIRE(at->store().ledger.record(from, {}, [&](const Petition &p) {
                return merge(p, {into, {}, QStringLiteral("同一件事")});
            }));
        }
    }
};

} // namespace

TEST_CASE("A matter whose facts clash bears a word in the list, and a chip keeps only such",
          "[clashes]")
{
    const Chinese chinese;
    Ring ring;
    PetitionSheet sheet(ring);
    QStringList titles;
    REQUIRE(becomes([&] {
        titles = sheet.titles();
        return titles.size() == 3 && titles.last() == marked + QStringLiteral("车库漏水");
    }));
    CHECK(titles == QStringList{QStringLiteral("拖欠工资"), marked + QStringLiteral("车库又漏水"),
                                marked + QStringLiteral("车库漏水")});
    SECTION("beside what was searched for")
    {
        typeText(sheet.find<QLineEdit>("petitionSearch"), QStringLiteral("又漏"));
        REQUIRE(becomes([&] { return sheet.model.rowCount() == 1; }));
        const QModelIndex title = sheet.model.index(0, PetitionListModel::Title);
        REQUIRE(becomes([&] {
            return !title.data(PetitionListModel::MarksRole).value<QList<TextSpan>>().isEmpty();
        }));
        const TextSpan span =
            title.data(PetitionListModel::MarksRole).value<QList<TextSpan>>().first();
        CHECK(title.data().toString().mid(span.from, span.length) == QStringLiteral("又漏"));
    }
    SECTION("by the chip, or by whoever opens the list for it")
    {
        if (GENERATE(true, false))
            sheet.find<Chips>("filters")->toggle(3);
        else
            sheet.page.showClashes();
        REQUIRE(becomes([&] { return sheet.titles().size() == 2; }));
        CHECK(sheet.find<Chips>("filters")->values() == QStringList{QStringLiteral("attention")});
    }
    SECTION("in the preview")
    {
        auto *clash = sheet.find<QLabel>("previewClash");
        CHECK(clash->isHidden());
        sheet.page.showClashes();
        REQUIRE(becomes([&] { return clash->isVisible(); }));
        CHECK(clash->text().startsWith(attentionMark()));
    }
}

TEST_CASE("The page of a matter says what clashes, and marks the fact in its timeline", "[clashes]")
{
    const Chinese chinese;
    Ring ring;
    PetitionModel model(*ring.desk);
    PetitionDetailPage page(model);
    page.resize(1200, 700);
    page.show();
    REQUIRE(QTest::qWaitForWindowActive(&page));
    model.open(ring.one);
    auto *notice = page.findChild<Notice *>();
    REQUIRE(becomes([&] { return notice->isVisible(); }));
    const auto items = model.history();
    REQUIRE(items.size() == 2);
    CHECK(items.first().attention);
    CHECK(items.first().clash.contains(QStringLiteral("并案")));
    CHECK_FALSE(items.last().attention);
    CHECK(model.petition().standsAs() == State::Registered);
    REQUIRE(ring.at->store().ledger.record(ring.two, {}, [](const Petition &p) {
        return unmerge(p, {{}, {}, QStringLiteral("并错了")});
    }));
    model.refresh();
    REQUIRE(becomes([&] { return !notice->isVisible(); }));
}

TEST_CASE("A correction keeps what others corrected meanwhile, and says where they disagree",
          "[clashes]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    const Intake seen = bench.petition(id).intake;
    Desk desk(bench.at->workplace());
    Intake theirs = seen;
    theirs.claim = QStringLiteral("只要修复");
    REQUIRE(desk.correct(id, theirs, QStringLiteral("来电更正"), seen));
    Intake mine = seen;
    mine.title = QStringLiteral("地下车库漏水");
    REQUIRE(desk.correct(id, mine, QStringLiteral("写漏了"), seen));
    CHECK(bench.petition(id).intake.claim == QStringLiteral("只要修复"));
    CHECK(bench.petition(id).intake.title == QStringLiteral("地下车库漏水"));
    mine.claim = QStringLiteral("赔偿三千元");
    const auto refused = desk.correct(id, mine, QStringLiteral("来访更正"), seen);
    CHECK(refused.error() == Error{Reason::Conflict, {}, QStringLiteral("claim")});
}

TEST_CASE("The list of clashes tells of the centre's own records, with both values", "[clashes]")
{
    const Chinese chinese;
    Ring ring;
    const RecordFiles files = RecordFiles::load(resourcesFolder(), {}).value();
    const auto put = [&files](Store &store, IdSource &ids, const char *phone) {
        const QJsonObject unit{{QStringLiteral("name"), QStringLiteral("集美区民政局")},
                               {QStringLiteral("kinds"), QJsonArray{QStringLiteral("department")}},
                               {QStringLiteral("phone"), QLatin1String(phone)}};
        REQUIRE(RecordKeeping(store, files.kinds, ids, QStringLiteral("张弛"))
                    .put(QStringLiteral("unit"), unit));
    };
    Station elsewhere("B2");
    put(*elsewhere, elsewhere.ids, "0592-2222222"); // knows nothing of what stands here
    RandomIds ids(ring.clock);
    put(ring.at->store(), ids, "0592-1111111");
    REQUIRE(ring.at->store().ledger.admit(elsewhere.written()));
    PetitionSheet sheet(ring);
    REQUIRE(becomes([&] { return !sheet.model.recordClashes().isEmpty(); }));
    auto *notice = sheet.page.findChild<Notice *>();
    CHECK(notice->isHidden()); // asked for, not pressed upon everybody
    sheet.page.showClashes();
    REQUIRE(becomes([&] { return notice->isVisible(); }));
    QString said;
    for (const QLabel *label : notice->findChildren<QLabel *>())
        said += label->text();
    INFO(said.toStdString());
    for (const char *part :
         {"单位  集美区民政局", "“电话”在两处各自填写", "0592-1111111", "0592-2222222"})
        CHECK(said.contains(QString::fromUtf8(part)));
}

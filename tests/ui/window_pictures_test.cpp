// The windows and cards a clerk sees beside the pages, in Chinese, in usual and in the largest
// letters: no word is cut off.
#include "tests/ui/chinese.h"
#include "tests/ui/petition_sheet.h"
#include "tests/ui/pictured.h"
#include "tests/ui/typing.h"

#include "ui/models/backup_model.h"
#include "ui/models/import_model.h"
#include "ui/models/keys_model.h"
#include "ui/pages/backup_card.h"
#include "ui/pages/import_page.h"
#include "ui/pages/keys_card.h"
#include "ui/pages/local_page.h"
#include "ui/pages/petition_detail_page.h"
#include "ui/shell/theme.h"
#include "ui/shell/unlock_window.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

constexpr PasswordCost light{1, 8192};
const QString password = QStringLiteral("青石板路上 42");

/// The house's look in letters of one size, and an album for it.
struct Studio {
    Studio() : size(GENERATE(TextSize::Standard, TextSize::ExtraLarge))
    {
        theme.apply({Look::Light, size, {}});
    }
    ~Studio() { theme.apply({}); }

    void shoot(QWidget &widget, const char *name)
    {
        widget.show();
        REQUIRE(QTest::qWaitForWindowExposed(&widget));
        // Rows that are as high as their words ask for their height once they know their width.
        const bool whole = becomes([&] { return clipped(widget).isEmpty(); });
        const QStringList found = clipped(widget);
        INFO(name << ": " << found.join(QStringLiteral(" | ")).toStdString());
        CHECK(whole);
        CHECK(album.take(widget, QStringLiteral("%1-%2").arg(QLatin1String(name)).arg(int(size)),
                         1.0));
    }

    Chinese chinese;
    Album album;
    TextSize size;
    Theme theme{*qApp};
};

/// A long history and a long title, as far as the columns go.
PetitionId longStory(Bench &bench)
{
    Intake intake = Bench::intake(QStringLiteral(
        "2026年10月初起楼上2单元1903室卫生间漏水我家客厅吊顶起鼓墙面发霉木地板变形"));
    intake.respondents.append(Party());
    intake.respondents.first().name = QStringLiteral("欧阳建国");
    const PetitionId id = bench.registered(intake);
    bench.accept(id);
    return id;
}

} // namespace

TEST_CASE("The unlock window and the keys stand unclipped", "[pictures]")
{
    Studio studio;
    Bench bench(Bench::Kind::Real);
    const KeyFile file(bench.folder.path(), light);
    const DataKey key = bench.at->station().key;
    REQUIRE(file.setPassword(key, {QStringLiteral("李敏"), Secret::typed(password)}));
    REQUIRE(file.setRecovery(key, RecoveryCode::random()));
    UnlockWindow window(bench.folder.path(), QStringLiteral("李敏"), light);
    studio.shoot(window, "unlock");
    QTest::keyClick(window.findChild<QLineEdit *>(QStringLiteral("unlockPassword")),
                    Qt::Key_Return);
    studio.shoot(window, "unlock-refused");
    window.findChild<QPushButton *>(QStringLiteral("unlockOther"))->click();
    studio.shoot(window, "unlock-recovery");
    window.close();

    KeysModel model(*bench.desk, light);
    KeysCard open(model);
    REQUIRE(becomes([&] { return model.isRead(); }));
    open.resize(900, open.sizeHint().height());
    studio.shoot(open, "keys-open");
    REQUIRE(file.remove({KeySlot::Kind::File, {}}));
    KeysCard locked(model);
    model.read();
    REQUIRE(becomes([&] { return model.isLocked(); }));
    locked.resize(900, locked.sizeHint().height());
    studio.shoot(locked, "keys-locked");
}

TEST_CASE("The backup card stands unclipped", "[pictures]")
{
    Studio studio;
    Bench bench(Bench::Kind::Real);
    bench.registered(QStringLiteral("车库漏水"));
    BackupModel model(bench.at->station());
    BackupCard card(model);
    card.resize(900, card.sizeHint().height());
    REQUIRE(becomes([&] { return model.status().last.isValid() && !model.status().running; }));
    studio.shoot(card, "backups");
}

TEST_CASE("The page where lists come in stands unclipped", "[pictures]")
{
    Studio studio;
    Bench bench;
    QFile file(bench.folder.filePath(QStringLiteral("交办单.csv")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("工单编号,来源渠道,诉求标题,诉求内容,来电时间,来电人,联系电话,承办科室（街道）\n"
               "Q1,12345,小区地下车库漏水物业不维修,石鼓路三盏路灯三天不亮,2026/11/"
               "20,欧阳建国,13812345678,市政\n"
               ",飞鸽,河道脏,异味,明天,王五,13812345678,水利\n");
    file.close();
    ImportModel model(bench.at->station());
    ImportPage page(model);
    page.resize(1278, 684);
    page.show();
    page.open(file.fileName());
    REQUIRE(becomes([&] { return model.stage() == ImportModel::Stage::Ready; }));
    studio.shoot(page, "import");
}

TEST_CASE("The list with its filters and preview stands unclipped", "[pictures]")
{
    Studio studio;
    Bench bench;
    longStory(bench);
    bench.registered(QStringLiteral("车库漏水"), QStringLiteral("陈建国"));
    PetitionSheet sheet(bench);
    sheet.page.resize(1278, 684); // of the smallest screen
    REQUIRE(becomes([&] { return sheet.model.idAt(0).has_value(); }));
    sheet.find<QTableView>("petitionTable")->selectRow(1);
    REQUIRE(sheet.page.perform(ActionId::MoreFilters));
    studio.shoot(sheet.page, "filters");
    typeText(sheet.find<QLineEdit>("typeFilter"), QStringLiteral("wyjf"));
    QTest::keyClick(sheet.find<QLineEdit>("typeFilter"), Qt::Key_Return);
    sheet.page.back();
    typeText(sheet.find<QLineEdit>("petitionSearch"), QStringLiteral("说明"));
    REQUIRE(becomes([&] {
        return sheet.model.index(0, PetitionListModel::Code)
                   .data(PetitionListModel::SnippetRole)
                   .value<SearchSnippet>()
                   .field == SearchField::Narrative;
    }));
    studio.shoot(sheet.page, "found");
}

TEST_CASE("A matter with others that belong to it stands unclipped", "[pictures]")
{
    Studio studio;
    Bench bench;
    const PetitionId id = longStory(bench);
    for (const char *title : {"楼上漏水至今未修", "小区地下车库漏水物业不维修车辆被水泡坏"}) {
        const PetitionId other = bench.registered(QString::fromUtf8(title));
        bench.link(id, other, "同一房屋");
    }
    PetitionModel model(*bench.desk);
    PetitionDetailPage page(model);
    page.resize(1278, 684);
    page.show();
    model.open(id);
    bench.desk->settle();
    studio.shoot(page, "related");
    page.begin(QStringLiteral("refer"));
    studio.shoot(page, "refer");
    bench.take(id, "consent",
               {{"side", "双方"}, {"answer", "同意"}, {"how", "C1"}, {"on", "2026-11-23"}});
    bench.take(id, "mediate",
               {{"kind", "people-mediation"}, {"organisation", "集美街道人民调解委员会"}});
    model.refresh();
    bench.desk->settle();
    page.begin(QStringLiteral("agree"));
    studio.shoot(page, "agree");
}

TEST_CASE("What procedure is in force here stands unclipped", "[pictures]")
{
    Studio studio;
    Bench bench;
    LocalModel model(*bench.desk);
    LocalPage page(model);
    page.resize(1278, 684);
    page.show();
    page.activated();
    bench.desk->settle();
    studio.shoot(page, "local");
}

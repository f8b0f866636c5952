// A matter from its registration to an agreement in the window as a clerk has it, for the eye;
// what a machine can see is checked at once. ONEDOOR_PICTURES keeps the pictures.
#include "tests/support/files.h"
#include "tests/ui/bench.h"
#include "tests/ui/chinese.h"
#include "tests/ui/pictured.h"
#include "tests/ui/typing.h"

#include "ui/models/intake_model.h"
#include "ui/models/local_model.h"
#include "ui/pages/intake_page.h"
#include "ui/pages/local_page.h"
#include "ui/pages/petition_detail_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QLineEdit>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Sight {
    const char *name;
    Look look;
    QSize size;
};

/// The window with the pages about a matter, over a bench whose centre has a file that is wrong.
struct Gaze {
    explicit Gaze(const Sight &through) : sight(through)
    {
        const QString local = bench.folder.filePath(QStringLiteral("local/acts"));
        REQUIRE(QDir().mkpath(local));
        writeFile(local + QStringLiteral("/wrong.json"), R"({"act": "wrong", "titel": "x"})");
        auto loaded = Reference::load(QStringLiteral(ONEDOOR_SOURCE "/resources"),
                                      bench.folder.filePath(QStringLiteral("local")));
        REQUIRE(loaded.ok());
        reference.emplace(std::move(*loaded));
        Workstation station = bench.at->station();
        station.reference = &*reference;
        desk.emplace(station);
        intake.emplace(*desk);
        matter.emplace(*desk);
        own.emplace(*desk);
        theme.apply({sight.look, TextSize::Standard, {}});
        window.addPage(PageId::Intake, std::make_unique<IntakePage>(*intake));
        window.addPage(PageId::Local, std::make_unique<LocalPage>(*own));
        auto detail = std::make_unique<PetitionDetailPage>(*matter);
        page = detail.get();
        window.addPage(PageId::Petition, std::move(detail));
        window.resize(sight.size);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    ~Gaze() { theme.apply({}); }

    void open(const PetitionId &id)
    {
        matter->open(id);
        desk->settle();
        window.goTo(PageId::Petition);
        desk->settle();
    }
    void begin(const char *act)
    {
        page->begin(QLatin1String(act));
        desk->settle();
    }
    void shoot(const char *what)
    {
        desk->settle();
        const bool whole = becomes([&] { return clipped(window).isEmpty(); });
        const QStringList found = clipped(window);
        INFO(what << ' ' << sight.name << ": " << found.join(QStringLiteral(" | ")).toStdString());
        CHECK(whole);
        CHECK(window.size() == sight.size); // it fits the screen it is on
        CHECK(album.take(
            window, QStringLiteral("%1-%2").arg(QLatin1String(what), QLatin1String(sight.name)),
            1.0));
    }

    Sight sight;
    Chinese chinese;
    Album album;
    Bench bench;
    std::optional<Reference> reference;
    std::optional<OpenDesk> desk;
    std::optional<IntakeModel> intake;
    std::optional<PetitionModel> matter;
    std::optional<LocalModel> own;
    Theme theme{*qApp};
    MainWindow window{theme};
    PetitionDetailPage *page = nullptr;
};

Intake wages()
{
    Intake intake = Bench::intake(QStringLiteral("工地拖欠十二名工人三个月工资"));
    intake.narrative = QStringLiteral(
        "2026年8月起，十二名工人在杏林湾路工地做木工，包工头陈国栋约定每月10日前付清上月工资，"
        "至今拖欠三个月共计36,000元。工人多次讨要，对方先称甲方未拨款，后来电话不接。王秀兰称"
        "再拿不到钱就爬塔吊。");
    intake.claim = QStringLiteral("付清拖欠的工资36,000元，并说明付款的日期");
    intake.place.detail = QStringLiteral("杏林湾路工地");
    Party other;
    other.name = QStringLiteral("厦门顺达建筑劳务有限公司");
    other.kind = PartyKind::Organisation;
    other.phone = QStringLiteral("13900000000");
    intake.respondents.append(other);
    return intake;
}

/// Referred; and another that is mediated and comes to an agreement.
void goOn(Gaze &gaze, const PetitionId &id)
{
    gaze.bench.take(id, "refer",
                    {{"mode", "transfer"},
                     {"organisation", "集美区信访局"},
                     {"request", "请依法处理并书面答复"}});
    gaze.open(id);
    gaze.shoot("7-referred");
    const PetitionId heard = gaze.bench.registered(wages());
    gaze.bench.take(heard, "consent",
                    {{"side", "双方"}, {"answer", "同意"}, {"how", "C1"}, {"on", "2026-11-23"}});
    gaze.bench.take(heard, "mediate",
                    {{"kind", "people-mediation"}, {"organisation", "集美街道人民调解委员会"}});
    gaze.bench.link(heard, id, "同一工地");
    gaze.open(heard);
    gaze.shoot("8-mediating");
    gaze.begin("agree");
    gaze.shoot("9-agreement-sheet");
    const QJsonArray clauses{QJsonObject{{QStringLiteral("who"), QStringLiteral("被申请人")},
                                         {QStringLiteral("by"), QStringLiteral("2026-12-10")},
                                         {QStringLiteral("text"), QStringLiteral("付清工资")},
                                         {QStringLiteral("amount"), QStringLiteral("36000.00")}}};
    const auto agreed =
        Acting(gaze.bench.at->workplace())
            .take(heard, QStringLiteral("agree"),
                  {{QStringLiteral("facts"), QStringLiteral("拖欠三个月工资")},
                   {QStringLiteral("clauses"), clauses},
                   {QStringLiteral("performance"), QStringLiteral("一次付清")},
                   {QStringLiteral("recorder"), QStringLiteral("林晓")},
                   {QStringLiteral("mediators"), QJsonArray{QStringLiteral("陈明")}}});
    INFO((agreed ? std::string()
                 : agreed.error().field.toStdString() + ' ' + agreed.error().detail.toStdString()));
    REQUIRE(agreed.ok());
    gaze.open(heard);
    gaze.shoot("10-agreed");
}

} // namespace

TEST_CASE("A matter stands unclipped from its registration to an agreement", "[pictures]")
{
    const QSize small(1280, 720), large(1920, 1080);
    const auto sight = GENERATE_COPY(
        Sight{"small-light", Look::Light, small}, Sight{"small-dark", Look::Dark, small},
        Sight{"large-light", Look::Light, large}, Sight{"large-dark", Look::Dark, large});
    Gaze gaze(sight);
    IntakeForm form;
    form.intake = wages();
    gaze.window.goTo(PageId::Intake);
    gaze.intake->edit(form);
    gaze.intake->submit();
    gaze.desk->settle();
    REQUIRE(gaze.intake->stage() == IntakeModel::Stage::Deciding);
    const PetitionId id = gaze.intake->petition().id;
    gaze.shoot("1-next");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
    gaze.shoot("2-next-accept");

    gaze.open(id);
    gaze.shoot("3-registered");
    gaze.begin("decline");
    gaze.shoot("4-short-sheet");
    gaze.begin("refer");
    gaze.shoot("5-long-sheet");
    Intake danger = wages();
    danger.title = QStringLiteral("扬言爬塔吊讨薪");
    danger.isProtected = true;
    danger.urgentSignals = {QStringLiteral("suicide")};
    gaze.open(gaze.bench.registered(danger));
    gaze.shoot("6-danger-protected");

    goOn(gaze, id);
    gaze.window.goTo(PageId::Local);
    gaze.shoot("11-local");
}

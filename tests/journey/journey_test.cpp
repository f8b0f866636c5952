// A clerk serves a visitor from the ticket to three printed papers, by the keyboard alone, in the
// real desktop. Leaves its screenshots and the PDFs in ONEDOOR_OUT, or in a temporary folder.
#include <catch2/catch.hpp>

#include "app/desktop/desktop.h"
#include "app/places.h"
#include "core/desk/rehearsal.h"
#include "tests/support/keyboard.h"
#include "tests/support/open_desk.h"
#include "tests/support/reference.h"
#include "tests/support/statement_watch.h"
#include "ui/widgets/narrative_edit.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <array>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

template <class Condition>
bool becomes(Condition condition)
{
    return QTest::qWaitFor(condition, 30'000);
}

/// What may run on the window's thread, each with its reason. Nothing: the window has no store.
struct Permitted {
    const char *statement;
    const char *reason;
};
constexpr std::array<Permitted, 0> permitted{};

/// The desktop on a furnished rehearsal centre; Monday 2026-11-23, 09:30 in China.
struct Journey {
    Journey()
    {
        qputenv("CUPS_SERVER", "127.0.0.1:1"); // no printer: the papers wait, wherever this runs
        Workstation station{folder.filePath(QStringLiteral("data")),
                            resourcesFolder(),
                            {QStringLiteral("李敏"), QStringLiteral("1号窗口")},
                            &clock,
                            &houseReference(),
                            OpenMode::ReadWrite,
                            fontFiles()};
        REQUIRE(Store::create(station.folder, rehearsalIdentity(), station.resources).ok());
        station.key = *KeyFile(station.folder).open();
        auto opened = StationWorkplace::open(station);
        REQUIRE(opened.ok());
        at = std::move(*opened);
        const auto furnished = furnishRehearsal(at->workplace());
        REQUIRE(furnished.ok());
        theme.apply({});
        watch.emplace(); // from here on: what the test itself asks of `at` is not the window's
        worker.emplace(station);
        desk.emplace(*worker, theme);
        desk->window().resize(1366, 768);
        desk->window().show();
        REQUIRE(QTest::qWaitForWindowActive(&desk->window()));
        out = qEnvironmentVariable("ONEDOOR_OUT", folder.filePath(QStringLiteral("out")));
        REQUIRE(QDir().mkpath(out));
    }

    /// No statement of the window's own thread but the permitted ones; the others have worked.
    void checkThreads()
    {
        QStringList here = watch->here();
        for (const Permitted &each : permitted)
            here.removeAll(QLatin1String(each.statement));
        INFO(here.join(u'\n').toStdString());
        CHECK(here.isEmpty());
        CHECK(watch->elsewhere() > 0);
    }
    void shot(const char *name)
    {
        QCoreApplication::processEvents();
        const QString file = QStringLiteral("%1/%2.png").arg(out, QLatin1String(name));
        REQUIRE(desk->window().grab().save(file));
    }
    bool sees(PageId page)
    {
        return becomes([&] { return desk->window().currentPage() == page; });
    }
    /// The PDF is painted by a thread of its own: until then the sheet is white.
    bool paperIsPainted()
    {
        auto *view = desk->window().findChild<QWidget *>(QStringLiteral("paper"));
        const QImage sheet =
            view->grab().toImage().scaled(120, 90, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        int inked = 0;
        for (int y = 10; y < 80; ++y) {
            for (int x = 10; x < 110; ++x)
                inked += qGray(sheet.pixel(x, y)) < 200;
        }
        return inked > 20;
    }
    QList<Register::Row> papers() { return *at->store().documents.newest(10); }
    /// Issues the form in front; its PDF goes beside the screenshots.
    void issue(const char *form, const char *shotName)
    {
        INFO(form);
        REQUIRE(sees(PageId::Document));
        const auto before = papers().size();
        clock.advance(60'000);
        const bool ready = becomes([&] {
            auto *action = desk->window().page(PageId::Document)->primaryAction();
            return action && action->isEnabled();
        });
        if (!ready)
            shot("failed");
        REQUIRE(ready);
        keyboard.press(Qt::Key_P, Qt::ControlModifier);
        REQUIRE(becomes([&] { return papers().size() == before + 1; }));
        const Register::Row row = papers().first();
        CHECK(row.form == QLatin1String(form));
        const auto pdf = at->store().blobs.find(row.pdfHash);
        REQUIRE(pdf.ok());
        QFile file(QStringLiteral("%1/%2.pdf").arg(out, QLatin1String(form)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(*pdf);
        auto *state = desk->window().findChild<QLabel *>(QStringLiteral("printState"));
        REQUIRE(becomes([&] { return !state->text().isEmpty() && paperIsPainted(); }));
        shot(shotName);
    }

    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 11, 23), QTime(1, 30), Qt::UTC)};
    Theme theme{*qApp};
    std::unique_ptr<StationWorkplace> at;
    std::optional<StatementWatch> watch;
    std::optional<OpenDesk> worker;
    std::optional<Desktop> desk;
    Keyboard keyboard;
    QString out;
};

void takeTicket(Journey &journey)
{
    Keyboard &k = journey.keyboard;
    const int before = k.keys;
    k.press(Qt::Key_1);
    k.press(Qt::Key_Q);
    k.press(Qt::Key_Return);
    CHECK(k.keys - before <= 4);
    REQUIRE(becomes(
        [&] { return journey.at->store().tickets.waiting(journey.at->today()).value() == 1; }));
    journey.shot("01-guidance");
}

void fillIntake(Journey &journey)
{
    Keyboard &k = journey.keyboard;
    k.press(Qt::Key_F3);
    k.press(Qt::Key_F8); // call the next number
    REQUIRE(k.fill("name", QStringLiteral("张𬀩㛃")));
    REQUIRE(k.fill("phone", QStringLiteral("13800138011")));
    REQUIRE(k.fill("id_number", QStringLiteral("35021119900101123X")));
    REQUIRE(
        k.fill("narrative",
               QStringLiteral("2026年10月初起，楼上1903室卫生间漏水，我家客厅吊顶起鼓、墙面发霉，"
                              "木地板变形。物业确认是楼上防水层破损，楼上住户一拖再拖。")));
    REQUIRE(k.choose("type", QStringLiteral("lljf")));
    REQUIRE(k.fill("amount", QStringLiteral("21000")));
    journey.shot("02-intake");
}

} // namespace

TEST_CASE("A visitor leaves with a number, a code and the papers, without a mouse")
{
    Journey journey;
    Keyboard &k = journey.keyboard;
    takeTicket(journey);
    fillIntake(journey);
    k.press(Qt::Key_Return, Qt::ControlModifier);
    auto *code = journey.desk->window().findChild<QLabel *>(QStringLiteral("code"));
    REQUIRE(becomes([&] { return code && code->isVisible(); }));
    CHECK(code->text().startsWith(QStringLiteral("350211001-261123-A1-0007-")));
    journey.shot("03-next-steps");

    k.press(Qt::Key_1);
    REQUIRE(k.choose("route", QStringLiteral("rmtj")));
    REQUIRE(k.choose("organisation", QStringLiteral("集美街道人民调解")));
    k.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(journey.sees(PageId::Document));
    journey.issue("acceptance-notice", "04-acceptance-notice");

    k.press(Qt::Key_F3); // the same page goes on with the next step
    k.press(Qt::Key_2);
    REQUIRE(k.choose("organisation", QStringLiteral("集美区建设")));
    REQUIRE(k.fill("request", QStringLiteral("核查漏水原因，督促修复，书面反馈本中心。")));
    k.press(Qt::Key_Return, Qt::ControlModifier);
    journey.issue("referral-order", "05-referral-order");

    k.press(Qt::Key_F4);
    REQUIRE(journey.sees(PageId::Petitions));
    journey.shot("06-petitions");
    journey.checkThreads();
}

TEST_CASE("An agreement the rehearsal reached is opened, read and printed")
{
    Journey journey;
    Keyboard &k = journey.keyboard;
    k.press(Qt::Key_F4);
    REQUIRE(journey.sees(PageId::Petitions));
    k.type(QStringLiteral("zwj"));
    auto *table = journey.desk->window().page(PageId::Petitions)->findChild<QTableView *>();
    REQUIRE(table);
    REQUIRE(becomes([&] { return table->model()->rowCount() == 1; }));
    journey.shot("07-search");
    k.press(Qt::Key_Return);
    REQUIRE(journey.sees(PageId::Petition));
    journey.shot("08-petition");
    auto *form = journey.desk->window().findChild<QWidget *>(QStringLiteral("mediation-agreement"));
    REQUIRE(form);
    REQUIRE(k.tabTo(form->objectName()));
    k.press(Qt::Key_Space);
    journey.issue("mediation-agreement", "09-mediation-agreement");
    journey.checkThreads();
}

TEST_CASE("Advice, a look at a matter and the settings leave the window's thread alone")
{
    Journey journey;
    Keyboard &k = journey.keyboard;
    k.press(Qt::Key_3);
    auto *question = journey.desk->window().findChild<NarrativeEdit *>(QStringLiteral("question"));
    REQUIRE(question);
    REQUIRE(becomes([&] { return question->isVisible(); }));
    question->setFocus(Qt::TabFocusReason);
    k.type(QStringLiteral("被拖欠工资去哪里告？"));
    k.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(becomes([&] { return question->text().isEmpty(); })); // it is kept
    k.press(Qt::Key_F4);
    auto *table = journey.desk->window().page(PageId::Petitions)->findChild<QTableView *>();
    REQUIRE(becomes([&] { return table->model()->rowCount() > 0; }));
    k.press(Qt::Key_Return);
    REQUIRE(journey.sees(PageId::Petition));
    auto *settings = journey.desk->window().page(PageId::Settings);
    journey.desk->window().goTo(PageId::Settings);
    REQUIRE(becomes([&] { return journey.worker->isIdle(); }));
    auto *phone = settings->findChild<QLineEdit *>(QStringLiteral("centre.phone"));
    REQUIRE(phone);
    phone->setFocus(Qt::TabFocusReason);
    phone->selectAll();
    k.type(QStringLiteral("0592-7654321"));
    k.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(becomes([&] {
        return journey.at->store().settings.value(QStringLiteral("centre.phone")) ==
               QStringLiteral("0592-7654321");
    }));
    journey.checkThreads();
}

TEST_CASE("The watch tells a statement of this thread from another's")
{
    Journey journey;
    CHECK(journey.watch->here().isEmpty());
    auto own = StationWorkplace::open(journey.worker->station());
    REQUIRE(own.ok());
    CHECK((*own)->store().tickets.waiting((*own)->today()).ok());
    const QStringList here = journey.watch->here();
    CHECK(std::any_of(here.begin(), here.end(), [](const QString &sql) {
        return sql.contains(QStringLiteral("FROM visit"));
    }));
}

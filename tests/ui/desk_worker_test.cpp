// The desk's worker: order, guards, and what a page shows and keeps while it waits.
#include "tests/ui/front_desk.h"

#include "ui/models/draft_keeper.h"
#include "ui/shell/status_footer.h"

#include <QProgressBar>
#include <QPushButton>
#include <QSemaphore>

#include <catch2/catch.hpp>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// Holds the worker until it is let go, as a slow disk would.
class SlowDisk
{
public:
    explicit SlowDisk(DeskWorker &desk)
    {
        desk.ask(
            &m_asker,
            [this](StationWorkplace &) {
                m_gate.acquire();
                return Result<Done>(Done{});
            },
            [](const Result<Done> &) {});
    }
    ~SlowDisk() { letGo(); }
    void letGo()
    {
        if (!std::exchange(m_open, true))
            m_gate.release();
    }

private:
    QObject m_asker;
    QSemaphore m_gate;
    bool m_open = false;
};

/// The least that can be registered, ready for Ctrl+Enter.
void fillForm(FrontDesk &desk)
{
    desk.press(Qt::Key_F3);
    REQUIRE(desk.fill("name", QStringLiteral("王秀兰")));
    REQUIRE(desk.fill("narrative", QStringLiteral("楼上漏水泡坏天花板。")));
    REQUIRE(desk.choose("type", QStringLiteral("ll")));
    desk.desk.settle();
}

QAction *primary(FrontDesk &desk)
{
    return desk.intakePage->primaryAction();
}

qint64 registeredAt(Centre &centre)
{
    return centre.station->petitions.count({})->number;
}

} // namespace

TEST_CASE("What is asked is done in order, and answers on the thread that asked", "[worker]")
{
    Centre centre;
    OpenDesk desk(centre.at());
    QStringList done;
    for (int i = 0; i < 3; ++i) {
        const auto save = [i](StationWorkplace &at) {
            return at.store().settings.put(QStringLiteral("order"), QString::number(i));
        };
        desk.ask(&desk, save, [&, i](const Result<Done> &) {
            CHECK(QThread::currentThread() == qApp->thread());
            done.append(QString::number(i));
        });
    }
    desk.settle();
    CHECK(done.join(QLatin1Char(' ')) == QStringLiteral("0 1 2"));
    CHECK(centre.station->settings.value(QStringLiteral("order")) == QStringLiteral("2"));
}

TEST_CASE("A page that is gone is not told, and its record is kept", "[worker]")
{
    Centre centre;
    OpenDesk desk(centre.at());
    auto page = std::make_unique<QObject>();
    bool told = false;
    const auto save = [](StationWorkplace &at) {
        return at.store().settings.put(QStringLiteral("gone"), QStringLiteral("kept"));
    };
    desk.ask(page.get(), save, [&told](const Result<Done> &) { told = true; });
    page.reset();
    desk.settle();
    CHECK_FALSE(told);
    CHECK(centre.station->settings.value(QStringLiteral("gone")) == QStringLiteral("kept"));
}

TEST_CASE("While a registration is under way the page says so and takes no second one", "[worker]")
{
    Centre centre;
    FrontDesk desk(centre);
    fillForm(desk);
    SlowDisk disk(desk.desk);
    desk.Keyboard::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(eventually([&] { return primary(desk)->text() == Recording::text(); }));
    CHECK_FALSE(primary(desk)->isEnabled());
    CHECK(desk.intake.stage() == IntakeModel::Stage::Filling);
    CHECK(desk.intake.form().intake.petitioners.first().name == QStringLiteral("王秀兰"));
    desk.intake.submit();
    disk.letGo();
    desk.desk.settle();
    CHECK(desk.intake.stage() == IntakeModel::Stage::Deciding);
    CHECK(primary(desk)->text() != Recording::text());
    CHECK(registeredAt(centre) == 1);
    CHECK(centre.station->drafts.all(QStringLiteral("intake"))->isEmpty());
}

TEST_CASE("A registration asked for while a number is being called follows it", "[worker]")
{
    Centre centre;
    FrontDesk desk(centre);
    fillForm(desk);
    SlowDisk disk(desk.desk);
    desk.intake.callNext();
    desk.intake.submit();
    CHECK(desk.intake.stage() == IntakeModel::Stage::Filling);
    disk.letGo();
    CHECK(eventually([&] { return desk.intake.stage() == IntakeModel::Stage::Deciding; }));
    CHECK(registeredAt(centre) == 1);
}

TEST_CASE("A record that fails leaves all that was typed, before it and meanwhile", "[worker]")
{
    Centre centre;
    FrontDesk desk(centre);
    fillForm(desk);
    const auto raw = rawConnection(centre.station.folder());
    REQUIRE(raw->run(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON event BEGIN "
                                    "SELECT RAISE(ABORT, 'full'); END"))
                .ok());
    {
        SlowDisk disk(desk.desk);
        desk.Keyboard::press(Qt::Key_Return, Qt::ControlModifier);
        auto *claim = desk.find<QLineEdit>("title");
        claim->setFocus(Qt::TabFocusReason);
        desk.type(QStringLiteral("又"));
    }
    desk.desk.settle();
    CHECK(desk.intake.stage() == IntakeModel::Stage::Filling);
    CHECK(desk.intake.form().intake.title.contains(QStringLiteral("又")));
    CHECK(desk.intake.form().intake.petitioners.first().name == QStringLiteral("王秀兰"));
    CHECK(primary(desk)->isEnabled());
    CHECK(registeredAt(centre) == 0);
    CHECK(centre.station->drafts.all(QStringLiteral("intake"))->size() == 1);

    REQUIRE(raw->run(QStringLiteral("DROP TRIGGER full")).ok());
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.intake.stage() == IntakeModel::Stage::Deciding);
    CHECK(registeredAt(centre) == 1);
}

TEST_CASE("The next visitor can be chosen while a ticket is still being taken", "[worker]")
{
    Centre centre;
    FrontDesk desk(centre);
    {
        SlowDisk disk(desk.desk);
        desk.Keyboard::press(Qt::Key_1);
        desk.Keyboard::press(Qt::Key_Return);
        desk.Keyboard::press(Qt::Key_2);
    }
    desk.desk.settle();
    CHECK(desk.find("ticketNumber")->text() == QStringLiteral("A001"));
    desk.press(Qt::Key_Return);
    CHECK(desk.find("ticketNumber")->text() == QStringLiteral("B001"));
}

TEST_CASE("Closing the desk waits until the last key's draft is on disk", "[worker]")
{
    Centre centre;
    QString typed;
    {
        OpenDesk desk(centre.at());
        DraftKeeper drafts(desk, QStringLiteral("intake"), [&typed] {
            return QJsonObject{{QStringLiteral("typed"), typed}};
        });
        SlowDisk disk(desk);
        for (int key = 0; key < 40; ++key) {
            typed += QLatin1Char('x');
            drafts.touch();
        }
        drafts.flush();
    }
    const auto kept = centre.station->drafts.all(QStringLiteral("intake"));
    REQUIRE(kept.ok());
    REQUIRE(kept->size() == 1);
    CHECK(kept->first().content.value(QStringLiteral("typed")).toString() == typed);
}

TEST_CASE("Long work shows in the foot how far it is, and can be stopped there", "[worker]")
{
    StatusFooter foot;
    BackgroundWork work(QStringLiteral("正在备份"));
    foot.follow(work);
    auto *bar = foot.findChild<QProgressBar *>();
    CHECK(bar->isHidden());
    CHECK(work.advance(37, 100));
    CHECK_FALSE(bar->isHidden());
    CHECK(bar->value() == 37);
    foot.findChild<QPushButton *>(QStringLiteral("stopWork"))->click();
    CHECK_FALSE(work.advance(38, 100));
    work.finish();
    CHECK(bar->isHidden());
    CHECK(work.advance(1, 100)); // the next time it is wanted again
}

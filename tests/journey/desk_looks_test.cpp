// The whole desk as a clerk sees it, in light and dark, on the smallest screen and at 200 %: every
// page in the rail with its word, and a way from a row to what it is of.
#include <catch2/catch.hpp>

#include "tests/journey/journey.h"
#include "ui/pages/board_page.h"
#include "ui/pages/petition_detail_page.h"
#include "ui/pages/records_page.h"
#include "ui/pages/today_page.h"
#include "ui/shell/nav_rail.h"

#include <QListWidget>
#include <QTableView>

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("Every page in the rail has its word on both small screens", "[looks]")
{
    Journey journey;
    MainWindow &window = journey.desk->window();
    for (const QSize size : {QSize(1366, 768), QSize(1280, 720)}) {
        window.resize(size);
        QCoreApplication::processEvents();
        const auto buttons = window.findChildren<NavButton *>();
        CHECK(buttons.size() >= 8);
        for (const NavButton *button : buttons) {
            INFO(button->text().toStdString() << " at " << size.height());
            CHECK(button->isVisible());
            CHECK(button->hasWord());
        }
    }
    // What is not in the rail is reached by its key.
    journey.keyboard.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(journey.sees(PageId::Local));
    journey.keyboard.press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(journey.sees(PageId::Import));
    journey.keyboard.press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(journey.sees(PageId::Presence));
}

TEST_CASE("A record's row opens the record, a draft's row goes on with the draft", "[looks]")
{
    Journey journey;
    MainWindow &window = journey.desk->window();
    CHECK(window.currentPage() == PageId::Today); // where a clerk begins
    auto *today = window.findChild<TodayPage *>();
    const auto room = journey.at->store().records.ofKind(QStringLiteral("unit"));
    REQUIRE(room.ok());
    REQUIRE(!room->isEmpty());
    Q_EMIT today->recordOpened(QStringLiteral("unit"), room->last().id);
    REQUIRE(journey.sees(PageId::Records));
    const auto *table =
        window.page(PageId::Records)->findChild<QTableView *>(QStringLiteral("recordTable"));
    REQUIRE(becomes([&] {
        const QModelIndex at = table->currentIndex();
        return at.isValid() && at.siblingAtColumn(0).data().toString() == room->last().key;
    }));

    const Operator &who = journey.at->station().who;
    const PetitionId id = journey.at->store().petitions.page({}, 1)->first().id;
    const QJsonObject about{{QStringLiteral("petition"), id.text()},
                            {QStringLiteral("decision"), QStringLiteral("link")}};
    for (const auto &[name, page, content] :
         {std::tuple("d1", "intake",
                     QJsonObject{{QStringLiteral("intake"),
                                  QJsonObject{{QStringLiteral("title"),
                                               QStringLiteral("邻居噪声扰民")}}}}),
          std::tuple("d2", "decision", QJsonObject{{QStringLiteral("about"), about}})})
        REQUIRE(journey.at->store()
                    .drafts
                    .save({QLatin1String(name), QLatin1String(page), who.window, who.name,
                           journey.clock.now(), content})
                    .ok());
    Q_EMIT today->draftOpened(QStringLiteral("d1"));
    REQUIRE(journey.sees(PageId::Intake));
    Q_EMIT today->draftOpened(QStringLiteral("d2"));
    REQUIRE(journey.sees(PageId::Petition));
    CHECK(becomes([&] { return window.findChild<QWidget *>(QStringLiteral("actSheet")); }));
    Q_EMIT today->draftOpened(QStringLiteral("gone"));
    CHECK(becomes([&] { return window.notice().isVisible(); }));
}

TEST_CASE("Every page in light and dark, for the eye", "[looks][pictures]")
{
    Journey journey;
    MainWindow &window = journey.desk->window();
    const Look look = GENERATE(Look::Light, Look::Dark);
    journey.theme.apply({look, TextSize::Standard, {}});
    window.goTo(PageId::Petitions);
    auto *table = window.page(PageId::Petitions)->findChild<QTableView *>();
    REQUIRE(becomes([&] { return table->model()->rowCount() > 0; }));
    journey.keyboard.press(Qt::Key_Return);
    REQUIRE(journey.sees(PageId::Petition));
    // At 200 % what has no room scrolls: there the picture is for the eye alone.
    for (const QSize size : {QSize(1366, 768), QSize(683, 384)}) {
        window.resize(size);
        const auto shoot = [&](const char *page) {
            const QString name =
                QStringLiteral("look%1-%2-%3").arg(int(look)).arg(size.width()).arg(
                    QLatin1String(page));
            if (size.width() > 1000)
                journey.shot(qPrintable(name));
            else
                CHECK(window.grab().save(QStringLiteral("%1/%2.png").arg(journey.out, name)));
        };
        for (const ActionRow &row : actionTable()) {
            if (!row.opens || !window.page(*row.opens))
                continue;
            window.goTo(*row.opens);
            journey.worker->settle();
            shoot(row.name);
        }
        window.goTo(PageId::Petition);
        shoot("petition");
    }
    journey.theme.apply({});
}

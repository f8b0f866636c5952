// Pictures of the guidance desk and the intake window, for the eye; ONEDOOR_PICTURES keeps them.
#include "tests/ui/front_desk.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTranslator>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Sight {
    const char *name;
    Look look;
    double scale;
};

/// Buttons whose words do not fit where they stand.
QStringList clippedButtons(const QWidget &whole)
{
    QStringList found;
    for (const QPushButton *button : whole.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->width() < button->minimumSizeHint().width())
            found.append(button->text());
    }
    return found;
}

/// Columns that scroll are as high as what stands in them.
bool isLaidOut(const QWidget &window)
{
    const auto areas = window.findChildren<QScrollArea *>();
    return std::all_of(areas.begin(), areas.end(), [](const QScrollArea *area) {
        const QWidget *content = area->widget();
        return !content || !content->isVisible() ||
               content->height() >= content->minimumSizeHint().height();
    });
}

void take(QWidget &window, const Sight &sight, const char *what)
{
    QCoreApplication::processEvents();
    CHECK(eventually([&] { return isLaidOut(window); }));
    QPixmap picture(window.size() * sight.scale);
    picture.setDevicePixelRatio(sight.scale);
    picture.fill(tokensNow().ground);
    window.render(&picture);
    CHECK_FALSE(picture.isNull());
    const QString folder = qEnvironmentVariable("ONEDOOR_PICTURES");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        picture.save(QStringLiteral("%1/%2-%3.png")
                         .arg(folder, QLatin1String(what), QLatin1String(sight.name)));
    }
    const QStringList clipped = clippedButtons(window);
    INFO(what << ' ' << sight.name << ": " << clipped.join(QLatin1String(" | ")).toStdString());
    CHECK(clipped.isEmpty());
    CHECK(window.width() == 1366);
    CHECK(window.height() == 768);
}

} // namespace

TEST_CASE("Both desks stand unclipped at the smallest screen", "[pictures]")
{
    const auto sight = GENERATE(Sight{"light", Look::Light, 1.0}, Sight{"dark", Look::Dark, 1.0},
                                Sight{"light-150", Look::Light, 1.5});
    QTranslator chinese;
    if (chinese.load(QStringLiteral(":/translations/onedoor_zh_CN.qm")) ||
        chinese.load(qEnvironmentVariable("ONEDOOR_QM")))
        QCoreApplication::installTranslator(&chinese);
    Centre centre;
    REQUIRE_FALSE(centre.station.add().isNull());
    {
        FrontDesk desk(centre, QStringLiteral("1号窗口"), sight.look);
        for (const int key : {Qt::Key_2, Qt::Key_1, Qt::Key_1}) {
            desk.press(key);
            desk.press(Qt::Key_Q);
            desk.press(Qt::Key_Return);
        }
        desk.press(Qt::Key_3);
        take(desk.window, sight, "guidance-advice");
        desk.press(Qt::Key_L, Qt::ControlModifier);
        desk.type(QStringLiteral("wxl"));
        desk.press(Qt::Key_Return);
        take(desk.window, sight, "guidance");

        desk.press(Qt::Key_F3);
        desk.press(Qt::Key_F8);
        take(desk.window, sight, "intake-empty");
        REQUIRE(desk.fill("name", QStringLiteral("王秀兰")));
        REQUIRE(desk.fill("phone", QStringLiteral("13800000000")));
        REQUIRE(desk.fill("id_number", QStringLiteral("11010519491231002X")));
        REQUIRE(
            desk.fill("narrative", QStringLiteral("楼上住户卫生间漏水，泡坏申请人客厅天花板。")));
        REQUIRE(eventually([&] { return !desk.intake.repeats().isEmpty(); }));
        take(desk.window, sight, "intake-filled");
        desk.press(Qt::Key_2, Qt::ControlModifier);
        desk.type(QStringLiteral("陈国栋"));
        REQUIRE(desk.choose("type", QStringLiteral("ll")));
        take(desk.window, sight, "intake-lower");
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(desk.intake.stage() == IntakeModel::Stage::Deciding);
        take(desk.window, sight, "next");
        desk.press(Qt::Key_1);
        take(desk.window, sight, "next-accept");
    }
    QCoreApplication::removeTranslator(&chinese);
}

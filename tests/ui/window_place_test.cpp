// Where the window stands: on every screen, and again where it was left.
#include "ui/shell/theme.h"
#include "ui/shell/window_place.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch.hpp>

using namespace onedoor;

namespace
{

QString here()
{
    return WindowPlace::nameOf(QGuiApplication::screens());
}

} // namespace

TEST_CASE("A window is moved, and made smaller only where it must be", "[place]")
{
    const QRect available(0, 24, 1280, 696); // a panel at the top
    CHECK(WindowPlace::within({100, 100, 800, 500}, available) == QRect(100, 100, 800, 500));
    CHECK(WindowPlace::within({900, 500, 800, 500}, available) == QRect(480, 220, 800, 500));
    CHECK(WindowPlace::within({-50, 0, 1366, 768}, available) == available);
    CHECK(WindowPlace::within({5000, 5000, 1366, 768}, {0, 0, 640, 360}) == QRect(0, 0, 640, 360));
}

TEST_CASE("The first start fills the screen; later ones are where the window was left", "[place]")
{
    const QTemporaryDir folder;
    {
        Preferences preferences(folder.path());
        QWidget window;
        const WindowPlace place(window, preferences);
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        CHECK(window.isMaximized());
        CHECK(QGuiApplication::primaryScreen()->availableGeometry().contains(window.geometry()));
        window.showNormal();
        window.setGeometry(30, 40, 500, 300);
        window.close();
    }
    Preferences preferences(folder.path());
    CHECK(preferences.windowPlace(here()) == QStringLiteral("normal 30 40 500 300"));
    CHECK(preferences.windowPlace(QStringLiteral("1920x1080+0+0@100")).isEmpty());
    QWidget window;
    const WindowPlace place(window, preferences);
    window.show();
    CHECK_FALSE(window.isMaximized());
    CHECK(window.geometry() == QRect(30, 40, 500, 300));
}

TEST_CASE("A place of a larger screen, or nonsense, is brought onto the screen there is", "[place]")
{
    const QRect available = QGuiApplication::primaryScreen()->availableGeometry();
    for (const char *kept : {"normal 3000 2000 3840 2160", "normal -4000 -4000 100 100",
                             "maximised 9999 9999 9999 9999", "maximised 0 0 -1 -1",
                             "normal 0 0 -1 -1", "normal x y z", ""}) {
        const QTemporaryDir folder;
        Preferences preferences(folder.path());
        preferences.setWindowPlace(here(), QString::fromLatin1(kept));
        QWidget window;
        const WindowPlace place(window, preferences);
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        INFO(kept);
        CHECK(available.contains(window.geometry()));
        CHECK(window.width() >= 100);
    }
}

TEST_CASE("A scale given from outside is left alone, ours is replaced", "[place]")
{
    const auto scale = [] { return qgetenv("QT_SCALE_FACTOR"); };
    qputenv("QT_SCALE_FACTOR", "1.5");
    CHECK(isScaleGiven());
    CHECK_FALSE(applyScale(200));
    CHECK(scale() == "1.5");
    qunsetenv("QT_SCALE_FACTOR");
    CHECK(applyScale(200));
    CHECK(scale() == "2");
    CHECK_FALSE(isScaleGiven());
    CHECK(applyScale(125)); // a start after this one inherits what this one set
    CHECK(scale() == "1.25");
    qunsetenv("QT_SCALE_FACTOR");
    qunsetenv("ONEDOOR_OWN_SCALE");
}

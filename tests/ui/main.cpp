// The runner of the window tests: offscreen, always the same font, and no look but the one asked
// for.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "tests/support/offscreen_messages.h"

#include <QApplication>

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    onedoor::test::keepOffscreenHabitsQuiet();
    QApplication application(argc, argv);
    QApplication::setCursorFlashTime(0); // a blinking cursor would differ from picture to picture
    return Catch::Session().run(argc, argv);
}

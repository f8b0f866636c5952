// The runner of the journey: the real desktop in Chinese, offscreen unless a display is asked for.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "tests/support/clear_text.h"
#include "tests/support/offscreen_messages.h"
#include "tests/support/timed_application.h"
#include "ui/shell/interface_language.h"

#include <QTemporaryDir>

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // The pictures and papers beside, so that all the program keeps can be searched.
    const QTemporaryDir home, out;
    if (!qEnvironmentVariableIsSet("ONEDOOR_OUT"))
        qputenv("ONEDOOR_OUT", QFile::encodeName(out.path()));
    const onedoor::test::OwnPlaces own(home.path());
    onedoor::test::keepOffscreenHabitsQuiet();
    onedoor::test::TimedApplication application(argc, argv);
    QApplication::setCursorFlashTime(0);
    const onedoor::InterfaceLanguage chinese;
    return Catch::Session().run(argc, argv);
}

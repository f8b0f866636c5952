// What a window on no screen says of itself is kept back; every real warning is printed.
#include "tests/support/offscreen_messages.h"

#include <QWidget>

#include <catch2/catch.hpp>

using namespace onedoor::test;

namespace
{

QStringList heard; // a message handler has no place of its own

void hear(QtMsgType, const QMessageLogContext &, const QString &text)
{
    heard << text;
}

} // namespace

TEST_CASE("A window with a least size says nothing offscreen, and a warning is still heard",
          "[messages]")
{
    heard.clear();
    const QtMessageHandler quiet = qInstallMessageHandler(hear);
    const auto showOne = [] {
        QWidget window;
        window.show();
        window.setMinimumSize(200, 100);
    };
    showOne();
    // Without this the test would hold for a platform that says nothing of the kind.
    CHECK(std::any_of(heard.begin(), heard.end(), isOffscreenHabit));
    qInstallMessageHandler(quiet);
    CHECK_FALSE(isOffscreenHabit(QStringLiteral("QObject::connect: No such signal")));
    CHECK_FALSE(isOffscreenHabit(
        QStringLiteral("This plugin does not support propagateSizeHints() and is broken")));
}

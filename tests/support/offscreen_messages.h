#pragma once

#include <QString>
#include <QtGlobal>

namespace onedoor::test
{

/// What the offscreen platform says of each window because it has no window manager to tell sizes
/// to: true of every window, and news of none. Nothing else is ever kept back.
inline bool isOffscreenHabit(const QString &message)
{
    return message == QStringLiteral("This plugin does not support propagateSizeHints()");
}

/// From here on that one sentence is not printed; all other messages go where they went.
inline void keepOffscreenHabitsQuiet()
{
    static QtMessageHandler before = nullptr;
    const auto pass = [](QtMsgType type, const QMessageLogContext &context, const QString &text) {
        if (!isOffscreenHabit(text) && before)
            before(type, context, text);
    };
    if (!before)
        before = qInstallMessageHandler(pass);
}

} // namespace onedoor::test

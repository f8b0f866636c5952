#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace onedoor
{

/// What the command line asks of the desktop.
struct StartOptions {
    QString folder;
    bool rehearsal = false;
    bool reportReady = false;
};

/// Help and version, which need no display: the exit code, or nothing where neither was asked for.
std::optional<int> answerWithoutDisplay(int argc, char **argv);
/// Nothing when something in it means nothing; that was told on stderr.
std::optional<StartOptions> readStart(const QStringList &arguments);

} // namespace onedoor

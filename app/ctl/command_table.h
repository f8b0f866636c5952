#pragma once

#include "app/ctl/commands.h"

#include <span>

namespace onedoor
{

/// A command of the program: what its help shows is what it takes.
struct Command {
    const char *name;
    int (*run)(const Arguments &, Context &);
    const char *about;    ///< English, of the context "Commands"
    const char *synopses; ///< as CommandLine reads them, one a line

    QStringList usages() const { return QString::fromUtf8(synopses).split(u'\n'); }
};

/// In the order the help shows them.
std::span<const Command> allCommands();
/// Nothing where there is none of that name.
const Command *commandNamed(const QString &name);

/// All commands, or one with its synopses and what their placeholders mean.
QString helpText();
QString helpText(const Command &command);

} // namespace onedoor

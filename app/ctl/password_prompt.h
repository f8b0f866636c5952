#pragma once

#include <QString>

#include <optional>

namespace onedoor
{

/// Asks on the terminal, without echo. Nothing where no person sits at one: scripts never hang.
std::optional<QString> askForPassword(const QString &question);
/// What a variable holds, taken out of the environment; nothing where it is not set or empty.
std::optional<QString> passwordVariable(const char *name);

} // namespace onedoor

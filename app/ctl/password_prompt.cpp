#include "app/ctl/password_prompt.h"

#include <sodium.h>
#include <termios.h>
#include <unistd.h>

#include <cstdio>

namespace onedoor
{

std::optional<QString> askForPassword(const QString &question)
{
    termios before{};
    if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO) || tcgetattr(STDIN_FILENO, &before) != 0)
        return std::nullopt;
    termios silent = before;
    silent.c_lflag &= ~tcflag_t(ECHO);
    fprintf(stderr, "%s", qPrintable(question));
    fflush(stderr);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    char line[1024] = {};
    const ssize_t length = read(STDIN_FILENO, line, sizeof line - 1);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    fprintf(stderr, "\n");
    QString typed = QString::fromUtf8(line, length > 0 ? qsizetype(length) : 0);
    sodium_memzero(line, sizeof line);
    while (typed.endsWith(u'\n') || typed.endsWith(u'\r'))
        typed.chop(1);
    return typed.isEmpty() ? std::nullopt : std::optional(typed);
}

std::optional<QString> passwordVariable(const char *name)
{
    const QString value = qEnvironmentVariable(name);
    qunsetenv(name); // what this program starts need not know
    return value.isEmpty() ? std::nullopt : std::optional(value);
}

} // namespace onedoor

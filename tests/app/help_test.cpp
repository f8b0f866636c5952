// What the programs tell of themselves.
#include "tests/app/ctl.h"

#include <QRegularExpression>

using namespace onedoor::test;

TEST_CASE("Help is Chinese, on standard output, of every command and of each")
{
    for (const char *asked : {"help", "--help", "find --help --json"}) {
        const Answer answer = Ctl::plain(words(asked));
        CHECK(answer.code == 0);
        CHECK(answer.err.isEmpty());
        CHECK(answer.out.contains("查找"));
    }
    const Answer all = Ctl::plain({QStringLiteral("help")});
    for (const char *command :
         {"init",    "register", "import",     "show",    "do",           "find",    "similar",
          "suggest", "learn",    "due",        "explain", "check-id",     "workday", "deadline",
          "forms",   "form",     "reprint",    "void",    "verify-paper", "ticket",  "sync",
          "hub",     "attach",   "attachment", "keys",    "settings",     "verify",  "rebuild",
          "backup",  "restore",  "salvage",    "record",  "help",         "acts",    "route",
          "orphans", "tasks",    "serve",      "account", "scans"}) {
        INFO(command);
        CHECK(all.out.contains(QByteArray("\n  ") + command + " "));
        const QStringList one{QStringLiteral("help"), QLatin1String(command)};
        const Answer help = Ctl::plain(one);
        CHECK(help.code == 0);
        CHECK(help.out.contains(QByteArray("onedoorctl ") + command));
        CHECK(Ctl::plain({QLatin1String(command), QStringLiteral("--help")}).out == help.out);
        static const QRegularExpression han(QStringLiteral("\\p{Han}{2}"),
                                            QRegularExpression::UseUnicodePropertiesOption);
        CHECK(QString::fromUtf8(help.out).contains(han));
    }
    CHECK(Ctl::plain({QStringLiteral("--version")}).out.startsWith("onedoorctl "));
}

TEST_CASE("The desktop tells of itself without a display")
{
    for (const char *asked : {"--help", "--version"}) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QLatin1String(name));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(ONEDOOR_BINARY "/bin/onedoor"), {QLatin1String(asked)});
        REQUIRE(process.waitForFinished(60'000));
        CHECK(process.exitStatus() == QProcess::NormalExit);
        CHECK(process.exitCode() == 0);
        CHECK(process.readAllStandardOutput().contains("onedoor"));
        CHECK(process.readAllStandardError().isEmpty());
    }
}

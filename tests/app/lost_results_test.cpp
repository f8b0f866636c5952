// Where a result has nowhere to go.
#include "tests/app/ctl.h"

using namespace onedoor::test;

TEST_CASE("A result that cannot be written is not lost in silence")
{
    const Ctl ctl;
    QFile day(QStringLiteral(ONEDOOR_SOURCE "/tests/data/day.jsonl"));
    REQUIRE(day.open(QIODevice::ReadOnly));
    QFile lines(ctl.file("three.jsonl"));
    REQUIRE(lines.open(QIODevice::WriteOnly));
    for (int i = 0; i < 3; ++i)
        lines.write(day.readLine());
    lines.close();
    const QString program =
        QStringLiteral(ONEDOOR_BINARY "/bin/onedoorctl --data %1").arg(ctl.data());
    const auto shell = [&](const QString &command) {
        QProcess process;
        process.start(QStringLiteral("/bin/bash"), {QStringLiteral("-c"), command});
        REQUIRE(process.waitForFinished(120'000));
        return Answer{process.exitCode(), process.readAllStandardOutput(),
                      process.readAllStandardError()};
    };
    for (const char *sink : {">/dev/full", ">&-"}) {
        const Answer answer = shell(QStringLiteral("%1 register %2 %3")
                                        .arg(program, lines.fileName(), QLatin1String(sink)));
        INFO(sink << answer.err.toStdString());
        CHECK(answer.code == 1);
        CHECK(answer.err.contains("350211001-"));
        CHECK(
            shell(QStringLiteral("%1 find --state registered %2").arg(program, QLatin1String(sink)))
                .code == 1);
    }
    // A reader that has gone: the command ends by itself, not by a signal.
    const Answer gone =
        shell(QStringLiteral("{ %1 find --state registered --limit 6; echo $? >&2; } "
                             "| head -c 1 >/dev/null")
                  .arg(program));
    CHECK((gone.err.contains("\n1\n") || gone.err.endsWith("\n0\n")));
    CHECK(ctl.run(words("find --state registered")).json()[QStringLiteral("count")].toInt() == 6);
    CHECK(ctl.run({QStringLiteral("verify")}).code == 0);
}

#include "tests/bench/child.h"

#include "tests/bench/table.h"

#include <QCoreApplication>
#include <QProcess>

namespace onedoor::bench
{

std::optional<Ended> ran(const QString &program, const QStringList &arguments, int seconds)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    Ended ended;
    bool well = false;
    ended.seconds = secondsOf([&] {
        process.start(program, arguments);
        well = process.waitForFinished(seconds * 1000);
    });
    ended.output = process.readAll();
    if (well && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return ended;
    process.kill();
    process.waitForFinished();
    fprintf(stderr, "bench: %s did not run: %s\n", qPrintable(program),
            ended.output.right(300).constData());
    return std::nullopt;
}

double coldly(int times, const QString &program, const QStringList &arguments)
{
    Times taken;
    for (int i = 0; i < times; ++i) {
        const auto ended = ran(program, arguments);
        if (!ended)
            return 0;
        taken.add(ended->seconds);
    }
    return taken.median();
}

QString ownProgram(const char *name)
{
    return QCoreApplication::applicationDirPath() + u'/' + QLatin1String(name);
}

} // namespace onedoor::bench

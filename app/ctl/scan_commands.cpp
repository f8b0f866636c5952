#include "app/ctl/commands.h"
#include "core/desk/scans.h"

#include <QDir>

namespace onedoor
{

namespace
{

QJsonObject runJson(const ScanRun &run)
{
    QJsonObject told{{QStringLiteral("file"), run.file},
                     {QStringLiteral("from"), run.from},
                     {QStringLiteral("pages"), run.pages},
                     {QStringLiteral("state"), wordOf(run.state)}};
    const auto add = [&](const char *key, const QString &text) {
        if (!text.isEmpty())
            told.insert(QLatin1String(key), text);
    };
    add("id", run.id);
    add("code", run.code);
    add("number", run.number);
    add("attachment", run.attachment);
    add("why", run.why);
    if (run.seenBefore)
        told.insert(QStringLiteral("seen_before"), true);
    return told;
}

QStringList filesOf(const Arguments &arguments)
{
    const QString folder = arguments.value(QStringLiteral("folder"));
    QStringList files;
    for (const QFileInfo &file :
         QDir(folder).entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Time | QDir::Reversed)) {
        if (!folder.isEmpty())
            files << file.filePath();
    }
    return files + arguments.positional().mid(1);
}

/// Out of the folder once the store has it; beside one of the same name with another.
bool moveDone(const QString &path)
{
    const QFileInfo file(path);
    const QDir folder(file.path() + QStringLiteral("/done"));
    QString to = folder.filePath(file.fileName());
    for (int n = 2; QFile::exists(to); ++n)
        to = folder.filePath(QStringLiteral("%1 (%2).%3")
                                 .arg(file.completeBaseName())
                                 .arg(n)
                                 .arg(file.suffix()));
    return folder.mkpath(QStringLiteral(".")) && QFile::rename(path, to);
}

int takeScans(const Arguments &arguments, Context &context)
{
    Scans scans(context.workplace(), context.papers());
    int code = done;
    for (const QString &path : filesOf(arguments)) {
        const auto runs = scans.take(path);
        if (!runs) {
            code = context.fail(runs.error());
            continue; // the others are not held up by it
        }
        for (const ScanRun &run : *runs) {
            context.print(runJson(run));
            if (run.state == ScanRun::State::Refused)
                code = refused;
        }
        const bool whole = runs->first().state != ScanRun::State::Refused;
        if (whole && arguments.has(QStringLiteral("folder")) && !moveDone(path))
            code = context.fail(Error{Reason::FileUnwritable, path, {}});
    }
    return code;
}

} // namespace

int runScans(const Arguments &arguments, Context &context)
{
    if (!context.open())
        return refused;
    const QString &verb = arguments.positional().first();
    if (verb == QStringLiteral("take"))
        return takeScans(arguments, context);
    Scans scans(context.workplace(), context.papers());
    if (verb == QStringLiteral("assign")) {
        const auto run = scans.assign(arguments.positional()[1], arguments.positional()[2]);
        if (!run)
            return context.fail(run.error());
        context.print(runJson(*run));
        return done;
    }
    const auto runs = scans.list(arguments.has(QStringLiteral("all")));
    if (!runs)
        return context.fail(runs.error());
    for (const ScanRun &run : *runs)
        context.print(runJson(run));
    return done;
}

} // namespace onedoor

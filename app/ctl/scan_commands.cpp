#include "app/ctl/commands.h"
#include "core/desk/scans.h"
#include "core/desk/settled_files.h"

#include <QDir>

#include <chrono>
#include <thread>

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

constexpr std::chrono::milliseconds betweenLooks{500};

/// What lies whole in the folder, oldest first; what is still being written is told, and waits.
QStringList filesIn(const QString &folder, Context &context)
{
    QStringList files;
    for (const QFileInfo &file :
         QDir(folder).entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Time | QDir::Reversed))
        files << file.filePath();
    if (files.isEmpty())
        return files;
    SettledFiles folderFiles;
    folderFiles.look(files);
    std::this_thread::sleep_for(betweenLooks);
    const QStringList settled = folderFiles.look(files);
    for (const QString &file : std::as_const(files)) {
        if (!settled.contains(file)) {
            context.print({{QStringLiteral("file"), QFileInfo(file).fileName()},
                           {QStringLiteral("state"), QStringLiteral("waiting")},
                           {QStringLiteral("why"), QStringLiteral("文件还在写入，下次再收。")}});
        }
    }
    return settled;
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
    const bool fromFolder = arguments.has(QStringLiteral("folder"));
    if (const QString folder = arguments.value(QStringLiteral("folder"));
        fromFolder && !QFileInfo(folder).isDir())
        return context.fail(Error{Reason::FileUnreadable, folder, {}});
    const QStringList files = fromFolder
                                  ? filesIn(arguments.value(QStringLiteral("folder")), context)
                                  : arguments.positional().mid(1);
    for (const QString &path : files) {
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
        if (whole && fromFolder && !moveDone(path))
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

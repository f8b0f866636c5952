#include "app/ctl/inputs.h"

#include "app/ctl/context.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStringDecoder>

#include <sys/stat.h>
#include <unistd.h>

namespace onedoor
{

namespace
{

/// What stands in the way of reading from there, before it is opened: a pipe nobody writes into
/// would wait for ever.
const char *obstacle(const struct stat &what)
{
    if (S_ISDIR(what.st_mode))
        return "folder";
    if (S_ISFIFO(what.st_mode) || S_ISSOCK(what.st_mode))
        return "pipe";
    if (S_ISCHR(what.st_mode) || S_ISBLK(what.st_mode))
        return "device";
    return nullptr;
}

Error unreadable(const QString &name, const char *why)
{
    return {Reason::FileUnreadable, name, QString::fromLatin1(why)};
}

Result<std::unique_ptr<QIODevice>> openStandardInput()
{
    struct stat what {
    };
    if (isatty(STDIN_FILENO))
        return unreadable(QStringLiteral("-"), "terminal");
    if (fstat(STDIN_FILENO, &what) == 0 && S_ISDIR(what.st_mode))
        return unreadable(QStringLiteral("-"), "folder");
    auto file = std::make_unique<QFile>();
    if (!file->open(stdin, QIODevice::ReadOnly))
        return unreadable(QStringLiteral("-"), "");
    return std::unique_ptr<QIODevice>(std::move(file));
}

} // namespace

Result<std::unique_ptr<QIODevice>> openInput(const QString &name)
{
    if (name == QStringLiteral("-"))
        return openStandardInput();
    struct stat what {
    };
    if (stat(QFile::encodeName(name).constData(), &what) != 0)
        return unreadable(name, "");
    if (const char *why = obstacle(what))
        return unreadable(name, why);
    auto file = std::make_unique<QFile>(name);
    if (!file->open(QIODevice::ReadOnly))
        return unreadable(name, "");
    return std::unique_ptr<QIODevice>(std::move(file));
}

Result<QByteArray> readInput(const QString &name)
{
    const auto input = openInput(name);
    if (!input)
        return input.error();
    QByteArray bytes;
    while (bytes.size() <= longestInput) {
        const QByteArray more = (*input)->read(longestInput + 1 - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (bytes.size() > longestInput)
        return Error{Reason::TooLarge, QStringLiteral("4 MiB"), QStringLiteral("file")};
    return bytes;
}

Result<QJsonObject> readObject(const QString &name)
{
    const auto bytes = readInput(name);
    if (!bytes)
        return bytes.error();
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &failure);
    if (failure.error != QJsonParseError::NoError || !document.isObject())
        return Error{Reason::BadFormat, QString::number(failure.offset), QStringLiteral("json")};
    return document.object();
}

Result<Petition> petitionTold(const Arguments &arguments, Context &context)
{
    if (!arguments.has(QStringLiteral("text")))
        return context.desk().petition(arguments.positional().value(0));
    const QString name = arguments.value(QStringLiteral("text"));
    const auto bytes = readInput(name);
    if (!bytes)
        return bytes.error();
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(*bytes);
    if (decoder.hasError() || text.contains(QChar(0)))
        return unreadable(name, "binary");
    Petition told;
    told.intake.receivedAt = context.clock->now();
    told.intake.narrative = text;
    return told;
}

Result<Done> mayWrite(const QString &name, const Context &context, const QStringList &inputs)
{
    const auto no = [&](const char *why) {
        return Error{Reason::FileUnwritable, name, QLatin1String(why)};
    };
    const QFileInfo file(name);
    if (file.exists() && !file.isFile())
        return no("special");
    const QString place = QFileInfo(file.absolutePath()).canonicalFilePath();
    const QString store = QFileInfo(context.folder).canonicalFilePath();
    if (!store.isEmpty() && (place + u'/').startsWith(store + u'/'))
        return no("store");
    for (const QString &input : inputs) {
        if (file.exists() && file.canonicalFilePath() == QFileInfo(input).canonicalFilePath())
            return no("input");
    }
    QSaveFile probe(name);
    return probe.open(QIODevice::WriteOnly) ? Result<Done>(Done{}) : no("");
}

} // namespace onedoor

#include "app/ctl/commands.h"
#include "app/places.h"

#include <QCoreApplication>
#include <QTranslator>

#include <cstdio>

using namespace onedoor;

namespace
{

struct Command {
    const char *name;
    int (*run)(const QStringList &, Context &);
    const char *synopsis;
};

constexpr Command commands[] = {
    {"init", runInit,
     "init --centre CODE --name NAME --station ST [--division CODE] [--rehearsal]"},
    {"register", runRegister, "register FILE|- [--atomic]"},
    {"import", runImport,
     "import --format messages|csv|xlsx [--source NAME] [--map FILE] [--sheet NAME] "
     "[--encoding NAME] [--refused FILE.xlsx] FILE"},
    {"show", runShow, "show CODE"},
    {"do", runDo, "do CODE DECISION FILE|- | do CODE --list"},
    {"find", runFind,
     "find [WORDS] [--state S,…] [--type T] [--organisation O] [--operator O] [--from DAY] "
     "[--to DAY] [--overdue] [--order registered|due] [--limit N] [--offset N]"},
    {"similar", runSimilar, "similar CODE | similar --text FILE"},
    {"suggest", runSuggest, "suggest CODE | suggest --text FILE"},
    {"learn", runLearn, "learn"},
    {"due", runDue, "due [--until DATE] [--overdue]"},
    {"explain", runExplain, "explain CODE DEADLINE"},
    {"check-id", runCheckId, "check-id KIND VALUE"},
    {"workday", runWorkday, "workday add DATE N | workday count DATE DATE"},
    {"deadline", runDeadline, "deadline --rule ID --from DATE [--pause FROM..TO]"},
    {"forms", runForms, "forms [CODE]"},
    {"form", runForm, "form CODE FORM [--pdf FILE] [--preview] [--inputs FILE]"},
    {"reprint", runReprint, "reprint DOCUMENT-NUMBER --pdf FILE"},
    {"void", runVoid, "void DOCUMENT-NUMBER --reason TEXT"},
    {"verify-paper", runVerifyPaper, "verify-paper QR-TEXT"},
    {"ticket", runTicket, "ticket take KIND | ticket call WINDOW | ticket list"},
    {"sync", runSync, "sync [--once] [--watch] | sync status"},
    {"hub", runHub, "hub install DSN | hub enrol DSN --station ST … | hub check DSN"},
    {"attach", runAttach, "attach CODE FILE [--note TEXT]"},
    {"attachment", runAttachment, "attachment CODE NAME --out FILE"},
    {"keys", runKeys,
     "keys list|protect | keys add|change|remove NAME | keys recovery [--pdf FILE] | "
     "keys keyring on|off"},
    {"settings", runSettings, "settings [NAME [VALUE]]"},
    {"verify", runVerify, "verify"},
    {"rebuild", runRebuild, "rebuild"},
    {"backup", runBackup, "backup DIR"},
    {"restore", runRestore, "restore FILE --into DIR"},
    {"salvage", runSalvage, "salvage [--backup DIR] | salvage --record-anyway"},
};

int printUsage(Context &context)
{
    context.warn(QStringLiteral(
        "usage: onedoorctl [--data DIR] [--json] [--now ISO8601] [--operator NAME] COMMAND …"));
    for (const Command &command : commands)
        context.warn(QStringLiteral("  ") + QString::fromUtf8(command.synopsis));
    return wrongUsage;
}

/// Takes the global options off the front; false when one is wrong.
bool takeGlobals(QStringList &arguments, Context &context)
{
    while (!arguments.isEmpty() && arguments.first().startsWith(QStringLiteral("--"))) {
        const QString option = arguments.takeFirst();
        if (option == QStringLiteral("--json")) {
            context.json = true;
            continue;
        }
        if (arguments.isEmpty())
            return false;
        const QString value = arguments.takeFirst();
        if (option == QStringLiteral("--data")) {
            context.folder = value;
        } else if (option == QStringLiteral("--operator")) {
            context.operatorName = value;
        } else if (option == QStringLiteral("--now")) {
            const QDateTime now = QDateTime::fromString(value, Qt::ISODate);
            if (!now.isValid())
                return false;
            context.clock = std::make_unique<FixedClock>(now);
            context.clockFixed = true;
        } else {
            return false;
        }
    }
    return true;
}

/// stderr is for our own sentences; what Qt remarks on is for developers.
void showQtsRemarks(QtMsgType, const QMessageLogContext &, const QString &text)
{
    if (qEnvironmentVariableIsSet("ONEDOOR_DEBUG"))
        fprintf(stderr, "%s\n", qPrintable(text));
}

} // namespace

int main(int argc, char **argv)
{
    qInstallMessageHandler(showQtsRemarks);
    QCoreApplication application(argc, argv);
    QTranslator chinese;
    if (chinese.load(QStringLiteral(":/translations/onedoor_zh_CN.qm")))
        QCoreApplication::installTranslator(&chinese);

    Context context;
    context.folder = defaultDataFolder();
    context.resources = resourcesFolder();
    context.clock = std::make_unique<SystemClock>();

    QStringList arguments = application.arguments().mid(1);
    if (!takeGlobals(arguments, context) || arguments.isEmpty())
        return printUsage(context);
    context.ids = std::make_unique<RandomIds>(*context.clock);
    const QString name = arguments.takeFirst();
    for (const Command &command : commands) {
        if (name == QLatin1String(command.name))
            return command.run(arguments, context);
    }
    return printUsage(context);
}

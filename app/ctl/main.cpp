#include "app/ctl/command_table.h"
#include "app/guards.h"
#include "app/places.h"

#include <QCoreApplication>
#include <QTranslator>

#include <cstdio>

using namespace onedoor;

namespace
{

class Main
{
    Q_DECLARE_TR_FUNCTIONS(Main)
};

/// What the options for every command set.
void takeGlobals(const Arguments &globals, Context &context)
{
    context.json = globals.has(QStringLiteral("json"));
    if (globals.has(QStringLiteral("data")))
        context.folder = globals.value(QStringLiteral("data"));
    if (globals.has(QStringLiteral("operator")))
        context.operatorName = globals.value(QStringLiteral("operator"));
    if (globals.has(QStringLiteral("now"))) {
        context.clock = std::make_unique<FixedClock>(
            QDateTime::fromString(globals.value(QStringLiteral("now")), Qt::ISODate));
        context.clockFixed = true;
    }
    context.ids = std::make_unique<RandomIds>(*context.clock);
}

int printVersion(Context &context)
{
    context.line(QStringLiteral("onedoorctl " ONEDOOR_VERSION));
    return done;
}

int run(QStringList arguments, Context &context)
{
    CommandLine line;
    if (const auto problem = line.takeGlobals(arguments))
        return context.usage(*problem);
    const QString name = arguments.isEmpty() ? QString() : arguments.takeFirst();
    const Command *command = commandNamed(name);
    if (command) {
        if (const auto problem = line.take(name, command->usages(), arguments))
            return context.usage(*problem);
    }
    if (line.globals().has(QStringLiteral("version")))
        return printVersion(context);
    if (line.globals().has(QStringLiteral("help"))) {
        context.line(command ? helpText(*command) : helpText());
        return done;
    }
    if (name.isEmpty())
        return context.usage(
            Main::tr("A command is needed. Nothing was done; see: onedoorctl help"));
    if (!command)
        return context.usage(
            Main::tr("No command is called “%1”. Nothing was done; see: onedoorctl help")
                .arg(name.left(40)));
    takeGlobals(line.globals(), context);
    if (const auto there = checkResources(); !there && command->run != runHelp)
        return context.fail(there.error());
    return command->run(line.arguments(), context);
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
    Output::guard();
    guardProcess();
    qInstallMessageHandler(showQtsRemarks);
    QCoreApplication application(argc, argv);
    QTranslator chinese;
    if (chinese.load(QStringLiteral(":/translations/onedoor_zh_CN.qm")))
        QCoreApplication::installTranslator(&chinese);

    Context context;
    context.folder = defaultDataFolder();
    context.resources = resourcesFolder();
    context.notes = notesFolder();
    context.clock = std::make_unique<SystemClock>();
    return context.finish(run(application.arguments().mid(1), context));
}

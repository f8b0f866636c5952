#include "app/desktop/start_options.h"

#include "app/places.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTranslator>

#include <cstdio>

namespace onedoor
{

namespace
{

class Program
{
    Q_DECLARE_TR_FUNCTIONS(Program)
public:
    static QString help();
    static QString complaint(const QString &what);
};

QString Program::help()
{
    return QStringList{tr("OneDoor: the front desk of a dispute centre"),
                       QStringLiteral("  onedoor [--data DIR] [--rehearsal]"),
                       QStringLiteral("  --data DIR    ") + tr("Works on the data in this folder."),
                       QStringLiteral("  --rehearsal   ") +
                           tr("Makes a rehearsal centre where there is none yet."),
                       QStringLiteral("  --help, --version"),
                       tr("Without a window: onedoorctl help")}
        .join(u'\n');
}

QString Program::complaint(const QString &what)
{
    return tr("“%1” means nothing here. Nothing was opened; see: onedoor --help").arg(what);
}

/// 0 when it could be written.
int print(FILE *to, const QString &text)
{
    return fprintf(to, "%s\n", qUtf8Printable(text)) < 0 || fflush(to) != 0 ? 1 : 0;
}

} // namespace

std::optional<int> answerWithoutDisplay(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArray asked = argv[i];
        if (asked == "--version" || asked == "-v")
            return print(stdout, QStringLiteral("onedoor " ONEDOOR_VERSION));
        if (asked != "--help" && asked != "-h")
            continue;
        const QCoreApplication application(argc, argv);
        QTranslator chinese;
        if (chinese.load(QStringLiteral(":/translations/onedoor_zh_CN.qm")))
            QCoreApplication::installTranslator(&chinese);
        return print(stdout, Program::help());
    }
    return std::nullopt;
}

std::optional<StartOptions> readStart(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption data(QStringLiteral("data"), {}, QStringLiteral("DIR"),
                                  defaultDataFolder());
    const QCommandLineOption rehearsal(QStringLiteral("rehearsal"));
    const QCommandLineOption ready(QStringLiteral("report-ready")); // for the bench
    parser.addOptions({data, rehearsal, ready});
    const bool good = parser.parse(arguments);
    if (good && parser.positionalArguments().isEmpty())
        return StartOptions{parser.value(data), parser.isSet(rehearsal), parser.isSet(ready)};
    print(stderr, Program::complaint((parser.unknownOptionNames() + parser.positionalArguments())
                                         .value(0, arguments.last())));
    return std::nullopt;
}

} // namespace onedoor

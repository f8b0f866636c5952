// One run, one table: what OneDoor takes beside what the machine itself takes, on stores of growing
// size. packaging/bench starts it; `onedoor_bench FOLDER SIZE…` keeps the stores in FOLDER for the
// next run.
#include "tests/bench/measures.h"

#include <QDir>
#include <QGuiApplication>

#include <cstdio>
#include <utility>

using namespace onedoor;
using namespace onedoor::bench;

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // forms are set with fonts
    QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        fprintf(stderr, "usage: onedoor_bench FOLDER SIZE [SIZE …] [only=MEASURE,…]\n");
        return 2;
    }
    const auto reference =
        must(Reference::load(qEnvironmentVariable("ONEDOOR_RESOURCES",
                                                  QStringLiteral(ONEDOOR_SOURCE "/resources"))),
             "resources");
    const std::vector<std::pair<QString, void (*)(Table &, County &)>> measures{
        {QStringLiteral("rebuild"), measureRebuild},
        {QStringLiteral("registration"), measureRegistration},
        {QStringLiteral("declarations"), measureDeclarations},
        {QStringLiteral("search"), measureSearch},
        {QStringLiteral("boards"), measureBoards},
        {QStringLiteral("loop"), measureLoop},
        {QStringLiteral("repeats"), measureRepeats},
        {QStringLiteral("chain"), measureChain},
        {QStringLiteral("encryption"), measureEncryption},
        {QStringLiteral("startup"), measureStartup},
        {QStringLiteral("day"), measureDay},
        {QStringLiteral("backup"), measureBackup},
    };
    QStringList only;
    for (const QString &argument : arguments) {
        if (argument.startsWith(QStringLiteral("only=")))
            only = argument.mid(5).split(u',');
    }
    Table table;
    bool formsWanted = true; // once: no store matters to them
    for (const QString &argument : arguments.mid(2)) {
        const int petitions = argument.toInt();
        if (petitions <= 0)
            continue;
        const QString folder = QStringLiteral("%1/%2").arg(arguments[1]).arg(petitions);
        QDir().mkpath(folder);
        County county(folder + QStringLiteral("/store"), petitions, reference);
        county.open();
        const bool first = std::exchange(formsWanted, false);
        if (first && (only.isEmpty() || only.contains(QStringLiteral("forms"))))
            measureForms(table, county);
        for (const auto &[name, measure] : measures) {
            if (only.isEmpty() || only.contains(name))
                measure(table, county);
        }
    }
    QTextStream out(stdout);
    table.print(out);
    return 0;
}

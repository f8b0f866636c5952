// One run, one table: what OneDoor takes beside what the machine itself takes, on stores of growing
// size. packaging/bench starts it; `onedoor_bench FOLDER SIZE…` keeps the stores in FOLDER for the
// next run.
#include "tests/bench/measures.h"

#include <QCoreApplication>
#include <QDir>
#include <QHashSeed>

#include <cstdio>

using namespace onedoor;
using namespace onedoor::bench;

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    QCoreApplication application(argc, argv);
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
        {QStringLiteral("search"), measureSearch},
        {QStringLiteral("repeats"), measureRepeats},
        {QStringLiteral("chain"), measureChain},
        {QStringLiteral("encryption"), measureEncryption},
    };
    QStringList only;
    for (const QString &argument : arguments) {
        if (argument.startsWith(QStringLiteral("only=")))
            only = argument.mid(5).split(u',');
    }
    Table table;
    for (const QString &argument : arguments.mid(2)) {
        const int petitions = argument.toInt();
        if (petitions <= 0)
            continue;
        const QString folder = QStringLiteral("%1/%2").arg(arguments[1]).arg(petitions);
        QDir().mkpath(folder);
        County county(folder + QStringLiteral("/store"), petitions, reference);
        county.open();
        for (const auto &[name, measure] : measures) {
            if (only.isEmpty() || only.contains(name))
                measure(table, county);
        }
    }
    QTextStream out(stdout);
    table.print(out);
    return 0;
}

// Registers petitions and acknowledges each on stdout, until it has made enough or is killed.
//   store_writer FOLDER COUNT
#include "tests/store/random_source.h"
#include "tests/support/stores.h"

#include <QCoreApplication>

#include <cstdio>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

void acknowledge(const PetitionCode &code)
{
    std::printf("%s\n", qPrintable(code.text()));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int count = arguments.value(2).toInt();
    StillClock clock;
    RandomSource ids;
    const auto store = openStore(arguments.value(1), clock, ids);
    if (!store)
        return 10 + int(store.error().reason);
    for (int i = 1; i <= count; ++i) {
        const PetitionId id{ids.next()};
        const auto event = registerIn(**store, id, leakingIntake());
        if (!event)
            return 10 + int(event.error().reason);
        acknowledge(std::get<PetitionRegistered>(event->fact).code);
    }
    return 0;
}

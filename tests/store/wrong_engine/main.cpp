// Linked without handing out sqlite3_*: Qt's plugin binds to the system's SQLite, which would take
// no notice of the key and write clear text. Prints 1 when the store refuses to be made that way.
#include "tests/support/stores.h"

#include <QCoreApplication>

#include <cstdio>

using namespace onedoor;
using namespace onedoor::test;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    StoreIdentity identity;
    identity.station = stationOf("A1");
    const auto made = Store::create(application.arguments().value(1), identity, resourcesFolder());
    std::printf("%d\n", !made && made.error().reason == Reason::EngineMismatch);
    return 0;
}

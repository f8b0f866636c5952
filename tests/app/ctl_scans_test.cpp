// Scans by command: taken from a folder, listed, given to a matter.
#include "tests/app/ctl.h"

#include <QDir>

using namespace onedoor::test;

TEST_CASE("A scanner's folder is taken in; what no code tells is given to a matter by its id")
{
    const Ctl ctl;
    const QString code = ctl.registered(2);
    REQUIRE(ctl.act(code, "accept",
                    R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})")
                .code == 0);
    const QDir folder(ctl.file("scans"));
    REQUIRE(folder.mkpath(QStringLiteral(".")));
    REQUIRE(ctl.run({QStringLiteral("form"), code, QStringLiteral("acceptance-notice"),
                     QStringLiteral("--pdf"), folder.filePath(QStringLiteral("1.pdf"))})
                .code == 0);
    QFile broken(folder.filePath(QStringLiteral("2.pdf")));
    REQUIRE(broken.open(QIODevice::WriteOnly));
    broken.write("%PDF-1.7 cut");
    broken.close();

    const QStringList take{QStringLiteral("scans"), QStringLiteral("take"),
                           QStringLiteral("--folder"), folder.path()};
    const Answer taken = ctl.run(take);
    REQUIRE(taken.code == 0);
    REQUIRE(taken.lines().size() == 2);
    CHECK(taken.lines()[0].value(QStringLiteral("state")) == QStringLiteral("to-serve"));
    CHECK(taken.lines()[0].value(QStringLiteral("code")) == code);
    CHECK(taken.lines()[1].value(QStringLiteral("state")) == QStringLiteral("tray"));
    CHECK(folder.entryList(QDir::Files).isEmpty());
    CHECK(folder.exists(QStringLiteral("done/1.pdf")));
    CHECK(ctl.run(take).lines().isEmpty());

    const QString id = taken.lines()[1].value(QStringLiteral("id")).toString();
    CHECK(ctl.run({QStringLiteral("scans"), QStringLiteral("list")}).lines().size() == 2);
    CHECK(ctl.run({QStringLiteral("scans"), QStringLiteral("assign"), id, code}).code == 0);
    CHECK(ctl.run({QStringLiteral("scans"), QStringLiteral("assign"), id, code}).code == 1);
    CHECK(ctl.run({QStringLiteral("scans"), QStringLiteral("list")}).lines().size() == 1);
}

TEST_CASE("A scan that is still being written waits in the folder until it is whole")
{
    const Ctl ctl;
    const QDir folder(ctl.file("scans"));
    REQUIRE(folder.mkpath(QStringLiteral(".")));
    QFile written(folder.filePath(QStringLiteral("1.pdf")));
    REQUIRE(written.open(QIODevice::WriteOnly));
    written.write("%PDF-1.7 half");
    REQUIRE(written.flush());
    const QStringList take{QStringLiteral("scans"), QStringLiteral("take"),
                           QStringLiteral("--folder"), folder.path()};
    const Answer early = ctl.run(take);
    REQUIRE(early.code == 0);
    REQUIRE(early.lines().size() == 1);
    CHECK(early.lines()[0].value(QStringLiteral("state")) == QStringLiteral("waiting"));
    CHECK(folder.exists(QStringLiteral("1.pdf")));
    CHECK(ctl.run({QStringLiteral("scans"), QStringLiteral("list")}).lines().isEmpty());

    written.close();
    const Answer later = ctl.run(take);
    REQUIRE(later.lines().size() == 1);
    CHECK(later.lines()[0].value(QStringLiteral("state")) == QStringLiteral("tray"));
    CHECK(folder.exists(QStringLiteral("done/1.pdf")));
}

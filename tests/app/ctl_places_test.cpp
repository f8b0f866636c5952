// Where the command line writes what it is asked for.
#include "tests/app/ctl.h"
#include "tests/support/files.h"

#include <QFile>
#include <QJsonArray>

#include <catch2/catch.hpp>

using namespace onedoor::test;

TEST_CASE("A result goes into no store, no device and nothing that is read")
{
    Ctl ctl;
    const QString code = ctl.registered(2);
    REQUIRE(ctl.run({QStringLiteral("do"), code, QStringLiteral("accept"), QStringLiteral("-")},
                    R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})")
                .code == 0);
    for (const QString &place : {ctl.data() + QStringLiteral("/store.db"), ctl.data(),
                                 ctl.data() + QStringLiteral("/new.pdf"),
                                 QStringLiteral("/dev/null"), QStringLiteral("/nowhere/x.pdf")}) {
        INFO(place.toStdString());
        const Answer answer =
            ctl.run({QStringLiteral("form"), code, QStringLiteral("acceptance-notice"),
                     QStringLiteral("--pdf"), place});
        CHECK(answer.code == 1);
        CHECK(answer.err.count('\n') == 1);
    }
    CHECK(ctl.run({QStringLiteral("show"), code})
              .json()
              .value(QStringLiteral("documents"))
              .toArray()
              .isEmpty());
    const QString list = ctl.file("list.csv");
    const QByteArray rows = "渠道,类别,标题,内容,编号\n网格,纠纷,路灯,,1\n";
    writeFile(list, rows);
    CHECK(ctl.run({QStringLiteral("import"), list, QStringLiteral("--format"),
                   QStringLiteral("csv"), QStringLiteral("--refused"), list})
              .code == 1);
    QFile kept(list);
    REQUIRE(kept.open(QIODevice::ReadOnly));
    CHECK(kept.readAll() == rows);
    CHECK(ctl.run(words("verify")).code == 0);
}

// Who somebody is stands on stdout only where the look is noted down.
#include "core/store/key_file.h"
#include "core/store/lookups.h"
#include "tests/app/ctl.h"
#include "tests/support/files.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString who = QStringLiteral("王秀兰之子王小明");

/// Why somebody looked, the newest first.
QStringList looks(const Ctl &ctl)
{
    const auto key = KeyFile(ctl.data()).open();
    REQUIRE(key);
    const auto connection =
        Connection::open(ctl.data() + QStringLiteral("/store.db"), *key, OpenMode::ReadOnly);
    REQUIRE(connection);
    const auto log = Lookups(**connection).newest(20);
    REQUIRE(log);
    QStringList reasons;
    for (const Lookups::Entry &entry : *log)
        reasons << entry.reason;
    return reasons;
}

QByteArray consent()
{
    const QJsonObject answers{{QStringLiteral("side"), QStringLiteral("申请人")},
                              {QStringLiteral("answer"), QStringLiteral("同意")},
                              {QStringLiteral("how"), QStringLiteral("C1")},
                              {QStringLiteral("who"), who}};
    return QJsonDocument(answers).toJson();
}

} // namespace

TEST_CASE("do prints what was recorded without the answers that are a person's own; show has them")
{
    const Ctl ctl;
    const QString code = ctl.registered(2);
    const Answer taken = ctl.act(code, "consent", consent());
    INFO(taken.err.toStdString());
    REQUIRE(taken.code == 0);
    CHECK_FALSE(QString::fromUtf8(taken.out).contains(who));
    const QJsonObject fact = taken.json()[QStringLiteral("fact")].toObject();
    CHECK(fact[QStringLiteral("sealed")].toArray() == QJsonArray{QStringLiteral("who")});
    CHECK(fact[QStringLiteral("inputs")][QStringLiteral("side")] == QStringLiteral("申请人"));
    CHECK(looks(ctl).isEmpty());

    const Answer shown = ctl.run({QStringLiteral("show"), code});
    const QJsonObject last = shown.json()[QStringLiteral("timeline")]
                                 .toArray()
                                 .last()[QStringLiteral("fact")]
                                 .toObject();
    CHECK(last[QStringLiteral("inputs")][QStringLiteral("who")] == who);
    CHECK(last[QStringLiteral("inputs")][QStringLiteral("side")] == QStringLiteral("申请人"));
    CHECK_FALSE(last.contains(QStringLiteral("sealed")));
    CHECK(looks(ctl) == QStringList{QStringLiteral("onedoorctl show")});
}

TEST_CASE("serve keeps who signed for a paper to itself, and a correction the parties")
{
    const Ctl ctl;
    const QString code = ctl.registered(2);
    REQUIRE(ctl.act(code, "accept",
                    R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})")
                .code == 0);
    const Answer issued =
        ctl.run({QStringLiteral("form"), code, QStringLiteral("acceptance-notice")});
    INFO(issued.err.toStdString());
    REQUIRE(issued.code == 0);
    const Answer served =
        ctl.run({QStringLiteral("serve"), issued.json()[QStringLiteral("number")].toString(),
                 QStringLiteral("--how"), QStringLiteral("直接送达"), QStringLiteral("--to"), who,
                 QStringLiteral("--on"), QStringLiteral("2026-11-23")});
    INFO(served.err.toStdString());
    REQUIRE(served.code == 0);
    CHECK_FALSE(QString::fromUtf8(served.out).contains(who));
    CHECK(served.json()[QStringLiteral("fact")][QStringLiteral("sealed")].toArray() ==
          QJsonArray{QStringLiteral("to")});

    const QJsonObject party{{QStringLiteral("kind"), QStringLiteral("person")},
                            {QStringLiteral("name"), who}};
    const QJsonObject fields{{QStringLiteral("petitioners"), QJsonArray{party}}};
    const QJsonObject correction{{QStringLiteral("reason"), QStringLiteral("姓名写错")},
                                 {QStringLiteral("fields"), fields}};
    const Answer corrected = ctl.act(code, "correct", QJsonDocument(correction).toJson());
    INFO(corrected.err.toStdString());
    REQUIRE(corrected.code == 0);
    CHECK_FALSE(QString::fromUtf8(corrected.out).contains(who));
    CHECK(looks(ctl).isEmpty());
}

TEST_CASE("A list of acts that names the parties to choose from is a look, and noted down")
{
    const Ctl ctl;
    const QString code = ctl.registered(2);
    const QStringList list{QStringLiteral("do"), code, QStringLiteral("--list")};
    REQUIRE(ctl.run(list).code == 0);
    CHECK(looks(ctl).isEmpty());
    writeFile(ctl.data() + QStringLiteral("/local/acts/call.json"),
              R"({"act":"call-party","version":"1","title":"电话联系","group":"受理","on":"matter",
                  "when":[],"by":["intake"],
                  "asks":[{"key":"whom","title":"联系谁","type":"party","required":true,
                           "sealed":true}],
                  "does":[],"says":"电话联系","papers":[]})");
    REQUIRE(ctl.run(list).code == 0);
    CHECK(looks(ctl) == QStringList{QStringLiteral("onedoorctl do --list")});
}

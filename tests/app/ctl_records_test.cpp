#include "tests/app/ctl.h"

#include <QDir>

using namespace onedoor::test;

TEST_CASE("Records are put line by line, each with what came of it")
{
    const Ctl ctl;
    const Answer put =
        ctl.run(words("record room put -"), "{\"name\":\"9号调解室\",\"seats\":6}\n"
                                            "{\"name\":\"10号调解室\",\"colour\":\"红\"}\n"
                                            "\n"
                                            "{\"name\":\"9号调解室\",\"seats\":6}\n"
                                            "nonsense\n"
                                            "{\"name\":\"9号调解室\",\"seats\":8}\n");
    CHECK(put.code == 1);
    const QList<QJsonObject> lines = put.lines();
    REQUIRE(lines.size() == 5);
    const auto outcome = [&](int line) {
        return lines[line].value(QStringLiteral("outcome")).toString().toStdString();
    };
    CHECK(outcome(0) == "made");
    CHECK(lines[0].value(QStringLiteral("key")) == QStringLiteral("9号调解室"));
    CHECK(lines[1].value(QStringLiteral("field")) == QStringLiteral("colour"));
    CHECK(lines[1].value(QStringLiteral("line")) == 2);
    CHECK(outcome(2) == "unchanged");
    CHECK(lines[3].contains(QStringLiteral("error")));
    CHECK(outcome(4) == "changed");
    const QJsonObject shown = ctl.run(words("record room show 9号调解室")).json();
    CHECK(shown.value(QStringLiteral("fields"))[QStringLiteral("seats")] == 8);
    CHECK(shown.value(QStringLiteral("history")).toArray().size() == 2);
}

TEST_CASE("A record is retired with a reason and leaves the list")
{
    const Ctl ctl;
    const auto rooms = [&](const char *command) { return ctl.run(words(command)).lines().size(); };
    const auto before = rooms("record room list");
    CHECK(before > 0); // a rehearsal has some
    CHECK(ctl.run(words("record room retire 1号调解室 --reason 改作他用")).code == 0);
    CHECK(ctl.run(words("record room retire 1号调解室 --reason 改作他用")).code == 1);
    CHECK(rooms("record room list") == before - 1);
    CHECK(rooms("record room list --all") == before);
    CHECK(ctl.run(words("record room do 2号调解室 answer -")).code == 1);
    CHECK(ctl.run({QStringLiteral("verify")}).code == 0);
}

TEST_CASE("A real centre starts without units, people, rooms and windows")
{
    QTemporaryDir folder;
    const QString data = folder.filePath(QStringLiteral("data"));
    const QStringList at{QStringLiteral("--data"), data, QStringLiteral("--json")};
    REQUIRE(Ctl::plain(at + words("init --centre 350211001 --name 集美 --station A1")).code == 0);
    for (const char *kind : {"unit", "person", "room", "window"}) {
        INFO(kind);
        const QStringList list{QStringLiteral("record"), QLatin1String(kind),
                               QStringLiteral("list")};
        const Answer listed = Ctl::plain(at + list);
        CHECK(listed.code == 0);
        CHECK(listed.out.isEmpty());
    }
}

TEST_CASE("A centre without units is told where they come from, and chooses what it recorded")
{
    QTemporaryDir folder;
    const QString data = folder.filePath(QStringLiteral("data"));
    const QStringList at{QStringLiteral("--data"), data, QStringLiteral("--json")};
    REQUIRE(Ctl::plain(at + words("init --centre 350211001 --name 集美 --station A1")).code == 0);
    QFile day(QStringLiteral(ONEDOOR_SOURCE "/tests/data/day.jsonl"));
    REQUIRE(day.open(QIODevice::ReadOnly));
    const Answer registered = Ctl::plain(at + words("register -"), day.readLine());
    REQUIRE(registered.code == 0);
    const QString code = registered.json().value(QStringLiteral("code")).toString();
    const QByteArray sentence = "onedoorctl record unit put";
    const QStringList list{QStringLiteral("do"), code, QStringLiteral("--list")};
    const QStringList suggest{QStringLiteral("suggest"), code};
    const QStringList accept{QStringLiteral("do"), code, QStringLiteral("accept"),
                             QStringLiteral("-")};
    const QByteArray answers = R"({"route":"people-mediation","organisation":"杏林调委会"})";
    const auto offered = [&] {
        const Answer answer = Ctl::plain(at + list);
        CHECK(answer.code == 0);
        return answer.out.contains("杏林调委会");
    };
    for (const QStringList &command : {list, suggest, words("record unit list")}) {
        const Answer told = Ctl::plain(at + command);
        INFO(command.join(u' ').toStdString());
        CHECK(told.code == 0);
        CHECK(told.err.contains(sentence));
    }
    CHECK_FALSE(offered());
    const Answer refused = Ctl::plain(at + accept, answers);
    CHECK(refused.code == 1);
    CHECK(refused.err.contains(sentence));
    CHECK(refused.err.contains("没有记录任何内容"));

    const QByteArray unit =
        R"({"name":"杏林调委会","kinds":["committee"],"mediates":["people"],"handles":"漏水"})";
    REQUIRE(Ctl::plain(at + words("record unit put -"), unit).code == 0);
    CHECK(offered());
    CHECK_FALSE(Ctl::plain(at + list).err.contains(sentence));
    const Answer taken = Ctl::plain(at + accept, answers);
    INFO(taken.err.toStdString());
    CHECK(taken.code == 0);
}

TEST_CASE("A centre's own kind of record works without a build")
{
    const Ctl ctl;
    const QString local = ctl.data() + QStringLiteral("/local/records");
    REQUIRE(QDir().mkpath(local));
    QFile file(local + QStringLiteral("/ship.json"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(R"({"record":"ship","version":"1","title":"渡船","key":["name"],
        "fields":[{"key":"name","title":"船名","type":"text","required":true}]})");
    file.close();
    CHECK(ctl.run(words("record ship put -"), "{\"name\":\"鹭江号\"}").code == 0);
    CHECK(ctl.run(words("record ship list")).lines().size() == 1);
}

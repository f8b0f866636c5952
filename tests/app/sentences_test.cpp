// What the command line says when something is not taken: what, why, and what to do instead.
#include "tests/app/ctl.h"
#include "tests/support/files.h"

using namespace onedoor::test;

namespace
{

QString said(const Answer &answer)
{
    INFO(answer.out.toStdString() + answer.err.toStdString());
    CHECK(answer.code == 1);
    CHECK(answer.err.count('\n') == 1);
    return QString::fromUtf8(answer.err);
}

QByteArray linesOfDay(int count)
{
    const QList<QByteArray> day =
        bytesOf(QStringLiteral(ONEDOOR_SOURCE "/tests/data/day.jsonl")).trimmed().split('\n');
    QByteArray lines;
    for (int i = 0; i < count; ++i)
        lines += day[i % day.size()] + '\n';
    return lines;
}

int countOf(const Ctl &ctl)
{
    return ctl.run(words("find --state registered")).json().value(QStringLiteral("count")).toInt();
}

} // namespace

TEST_CASE("A copy's new code that is taken, unfit or missing is refused with what to do")
{
    const Ctl ctl;
    const auto reissue = [&](const QStringList &more) {
        return said(ctl.run(words("sync reissue") + more));
    };
    const QString missing = reissue({});
    CHECK(missing.contains(QStringLiteral("--station")));
    CHECK(missing.contains(QStringLiteral("B2")));
    CHECK_FALSE(missing.contains(QStringLiteral("尚未填写")));
    const QString unfit = reissue(words("--station zz"));
    CHECK(unfit.contains(QStringLiteral("“ZZ”不能作工作站编号")));
    CHECK(unfit.contains(QStringLiteral("1 到 9")));
    const QString taken = reissue(words("--station a1"));
    CHECK(taken.contains(QStringLiteral("工作站编号 A1 已有人使用")));
    CHECK(ctl.run(words("verify")).code == 0);
    CHECK(ctl.registered(0).contains(QStringLiteral("-A1-")));
}

TEST_CASE("A path that does not end in the centre is refused before the hub is asked")
{
    for (const char *path : {"35/3502", "35/3502/350211/350211002", "x350211001"}) {
        const QString sentence = said(
            Ctl::plain({QStringLiteral("--data"), QStringLiteral("/nowhere"), QStringLiteral("hub"),
                        QStringLiteral("enrol"), QStringLiteral("host=127.0.0.1 port=1 dbname=hub"),
                        QStringLiteral("--station"), QStringLiteral("350211001-A2"),
                        QStringLiteral("--path"), QString::fromLatin1(path)}));
        CHECK(sentence.contains(QStringLiteral("--path")));
        CHECK(sentence.contains(QStringLiteral("35/3502/350211/350211001")));
    }
}

TEST_CASE("A password in an address is not taken from the command line")
{
    const Ctl ctl;
    for (const char *address :
         {"host=127.0.0.1 port=1 dbname=hub password=geheim7", "postgresql://u:geheim7@127.0.0.1/h",
          "host=127.0.0.1 port=1 dbname=hub sslpassword=geheim7"}) {
        for (const char *verb : {"sync connect", "hub check", "hub install"}) {
            INFO(address << ' ' << verb);
            const Answer answer = ctl.run(words(verb) + QStringList{QString::fromLatin1(address)});
            CHECK(said(answer).contains(QStringLiteral("ONEDOOR_HUB_PASSWORD")));
            CHECK_FALSE((answer.out + answer.err).contains("geheim7"));
        }
    }
    CHECK_FALSE(ctl.run(words("sync status")).json().value(QStringLiteral("configured")).toBool());
    // The address alone is taken, and the password from the variable.
    CHECK(Ctl::plain({QStringLiteral("--data"), ctl.data(), QStringLiteral("sync"),
                      QStringLiteral("connect"), QStringLiteral("host=127.0.0.1 dbname=hub")},
                     {}, {{QStringLiteral("ONEDOOR_HUB_PASSWORD"), "geheim7"}})
              .code == 0);
}

TEST_CASE("Resources that were named and are not there are not replaced by others")
{
    const QMap<QString, QByteArray> named{{QStringLiteral("ONEDOOR_RESOURCES"), "/nowhere/else"}};
    for (const char *line : {"workday add 2026-09-18 5", "forms", "verify"}) {
        const QString sentence = said(Ctl::plain(words(line), {}, named));
        CHECK(sentence.contains(QStringLiteral("/nowhere/else")));
        CHECK(sentence.contains(QStringLiteral("ONEDOOR_RESOURCES")));
    }
    CHECK(Ctl::plain(words("help"), {}, named).code == 0);
}

TEST_CASE("People are counted as people, and a wrong type is named")
{
    const Ctl ctl;
    const auto registers = [&](const QByteArray &petitioners, const QByteArray &more = {}) {
        const Answer answer =
            ctl.run(words("register -"), "{\"channel\":\"visit\",\"kind\":\"dispute\",\"title\":"
                                         "\"题\",\"narrative\":\"文\",\"type\":\"物业纠纷\"," +
                                             more + "\"petitioners\":" + petitioners + "}\n");
        CHECK(answer.code == 1);
        return answer.json().value(QStringLiteral("error")).toString();
    };
    QByteArrayList many;
    for (int i = 0; i < 301; ++i)
        many << R"({"kind":"person","name":"王秀兰"})";
    const QString crowd = registers('[' + many.join(',') + ']');
    INFO(crowd.toStdString());
    CHECK(crowd.contains(QStringLiteral("300 名")));
    CHECK_FALSE(crowd.contains(QStringLiteral("字")));
    const auto checkType = [](const QString &sentence, const char *shape) {
        INFO(sentence.toStdString());
        CHECK(sentence.contains(QStringLiteral("类型不符")));
        CHECK(sentence.contains(QString::fromUtf8(shape)));
        CHECK_FALSE(sentence.contains(QStringLiteral("（）")));
    };
    checkType(registers("{}"), "{…}");
    checkType(registers("[null]"), "null");
    checkType(registers("[]", R"("claim":[1],)"), "[…]");
    const QString code = ctl.registered(0);
    checkType(
        said(ctl.run({QStringLiteral("do"), code, QStringLiteral("merge"), QStringLiteral("-")},
                     R"({"into":5})")),
        "");
    // Who types commands has no list to choose from.
    const QString unknown =
        registers(R"([{"kind":"person","name":"王秀兰"}])", R"("content_class":["没有这种"],)");
    INFO(unknown.toStdString());
    CHECK(unknown.contains(QStringLiteral("目录里的名称或代码")));
}

TEST_CASE("Registering ends as soon as nobody reads what it says, and tells how far it came")
{
    const Ctl ctl;
    const QString many = ctl.file("many.jsonl");
    writeFile(many, linesOfDay(400));
    QProcess process;
    process.start(QStringLiteral("/bin/bash"),
                  {QStringLiteral("-c"),
                   QStringLiteral(ONEDOOR_BINARY "/bin/onedoorctl --data %1 --now "
                                                 "2026-11-23T09:30:00+08:00 register %2 >/dev/full")
                       .arg(ctl.data(), many)});
    REQUIRE(process.waitForFinished(120'000));
    CHECK(process.exitCode() == 1);
    const QString err = QString::fromUtf8(process.readAllStandardError());
    INFO(err.toStdString());
    const int registered = countOf(ctl);
    CHECK(registered > 0);
    CHECK(registered < 400); // those that were on the disk with the first that could not be told
    CHECK(err.contains(QStringLiteral("已登记 %1 件").arg(registered)));
    const QString last = QStringLiteral("-A1-%1-").arg(registered, 4, 10, QLatin1Char('0'));
    CHECK(err.section(QStringLiteral("最后一件是"), 1).section(u'\n', 0, 0).contains(last));
}

TEST_CASE("A list that is taken whole or not at all says that nothing of it was registered")
{
    const Ctl ctl;
    const QByteArray good = linesOfDay(2);
    const Answer answer = ctl.run(words("register - --atomic"), good + "{\"colour\":1}\n" + good);
    CHECK(answer.code == 1);
    CHECK(answer.lines().size() == 1);
    const QString err = QString::fromUtf8(answer.err);
    INFO(err.toStdString());
    CHECK(err.contains(QStringLiteral("一件也没有登记")));
    CHECK(err.contains(QStringLiteral("第 3 行")));
    CHECK(countOf(ctl) == 0);
    const Answer whole = ctl.run(words("register - --atomic"), good);
    CHECK(whole.code == 0);
    CHECK_FALSE(QString::fromUtf8(whole.err).contains(QStringLiteral("一件也没有登记")));
}

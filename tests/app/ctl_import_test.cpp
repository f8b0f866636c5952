// The import command: what it says of a list, its options, its exit codes.
#include "tests/app/ctl.h"

using namespace onedoor::test;

namespace
{

QString sample(const char *name)
{
    return QStringLiteral(ONEDOOR_SOURCE "/tests/data/import/") + QLatin1String(name);
}

Answer import(const Ctl &ctl, const QStringList &arguments, const QByteArray &input = {})
{
    return ctl.run(QStringList{QStringLiteral("import"), QStringLiteral("--format")} + arguments,
                   input);
}

QString error(const Answer &answer)
{
    return answer.json().value(QStringLiteral("error")).toString();
}

} // namespace

TEST_CASE("A list is described, each row told, and its refused rows saved", "[import]")
{
    const Ctl ctl;
    const QByteArray csv = "渠道,类别,标题,内容,编号,备注\n网格,纠纷,路灯,不亮,1,急\n"
                           "飞鸽,纠纷,井盖,响,2,\n";
    const Answer unsaid = import(ctl, {QStringLiteral("csv"), QStringLiteral("-")}, csv);
    CHECK(unsaid.code == 1);
    CHECK(unsaid.out.isEmpty());
    CHECK(QString::fromUtf8(unsaid.err).contains(QStringLiteral("备注")));
    QFile map(ctl.file("map.json"));
    REQUIRE(map.open(QIODevice::WriteOnly));
    map.write("{\"备注\":null}");
    map.close();
    const QString refused = ctl.file("refused.xlsx");
    const Answer some = import(ctl,
                               {QStringLiteral("csv"), QStringLiteral("--map"), map.fileName(),
                                QStringLiteral("--refused"), refused, QStringLiteral("-")},
                               csv);
    CHECK(some.code == 1);
    REQUIRE(some.lines().size() == 2);
    CHECK(some.lines()[0].contains(QStringLiteral("code")));
    CHECK(some.lines()[1].value(QStringLiteral("line")).toInt() == 3);
    CHECK(some.lines()[1].value(QStringLiteral("field")).toString() == QStringLiteral("channel"));
    CHECK(some.err.contains("UTF-8"));
    const Answer again =
        import(ctl, {QStringLiteral("xlsx"), QStringLiteral("--map"), map.fileName(), refused});
    CHECK(again.code == 1); // not yet put right
    REQUIRE(again.lines().size() == 1);
    CHECK(error(again).contains(QStringLiteral("飞鸽")));
}

TEST_CASE("A file is read as what it is, by the sheet and encoding that are named", "[import]")
{
    const Ctl ctl;
    // An xlsx that is called csv, and the other way round.
    CHECK(import(ctl, {QStringLiteral("csv"), sample("date-serial.xlsx")}).code == 0);
    CHECK(import(ctl, {QStringLiteral("xlsx"), sample("gbk.csv")}).code == 0);
    const Answer hidden = import(ctl, {QStringLiteral("xlsx"), QStringLiteral("--sheet"),
                                       QStringLiteral("作废"), sample("reordered.xlsx")});
    CHECK(hidden.code == 0);
    const Answer none = import(ctl, {QStringLiteral("xlsx"), QStringLiteral("--sheet"),
                                     QStringLiteral("十二月"), sample("reordered.xlsx")});
    CHECK(none.code == 1);
    CHECK(QString::fromUtf8(none.err).contains(QStringLiteral("没有名为“十二月”的工作表")));
    const Answer wrong = import(ctl, {QStringLiteral("csv"), QStringLiteral("--encoding"),
                                      QStringLiteral("UTF-8"), sample("gbk.csv")});
    CHECK(wrong.code == 1);
    CHECK(wrong.out.isEmpty());
    CHECK(import(ctl, {QStringLiteral("messages"), QStringLiteral("--sheet"), QStringLiteral("甲"),
                       sample("messages-epoch.jsonl")})
              .code == 2);
}

TEST_CASE("Nothing that came in is no success, rows known already are one", "[import]")
{
    const Ctl ctl;
    const Answer locked = import(ctl, {QStringLiteral("xlsx"), sample("encrypted.xlsx")});
    CHECK(locked.code == 1);
    CHECK(QString::fromUtf8(locked.err).contains(QStringLiteral("设有密码，或者是旧格式")));
    CHECK(import(ctl, {QStringLiteral("csv"), QStringLiteral("-")}, "").code == 1);
    CHECK(import(ctl, {QStringLiteral("csv"), QStringLiteral("-")}, "渠道,类别,标题,内容\n").code ==
          1);
    CHECK(import(ctl, {QStringLiteral("messages"), QStringLiteral("-")}, "\n\n").code == 1);
    const QStringList tail{QStringLiteral("xlsx"), sample("trailing-empty.xlsx")};
    CHECK(import(ctl, tail).code == 0);
    const Answer again = import(ctl, tail);
    CHECK(again.code == 0);
    CHECK(again.json().value(QStringLiteral("known")).toBool());
    const Answer dates = import(ctl, {QStringLiteral("messages"), sample("messages-epoch.jsonl")});
    CHECK(dates.code == 1);
    REQUIRE(dates.lines().size() == 7);
    CHECK(dates.lines()[1].value(QStringLiteral("note")).toString() ==
          QStringLiteral("答复日期按 2026-11-22 读取"));
}

TEST_CASE("A line over the bound is told, and its tail is no petition", "[import]")
{
    const Ctl ctl;
    const QByteArray good =
        R"({"channel":"visit","kind":"dispute","type":"物业纠纷","title":"漏水","narrative":"漏",)"
        R"("petitioners":[{"kind":"person","name":"王"}]})"
        "\n";
    const Answer answer = ctl.run({QStringLiteral("register"), QStringLiteral("-")},
                                  QByteArray(8 * 1024 * 1024 + 1, ' ') + good + good);
    CHECK(answer.code == 1);
    REQUIRE(answer.lines().size() == 2);
    CHECK(error(answer).contains(QStringLiteral("8 MB")));
    CHECK(answer.lines()[1].contains(QStringLiteral("code")));
}

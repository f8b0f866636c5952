// Blanks for a power cut by command: printed, listed, written up, accounted for.
#include "tests/app/ctl.h"

using namespace onedoor::test;

TEST_CASE("Blanks are printed with numbers of their own, listed, and accounted for once")
{
    Ctl ctl;
    const QString file = ctl.file("blanks.pdf");
    const Answer printed =
        ctl.run(words("blanks print acceptance-notice --count 2 --pdf") + QStringList{file});
    REQUIRE(printed.code == 0);
    const QJsonArray numbers = printed.json().value(QStringLiteral("numbers")).toArray();
    REQUIRE(numbers.size() == 2);
    CHECK(numbers[0].toString().startsWith(QStringLiteral("KB-A1-00001-")));
    CHECK(QFile::exists(file));
    const QString number = numbers[0].toString();
    const QStringList spoil{QStringLiteral("blanks"), QStringLiteral("spoil"), number,
                            QStringLiteral("--reason"), QStringLiteral("写坏")};
    CHECK(ctl.run(spoil).code == 0);
    const Answer again = ctl.run(spoil);
    CHECK(again.code == 1);
    CHECK(again.err.contains("已经作废"));
    const QList<QJsonObject> unused = ctl.run(words("blanks list --state unused")).lines();
    REQUIRE(unused.size() == 1);
    CHECK(unused[0].value(QStringLiteral("number")) == numbers[1]);
    CHECK_FALSE(unused[0].contains(QStringLiteral("salt")));
    CHECK(ctl.run(words("blanks print queue-ticket --count 1 --pdf") + QStringList{file}).code ==
          1);
}

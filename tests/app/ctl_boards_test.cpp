#include "tests/app/ctl.h"


using namespace onedoor::test;

namespace
{

const QByteArray matter =
    "{\"channel\":\"visit\",\"kind\":\"dispute\",\"type\":\"物业纠纷\",\"title\":\"=1+1 "
    "漏水\",\"narrative\":\"车库漏水\",\"petitioners\":[{\"kind\":\"person\",\"name\":\"王秀兰\","
    "\"phone\":\"13800000000\"}]}\n";

} // namespace

TEST_CASE("board lists the boards, and a board its rows with what is left of the time")
{
    const Ctl ctl;
    const QString code = ctl.run(words("register -"), matter)
                             .json()
                             .value(QStringLiteral("code"))
                             .toString();
    QStringList names;
    for (const QJsonObject &board : ctl.run(words("board")).lines())
        names << board.value(QStringLiteral("board")).toString();
    CHECK(names.contains(QStringLiteral("orders")));
    CHECK(names.contains(QStringLiteral("loops")));
    const QList<QJsonObject> rows = ctl.run(words("board duties")).lines();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].value(QStringLiteral("code")).toString() == code);
    CHECK(rows[0].value(QStringLiteral("group")) == QStringLiteral("集美街道综治中心"));
    CHECK(rows[0].value(QStringLiteral("state")) == QStringLiteral("registered"));
    CHECK(rows[0].value(QStringLiteral("workdays_left")).toInt() > 0);
    CHECK(ctl.run(words("board 责任清单")).lines().size() == 1); // by its title, too
    CHECK(ctl.run(words("board duties --chip overdue")).lines().isEmpty());
    CHECK(ctl.run(words("board duties --offset 1")).lines().isEmpty());
}

TEST_CASE("board refuses a name and a filter that are none")
{
    const Ctl ctl;
    const Answer unknown = ctl.run(words("board nothing"));
    CHECK(unknown.code == 2);
    CHECK(unknown.out.isEmpty());
    CHECK(ctl.run(words("board duties --chip nothing")).code == 2);
}

TEST_CASE("A board written as a workbook holds its rows, and no formula")
{
    const Ctl ctl;
    REQUIRE(ctl.run(words("register -"), matter).code == 0);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("duties.xlsx"));
    const Answer written =
        ctl.run(words("board duties --xlsx") + QStringList{file});
    CHECK(written.json().value(QStringLiteral("rows")) == 1);
    QFile book(file);
    REQUIRE(book.open(QIODevice::ReadOnly));
    const QByteArray bytes = book.readAll();
    CHECK(bytes.startsWith("PK"));
    CHECK((book.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
}

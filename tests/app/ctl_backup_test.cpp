#include "tests/app/ctl.h"
#include "tests/support/files.h"

using namespace onedoor::test;

TEST_CASE("A damaged store is told apart from a refusal")
{
    Ctl ctl;
    (void)ctl.registered(1);
    QFile keys(ctl.data() + QStringLiteral("/keys.json"));
    REQUIRE(keys.open(QIODevice::ReadWrite));
    QByteArray text = keys.readAll();
    const qsizetype at = text.indexOf("\"key\": \"") + 8;
    text[at] = text[at] == '0' ? '1' : '0';
    keys.seek(0);
    keys.write(text);
    keys.close();
    CHECK(ctl.run({QStringLiteral("verify")}).code == 3);
}

TEST_CASE("A backup is restored elsewhere, and over the store itself")
{
    Ctl ctl;
    const QString code = ctl.registered(2);
    const Answer made = ctl.run({QStringLiteral("backup"), ctl.file("shelf")});
    REQUIRE(made.code == 0);
    const QString file = made.json().value(QStringLiteral("file")).toString();
    CHECK(QFile::exists(file));
    const int kept = ctl.events();
    ctl.registered(3);
    const auto restore = [&](const QString &into) {
        return ctl.run({QStringLiteral("restore"), file, QStringLiteral("--into"), into});
    };
    REQUIRE(restore(ctl.file("other")).code == 0);
    const QStringList there{QStringLiteral("--data"), ctl.file("other"), QStringLiteral("--json")};
    CHECK(Ctl::plain(there + QStringList{QStringLiteral("verify")}).code == 0);
    CHECK(Ctl::plain(there + QStringList{QStringLiteral("show"), code}).code == 0);
    const Answer over = restore(ctl.data());
    REQUIRE(over.code == 0);
    CHECK(QFile::exists(over.json().value(QStringLiteral("set_aside")).toString()));
    CHECK(ctl.events() == kept);
    REQUIRE(QFile::resize(file, 100'000));
    const Answer unfit = restore(ctl.file("third"));
    CHECK(unfit.code == 3);
    CHECK(unfit.err.count('\n') == 1);
    CHECK_FALSE(QFile::exists(ctl.file("third") + QStringLiteral("/store.db")));
}

TEST_CASE("A damaged store is put together again from its backup")
{
    Ctl ctl;
    ctl.registered(2);
    ctl.registered(3);
    const int kept = ctl.events();
    REQUIRE(ctl.run({QStringLiteral("backup"), ctl.data() + QStringLiteral("/backups")}).code == 0);
    const QString store = ctl.data() + QStringLiteral("/store.db");
    SECTION("cut short")
    {
        REQUIRE(QFile::resize(store, 8192));
    }
    SECTION("without its first page")
    {
        flipByte(store, 700);
        CHECK(QString::fromUtf8(ctl.run({QStringLiteral("find"), QStringLiteral("甲")}).err)
                  .contains(QStringLiteral("损坏")));
    }
    CHECK(ctl.run({QStringLiteral("verify")}).code == 3);
    const Answer salvaged = ctl.run({QStringLiteral("salvage")});
    REQUIRE(salvaged.code == 0);
    CHECK(salvaged.json().value(QStringLiteral("from_backup")).toInt() +
              salvaged.json().value(QStringLiteral("from_damaged")).toInt() ==
          kept);
    CHECK(salvaged.json().value(QStringLiteral("missing")).toArray().isEmpty());
    CHECK(QFile::exists(store + QStringLiteral(".damaged-1")));
    CHECK(ctl.run({QStringLiteral("verify")}).code == 0);
}

TEST_CASE("A store of the first release goes on under this one")
{
    Ctl ctl;
    const QString sample = QStringLiteral(ONEDOOR_SOURCE "/tests/store/data/schema-1/store.db");
    const QString into = ctl.file("sample");
    REQUIRE(ctl.run({QStringLiteral("restore"), sample, QStringLiteral("--into"), into}).code == 0);
    const QStringList there{QStringLiteral("--data"), into, QStringLiteral("--json")};
    const Answer verified = Ctl::plain(there + QStringList{QStringLiteral("verify")});
    CHECK(verified.code == 0);
    CHECK(verified.json().value(QStringLiteral("events")) == 27);
    QTemporaryDir paper;
    CHECK(Ctl::plain(there + QStringList{QStringLiteral("reprint"),
                                         QStringLiteral("集综治A1受告〔2026〕1号"),
                                         QStringLiteral("--pdf"),
                                         paper.filePath(QStringLiteral("again.pdf"))})
              .code == 0);
}

TEST_CASE("After a salvage that waits for the county a person may decide not to wait")
{
    Ctl ctl;
    ctl.registered(2);
    REQUIRE(ctl.run({QStringLiteral("sync"), QStringLiteral("connect"),
                     QStringLiteral("host=county.invalid dbname=onedoor user=od_a1")})
                .code == 0);
    REQUIRE(ctl.run({QStringLiteral("backup"), ctl.data() + QStringLiteral("/backups")}).code == 0);
    flipByte(ctl.data() + QStringLiteral("/store.db"), 700);
    const Answer salvaged = ctl.run({QStringLiteral("salvage")});
    REQUIRE(salvaged.code == 0);
    CHECK(salvaged.json().value(QStringLiteral("waits_for_exchange")) == true);
    const auto take = [&] {
        return ctl.run(
            {QStringLiteral("ticket"), QStringLiteral("take"), QStringLiteral("dispute")});
    };
    const Answer refused = take();
    CHECK(refused.code == 1);
    CHECK(QString::fromUtf8(refused.err).contains(QStringLiteral("县级库")));
    REQUIRE(ctl.run({QStringLiteral("salvage"), QStringLiteral("--record-anyway")}).code == 0);
    CHECK(take().code == 0);
}

// Copies, setbacks and restores by command, with a real hub.
#include "tests/app/ctl.h"
#include "tests/sync/test_hub.h"

#include <QDir>

using namespace onedoor::test;

namespace
{

bool copyFolder(const QString &from, const QString &to)
{
    bool good = QDir().mkpath(to);
    for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files | QDir::Hidden))
        good = good && QFile::copy(file.filePath(), to + u'/' + file.fileName());
    return good;
}

/// A centre's first station, enrolled, and whatever is done at its folder or a copy of it.
struct Counter {
    Counter()
    {
        const Answer made =
            at(ctl.data(),
               {QStringLiteral("hub"), QStringLiteral("enrol"), hub.address().text(),
                QStringLiteral("--station"), QStringLiteral("A1")},
               true);
        INFO(made.err.toStdString());
        REQUIRE(made.code == 0);
    }

    /// asAdministrator: with the county's password.
    Answer at(const QString &folder, const QStringList &arguments, bool asAdministrator = false,
              const QByteArray &input = {}) const
    {
        QMap<QString, QByteArray> variables;
        if (asAdministrator)
            variables.insert(QStringLiteral("ONEDOOR_HUB_PASSWORD"), hub.adminPassword().toUtf8());
        return Ctl::plain(QStringList{QStringLiteral("--data"), folder, QStringLiteral("--json")} +
                              arguments,
                          input, variables);
    }
    Answer registers(const QString &folder) const
    {
        QFile day(QStringLiteral(ONEDOOR_SOURCE "/tests/data/day.jsonl"));
        REQUIRE(day.open(QIODevice::ReadOnly));
        return at(folder, {QStringLiteral("register"), QStringLiteral("-")}, false, day.readLine());
    }
    QString code(const QString &folder) const
    {
        const Answer answer = registers(folder);
        INFO(answer.out.toStdString() + answer.err.toStdString());
        REQUIRE(answer.code == 0);
        return answer.json().value(QStringLiteral("code")).toString();
    }
    Answer syncs(const QString &folder) const { return at(folder, words("sync --once")); }

    TestHub hub{TestHub::Installed::Yes, onedoor::HubUse::Rehearsal};
    Ctl ctl;
};

QString sentenceOf(const Answer &answer)
{
    CHECK(answer.err.count('\n') == 1);
    return QString::fromUtf8(answer.err);
}

} // namespace

TEST_CASE("A copy used beside the original is noticed before its first record, by command",
          "[copies]")
{
    const Counter counter;
    const QString original = counter.ctl.data(), copy = counter.ctl.file("copy");
    const QString first = counter.code(original);
    REQUIRE(counter.syncs(original).code == 0);
    REQUIRE(copyFolder(original, copy));

    // The copy lies elsewhere, and what it was copied from is still there.
    const Answer refused = counter.registers(copy);
    CHECK(QString::fromUtf8(refused.out + refused.err).contains(QStringLiteral("下次交换完成前")));
    REQUIRE(counter.syncs(copy).code == 0);
    const QString theirs = counter.code(copy);
    REQUIRE(counter.syncs(copy).code == 0);

    // The original learns of it at its next exchange at the latest; it had recorded meanwhile.
    const Answer checked = counter.at(
        original, {QStringLiteral("hub"), QStringLiteral("check"), counter.hub.address().text()},
        true);
    INFO(checked.out.toStdString() + checked.err.toStdString());
    CHECK(checked.code == 1);
    CHECK_FALSE(checked.json().value(QStringLiteral("ok")).toBool());
    CHECK(sentenceOf(checked).contains(QStringLiteral("先交换一次")));
    REQUIRE(counter.syncs(original).code == 0);
    const QString own = counter.code(original);
    CHECK(QSet<QString>{first, theirs, own}.size() == 3);
    REQUIRE(counter.syncs(original).code == 0);

    const Answer clone = counter.syncs(copy);
    CHECK(clone.code == 1);
    CHECK(sentenceOf(clone).contains(QStringLiteral("换编号续办")));
    CHECK_FALSE(sentenceOf(clone).contains(QStringLiteral("设置页")));
    const Answer taken = counter.at(copy, words("sync reissue --station A1"));
    CHECK(taken.code == 1);
    CHECK(sentenceOf(taken).contains(QStringLiteral("工作站编号 A1 已有人使用")));
    CHECK(counter.at(copy, words("sync status")).json().value(QStringLiteral("records")) == false);
    const Answer reissued = counter.at(copy, words("sync reissue"));
    INFO(reissued.err.toStdString());
    REQUIRE(reissued.code == 0);
    CHECK(reissued.json().value(QStringLiteral("station")) == QStringLiteral("350211001-A2"));
    CHECK(reissued.json().value(QStringLiteral("ok")) == true);
    CHECK(counter.code(copy).contains(QStringLiteral("-A2-")));
    REQUIRE(counter.syncs(copy).code == 0);
    REQUIRE(counter.syncs(original).code == 0);
    for (const QString &folder : {original, copy}) {
        CHECK(counter.at(folder, words("verify")).code == 0);
        for (const QString &code : {first, theirs, own})
            CHECK(counter.at(folder, {QStringLiteral("show"), code}).code == 0);
    }
    CHECK(counter.hub.sql("select count(*), count(distinct id) from hub.event "
                          "where kind = 'petition.registered'") ==
          QStringList{QStringLiteral("4|4")});
}

TEST_CASE("A folder that was set back gives no code twice, with a hub and without", "[copies]")
{
    SECTION("with a hub that has the missing facts")
    {
        const Counter counter;
        const QString data = counter.ctl.data(), kept = counter.ctl.file("kept");
        const QString first = counter.code(data);
        REQUIRE(counter.syncs(data).code == 0);
        REQUIRE(copyFolder(data, kept));
        const QString second = counter.code(data);
        REQUIRE(counter.syncs(data).code == 0);
        REQUIRE(QDir(data).removeRecursively());
        REQUIRE(copyFolder(kept, data));
        CHECK(counter.registers(data).json().contains(QStringLiteral("error")));
        REQUIRE(counter.syncs(data).code == 0);
        const QString third = counter.code(data);
        CHECK(QSet<QString>{first, second, third}.size() == 3);
        CHECK(third.mid(20, 4) == QStringLiteral("0003")); // nothing had to be passed over
    }
    SECTION("without a hub")
    {
        const Ctl ctl;
        const QString kept = ctl.file("kept");
        QSet<QString> codes{ctl.registered(0)};
        REQUIRE(copyFolder(ctl.data(), kept));
        for (int round = 0; round < 3; ++round) {
            const QString one = ctl.registered(1), two = ctl.registered(2);
            CHECK_FALSE(codes.contains(one));
            CHECK_FALSE(codes.contains(two));
            codes += {one, two};
            REQUIRE(QDir(ctl.data()).removeRecursively());
            REQUIRE(copyFolder(kept, ctl.data()));
        }
        CHECK_FALSE(codes.contains(ctl.registered(1)));
        CHECK(ctl.run(words("verify")).code == 0);
    }
    SECTION("a folder that was moved is no copy")
    {
        const Counter counter;
        const QString moved = counter.ctl.file("moved");
        const QString first = counter.code(counter.ctl.data());
        REQUIRE(counter.syncs(counter.ctl.data()).code == 0);
        REQUIRE(QDir().rename(counter.ctl.data(), moved));
        CHECK(counter.code(moved) != first);
        CHECK(counter.syncs(moved).code == 0);
    }
}

TEST_CASE("Restores by command need nobody at the county, however many", "[copies]")
{
    const Counter counter;
    const QString data = counter.ctl.data(), shelf = counter.ctl.file("shelf");
    QSet<QString> codes{counter.code(data)};
    REQUIRE(counter.syncs(data).code == 0);
    const Answer backup = counter.at(data, {QStringLiteral("backup"), shelf});
    REQUIRE(backup.code == 0);
    const QString file = backup.json().value(QStringLiteral("file")).toString();
    for (int i = 0; i < 4; ++i) {
        INFO(i);
        codes += counter.code(data);
        REQUIRE(counter.syncs(data).code == 0);
        const QString into = i % 2 ? data : counter.ctl.file("elsewhere");
        REQUIRE(
            Ctl::plain({QStringLiteral("restore"), file, QStringLiteral("--into"), into}).code ==
            0);
        const Answer synced = counter.syncs(into);
        INFO(synced.err.toStdString());
        CHECK(synced.code == 0);
        CHECK(synced.json().value(QStringLiteral("waiting")) == 0);
        if (into == data)
            continue;
        REQUIRE(QDir(data).removeRecursively()); // the old one is gone, the new one moves in
        REQUIRE(QDir().rename(into, data));
    }
    codes += counter.code(data);
    CHECK(codes.size() == 6);
    CHECK(counter.syncs(data).code == 0);
}

TEST_CASE("Enrolling a second time says in one sentence what to do, and locks nobody out",
          "[copies]")
{
    const Counter counter;
    const QString data = counter.ctl.data();
    (void)counter.code(data);
    REQUIRE(counter.syncs(data).code == 0);
    const QString second = counter.ctl.file("second");
    REQUIRE(Ctl::plain({QStringLiteral("--data"), second, QStringLiteral("init"),
                        QStringLiteral("--centre"), QStringLiteral("350211001"),
                        QStringLiteral("--name"), QStringLiteral("集美街道综治中心"),
                        QStringLiteral("--station"), QStringLiteral("A1"),
                        QStringLiteral("--rehearsal"), QStringLiteral("--without-units")})
                .code == 0);
    const auto enrol = [&](const QStringList &more) {
        return counter.at(second,
                          QStringList{QStringLiteral("hub"), QStringLiteral("enrol"),
                                      counter.hub.address().text(), QStringLiteral("--station"),
                                      QStringLiteral("A1")} +
                              more,
                          true);
    };
    const Answer again = enrol({});
    CHECK(again.code == 1);
    CHECK(sentenceOf(again).contains(QStringLiteral("已在县级登记")));
    CHECK_FALSE(again.err.contains("23505"));
    const Answer renewed = enrol({QStringLiteral("--new-password")});
    CHECK(renewed.code == 1);
    CHECK(sentenceOf(renewed).contains(QStringLiteral("--take-over")));
    CHECK(counter.syncs(data).code == 0);
    const Answer taken = enrol({QStringLiteral("--new-password"), QStringLiteral("--take-over")});
    CHECK(taken.code == 0);
    CHECK(counter.syncs(second).code == 0); // with all that the other one had sent
    const Answer out = counter.syncs(data);
    CHECK(out.code == 1);
    CHECK(sentenceOf(out).contains(QStringLiteral("密码")));
}

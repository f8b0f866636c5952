// Matters whose facts contradict each other, at the command line.
#include "tests/app/ctl.h"

#include "tests/support/files.h"
#include "tests/support/stores.h"
#include "tests/sync/test_hub.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// Merges each into the other, as two stations do that cannot talk.
void mergeBoth(const Ctl &ctl, const QStringList &codes)
{
    StillClock clock;
    CountedIds ids(99);
    auto store = openStore(ctl.data(), clock, ids);
    REQUIRE(store);
    QList<PetitionId> matters;
    for (const QString &code : codes)
        matters << *(*store)->petitions.byCode(*PetitionCode::parse(code));
    for (const int from : {0, 1}) {
        REQUIRE(
            (*store)->ledger.record(matters[from], QStringLiteral("张弛"), [&](const Petition &p) {
                return merge(p, {matters[1 - from], codes[1 - from], QStringLiteral("同一件事")});
            }));
    }
}

/// Corrects one field at two stations that have not heard of each other, and brings the other's
/// correction here.
void correctTwice(const Ctl &ctl, const QString &code, const QByteArray &field,
                  const QByteArray &here, const QByteArray &there)
{
    const QString other = ctl.file(("other-" + field).constData());
    REQUIRE(QDir().mkpath(other));
    for (const QFileInfo &file : QDir(ctl.data()).entryInfoList(QDir::Files | QDir::Hidden))
        REQUIRE(QFile::copy(file.filePath(), other + u'/' + file.fileName()));
    const auto at = [](const QString &folder, const QStringList &more, const QByteArray &input) {
        const Answer answer =
            Ctl::plain(QStringList{QStringLiteral("--data"), folder, QStringLiteral("--now"),
                                   QStringLiteral("2026-11-23T10:00:00+08:00"),
                                   QStringLiteral("--operator"), QStringLiteral("李敏")} +
                           more,
                       input);
        INFO(answer.err.toStdString());
        REQUIRE(answer.code == 0);
    };
    const QStringList correct{QStringLiteral("do"), code, QStringLiteral("correct"),
                              QStringLiteral("-")};
    const auto inputs = [&](const QByteArray &value) {
        return "{\"fields\":{\"" + field + "\":" + value + "},\"reason\":\"录错\"}";
    };
    at(other, words("sync reissue --station B2"), {});
    at(other, correct, inputs(there));
    at(ctl.data(), correct, inputs(here));
    StillClock clock;
    CountedIds ids(98);
    const auto from = openStore(other, clock, ids), to = openStore(ctl.data(), clock, ids);
    REQUIRE((from && to));
    const auto events = (*from)->ledger.ownAfter(0, 10);
    REQUIRE(events);
    REQUIRE((*to)->ledger.admit(*events));
}

} // namespace

TEST_CASE("attention shows in words both values of a field that was corrected twice, and the year")
{
    const Ctl ctl;
    const QString code = ctl.registered(1);
    const QStringList plain{QStringLiteral("--data"), ctl.data(), QStringLiteral("--now"),
                            QStringLiteral("2026-11-23T10:30:00+08:00")};
    const auto told = [&](const QStringList &command) {
        const Answer answer = Ctl::plain(plain + command);
        INFO(answer.err.toStdString());
        CHECK(answer.code == 0);
        return QString::fromUtf8(answer.out);
    };
    SECTION("what the matter is")
    {
        correctTwice(ctl, code, "title", R"("一号楼漏水")", R"("二号楼漏水")");
        for (const QStringList &command :
             {words("attention"), QStringList{QStringLiteral("show"), code}}) {
            const QString text = told(command);
            INFO(text.toStdString());
            CHECK(text.contains(QStringLiteral("事项名称：一号楼漏水")));
            CHECK(text.contains(QStringLiteral("事项名称：二号楼漏水")));
            CHECK(text.count(QStringLiteral("    2026-11-23 10:00  ")) == 2);
        }
    }
    SECTION("who somebody is stays where the look is noted down")
    {
        correctTwice(ctl, code, "petitioners", R"([{"kind":"person","name":"王秀兰"}])",
                     R"([{"kind":"person","name":"王秀蓝"}])");
        const QString text = told(words("attention"));
        INFO(text.toStdString());
        CHECK_FALSE(text.contains(QStringLiteral("王秀")));
        CHECK(text.contains(QStringLiteral("onedoorctl show")));
        // The other's name is sealed under a key that comes with the exchange.
        CHECK(told({QStringLiteral("show"), code}).contains(QStringLiteral("申请人：王秀兰")));
    }
}

TEST_CASE("attention shows both facts; show, due and find bear the mark; the matters are open")
{
    Ctl ctl;
    const QStringList codes{ctl.registered(0), ctl.registered(1)};
    const QString other = ctl.registered(2);
    const Answer none = ctl.run(words("attention"));
    CHECK(none.code == 0);
    CHECK(none.out.isEmpty());
    mergeBoth(ctl, codes);
    REQUIRE(ctl.run(words("rebuild")).code == 0); // with this program's own rules for dates

    const Answer answer = ctl.run(words("attention"));
    REQUIRE(answer.code == 0);
    const auto lines = answer.lines();
    REQUIRE(lines.size() == 2);
    for (const QJsonObject &line : lines) {
        const QString code = line.value(QStringLiteral("code")).toString();
        CHECK(codes.contains(code));
        CHECK(line.value(QStringLiteral("state")) == QStringLiteral("registered"));
        const QJsonArray conflicts = line.value(QStringLiteral("conflicts")).toArray();
        REQUIRE(conflicts.size() == 1);
        const QJsonObject conflict = conflicts.first().toObject();
        CHECK(conflict.value(QStringLiteral("clash")) == QStringLiteral("adrift"));
        const QJsonObject fact = conflict.value(QStringLiteral("fact")).toObject();
        const QJsonObject against = conflict.value(QStringLiteral("against")).toObject();
        CHECK(fact.value(QStringLiteral("code")) == code);
        CHECK(codes.contains(against.value(QStringLiteral("code")).toString()));
        CHECK(against.value(QStringLiteral("code")) != fact.value(QStringLiteral("code")));
        for (const QJsonObject &each : {fact, against}) {
            CHECK(each.value(QStringLiteral("kind")) == QStringLiteral("petition.merged"));
            CHECK(each.value(QStringLiteral("operator")) == QStringLiteral("张弛"));
            CHECK(each.value(QStringLiteral("station")) == QStringLiteral("350211001-A1"));
        }
    }
    const QJsonObject shown = ctl.run({QStringLiteral("show"), codes[0]}).json();
    CHECK(shown.value(QStringLiteral("state")) == QStringLiteral("registered"));
    CHECK(shown.value(QStringLiteral("needs_attention")) == 1);
    CHECK(shown.value(QStringLiteral("attention")).toArray().size() == 1);
    QMap<QString, int> due;
    for (const QJsonObject &row : ctl.run(words("due")).lines())
        due[row.value(QStringLiteral("code")).toString()] +=
            row.value(QStringLiteral("attention")).toInt();
    CHECK(due.size() == 3);
    CHECK(due[codes[0]] == 1);
    CHECK(due[other] == 0);

    const QStringList plain{QStringLiteral("--data"), ctl.data(), QStringLiteral("--now"),
                            QStringLiteral("2026-11-23T09:30:00+08:00")};
    const QByteArray mark = QStringLiteral("！事实冲突").toUtf8();
    CHECK(Ctl::plain(plain + words("attention")).out.count(mark) == 2);
    CHECK(Ctl::plain(plain + words("due")).out.count(mark) == 2);
    CHECK(Ctl::plain(plain + QStringList{QStringLiteral("show"), codes[0]}).out.count(mark) >= 1);
    CHECK(Ctl::plain(plain + QStringList{QStringLiteral("show"), other}).out.count(mark) == 0);

    CHECK(ctl.run({QStringLiteral("do"), codes[0], QStringLiteral("unmerge"), QStringLiteral("-")},
                  R"({"reason":"并错了"})")
              .code == 0);
    CHECK(ctl.run(words("attention")).out.isEmpty());
    CHECK(ctl.run(words("attention x")).code == 2);
    CHECK(ctl.run(words("verify")).code == 0);
}

TEST_CASE("attention shows both values of a record that two stations set, met at a hub")
{
    const TestHub hub{TestHub::Installed::Yes, onedoor::HubUse::Rehearsal};
    const Ctl one;
    QTemporaryDir folder;
    const QString other = folder.filePath(QStringLiteral("data"));
    const auto at = [&](const QString &data, const QStringList &more, const QByteArray &input) {
        QMap<QString, QByteArray> variables; // the county's own password, to enrol with
        if (more.first() == QStringLiteral("hub"))
            variables.insert(QStringLiteral("ONEDOOR_HUB_PASSWORD"), hub.adminPassword().toUtf8());
        const Answer answer = Ctl::plain(
            QStringList{QStringLiteral("--data"), data, QStringLiteral("--operator"),
                        data == other ? QStringLiteral("张弛") : QStringLiteral("李敏")} +
                more,
            input, variables);
        INFO(more.join(u' ').toStdString() + answer.err.toStdString());
        REQUIRE(answer.code == 0);
        return QString::fromUtf8(answer.out);
    };
    const auto enrol = [&](const QString &data, const char *station) {
        at(data,
           {QStringLiteral("hub"), QStringLiteral("enrol"), hub.address().text(),
            QStringLiteral("--station"), QLatin1String(station)},
           {});
    };
    at(other, words("init --centre 350211001 --name 集美街道综治中心 --station B2 --rehearsal"),
       {});
    enrol(one.data(), "A1");
    enrol(other, "B2");
    const QStringList put = words("record unit put -"), sync = words("sync --once");
    for (const QString &data : {one.data(), other, one.data()})
        at(data, sync, {});
    CHECK(at(one.data(), words("attention"), {}).isEmpty());
    at(one.data(), put, R"({"name":"集美区民政局","phone":"0592-1111111"})");
    at(other, put, R"({"name":"集美区民政局","phone":"0592-2222222"})");
    for (const QString &data : {one.data(), other, one.data()})
        at(data, sync, {});
    for (const QString &data : {one.data(), other}) {
        const QString text = at(data, words("attention"), {});
        INFO(text.toStdString());
        CHECK(text.contains(QStringLiteral("单位  集美区民政局")));
        CHECK(text.contains(QStringLiteral("“电话”在两处各自填写")));
        CHECK(text.contains(QStringLiteral("A1  李敏  电话：0592-1111111")));
        CHECK(text.contains(QStringLiteral("B2  张弛  电话：0592-2222222")));
    }
    const auto told = at(one.data(), {QStringLiteral("--json"), QStringLiteral("attention")}, {});
    const QJsonObject line = QJsonDocument::fromJson(told.toUtf8()).object();
    CHECK(line.value(QStringLiteral("record")) == QStringLiteral("unit"));
    const QJsonObject clash = line.value(QStringLiteral("conflicts")).toArray().at(0).toObject();
    CHECK(clash.value(QStringLiteral("field")) == QStringLiteral("phone"));
    QStringList values;
    for (const char *side : {"fact", "against"})
        values << clash.value(QLatin1String(side))[QStringLiteral("value")].toString();
    values.sort();
    CHECK(values == QStringList{QStringLiteral("0592-1111111"), QStringLiteral("0592-2222222")});
    // Whoever puts the right one, knowing both, decides it everywhere.
    at(one.data(), put, R"({"name":"集美区民政局","phone":"0592-2222222"})");
    for (const QString &data : {one.data(), other})
        at(data, sync, {});
    CHECK(at(other, words("attention"), {}).isEmpty());
}

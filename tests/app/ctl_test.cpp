// A store by command: made, registered into, decided on, queued, linked.
#include "tests/app/ctl.h"

#include <algorithm>

using namespace onedoor::test;

TEST_CASE("init refuses to overwrite, and a clock cannot be set on a real centre")
{
    Ctl ctl;
    const QStringList again = words("init --centre 350211001 --name 中心 --station A1");
    const Answer twice = Ctl::plain(QStringList{QStringLiteral("--data"), ctl.data()} + again);
    CHECK(twice.code == 1);
    CHECK(twice.err.count('\n') == 1);
    const QStringList real{QStringLiteral("--data"), ctl.file("real")};
    REQUIRE(Ctl::plain(real + again).code == 0);
    const Answer moved = Ctl::plain(real + words("--now 2026-01-01T00:00:00Z find 物业"));
    CHECK(moved.code == 1);
    CHECK(Ctl::plain(real + words("init --centre 12 --name 中心 --station Q0")).code == 1);
}

TEST_CASE("A whole day is registered line by line, and a bad line stops nothing else")
{
    Ctl ctl;
    QFile day(QStringLiteral(ONEDOOR_SOURCE "/tests/data/day.jsonl"));
    REQUIRE(day.open(QIODevice::ReadOnly));
    QByteArray text = day.readAll();
    text.insert(text.indexOf('\n') + 1,
                "{\"channel\":\"visit\",\"kind\":\"dispute\",\"title\":\"题\",\"narrative\":\"文\","
                "\"type\":\"物业纠纷\",\"petitioners\":[{\"kind\":\"person\",\"name\":\"甲\","
                "\"id_type\":\"resident-id\",\"id_number\":\"110105199001010012\"}]}\n");
    const Answer answer = ctl.run({QStringLiteral("register"), QStringLiteral("-")}, text);
    CHECK(answer.code == 1);
    const auto lines = answer.lines();
    REQUIRE(lines.size() == 21);
    CHECK(lines[1].value(QStringLiteral("line")) == 2);
    CHECK(lines[1].value(QStringLiteral("field")) == QStringLiteral("petitioners[0].id_number"));
    CHECK_FALSE(lines[1].value(QStringLiteral("error")).toString().isEmpty());
    CHECK(lines[20].value(QStringLiteral("code")).toString().contains(QStringLiteral("-A1-0020-")));
    const Answer verified = ctl.run({QStringLiteral("verify")});
    CHECK(verified.code == 0);
    CHECK(verified.json().value(QStringLiteral("ok")).toBool());
    CHECK(ctl.run({QStringLiteral("rebuild")}).code == 0);
    CHECK(ctl.run({QStringLiteral("verify")}).code == 0);
}

TEST_CASE("An act is taken once, with its own answers alone")
{
    Ctl ctl;
    const QString code = ctl.registered(2);
    const QByteArray inputs =
        R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})";
    const Answer wrong = ctl.act(code, "accept", R"({"route":"people-mediation","colour":1})");
    CHECK(wrong.code == 1);
    CHECK(wrong.err.contains("colour"));
    CHECK(ctl.act(code, "accept", inputs).code == 0);
    CHECK(ctl.act(code, "accept", inputs).code == 1);
    const QJsonObject shown = ctl.run({QStringLiteral("show"), code}).json();
    CHECK(shown.value(QStringLiteral("state")) == QStringLiteral("accepted"));
    CHECK(shown.value(QStringLiteral("timeline")).toArray().size() == 2);
    const QList<QJsonObject> due = ctl.run(words("due --until 2026-12-31")).lines();
    REQUIRE(due.size() == 2); // to ask whether they are willing, and the month
    CHECK_FALSE(due[0].value(QStringLiteral("title")).toString().isEmpty());
    const QString rule = due[0].value(QStringLiteral("rule")).toString();
    const Answer explained = ctl.run({QStringLiteral("explain"), code, rule});
    CHECK(explained.code == 0);
    CHECK(explained.json().value(QStringLiteral("legal")) ==
          due[0].value(QStringLiteral("due_on")));
}

TEST_CASE("register says which characters papers will name by their codes")
{
    Ctl ctl;
    QFile file(QStringLiteral(ONEDOOR_SOURCE "/tests/data/unusual-characters.jsonl"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const Answer answer =
        ctl.run({QStringLiteral("register"), QStringLiteral("-")}, file.readAll());
    CHECK(answer.code == 0);
    const QList<QJsonObject> lines = answer.lines();
    REQUIRE(lines.size() == 7);
    CHECK_FALSE(lines[1].contains(QStringLiteral("notes"))); // only long words
    const QJsonArray notes = lines[3].value(QStringLiteral("notes")).toArray();
    REQUIRE(notes.size() == 2);
    CHECK(notes[0].toObject().value(QStringLiteral("field")) == QStringLiteral("narrative"));
    CHECK(notes[1].toObject().value(QStringLiteral("field")) ==
          QStringLiteral("petitioners[0].name"));
    CHECK(notes[1]
              .toObject()
              .value(QStringLiteral("note"))
              .toString()
              .contains(QStringLiteral("U+0645")));
    CHECK(answer.err.contains("文书上将以编码代替"));
}

TEST_CASE("The bare tools answer without a store")
{
    CHECK(Ctl::plain(words("workday add 2026-09-18 5")).out == "2026-09-24\n");
    CHECK(Ctl::plain(words("workday count 2026-09-18 2026-09-24")).out == "5\n");
    const Answer due =
        Ctl::plain(words("--json deadline --rule petition-handle --from 2026-03-02"));
    CHECK(due.json().value(QStringLiteral("legal")) == QStringLiteral("2026-05-06"));
    const Answer good = Ctl::plain(words("check-id resident-id 11010519491231002x"));
    CHECK(good.json().value(QStringLiteral("value")) == QStringLiteral("11010519491231002X"));
    CHECK(Ctl::plain(words("check-id uscc 91350100M000100Y43")).code == 0);
    const Answer bad = Ctl::plain(words("check-id resident-id 110105199001010012"));
    CHECK(bad.code == 1);
    CHECK(bad.err.count('\n') == 1);
    CHECK(Ctl::plain(words("workday add tomorrow 5")).code == 2);
    CHECK(Ctl::plain(words("nonsense")).code == 2);
    const QList<QJsonObject> forms = Ctl::plain(words("forms")).lines();
    CHECK(std::any_of(forms.begin(), forms.end(), [](const QJsonObject &form) {
        return form.value(QStringLiteral("form")) == QStringLiteral("transfer-order");
    }));
}

TEST_CASE("The queue is taken, called and listed")
{
    Ctl ctl;
    CHECK(ctl.run(words("ticket take dispute")).json().value(QStringLiteral("ticket")) ==
          QStringLiteral("A001"));
    const Answer called = ctl.run(words("ticket call 1号窗口"));
    CHECK(called.json().value(QStringLiteral("ticket")) == QStringLiteral("A001"));
    CHECK(ctl.run(words("ticket call 1号窗口")).code == 1);
    CHECK(ctl.run(words("ticket list")).lines().size() == 1);
    CHECK(ctl.run(words("ticket take nothing")).code == 2);
}

TEST_CASE("Two matters are linked by their codes, and one is merged into the other and back")
{
    Ctl ctl;
    const QString one = ctl.registered(2), two = ctl.registered(3);
    const auto decide = [&](const QString &code, const char *decision, const QJsonObject &inputs) {
        return ctl.run({QStringLiteral("do"), code, QLatin1String(decision), QStringLiteral("-")},
                       QJsonDocument(inputs).toJson());
    };
    const auto relatedTo = [&](const QString &code) {
        const QJsonObject shown = ctl.run({QStringLiteral("show"), code}).json();
        return shown.value(QStringLiteral("related")).toArray().first().toObject();
    };
    const QString reason = QStringLiteral("同一小区");
    const QJsonObject link{{QStringLiteral("other"), two},
                           {QStringLiteral("kind"), QStringLiteral("same-matter")},
                           {QStringLiteral("reason"), reason}};
    CHECK(decide(one, "link", link).code == 0);
    CHECK(decide(one, "link", link).code == 1);
    CHECK(relatedTo(two).value(QStringLiteral("code")) == one);
    CHECK(relatedTo(two).value(QStringLiteral("kind")) == QStringLiteral("same-matter"));
    CHECK(decide(one, "merge", {{QStringLiteral("into"), two}, {QStringLiteral("reason"), reason}})
              .code == 0);
    CHECK(ctl.run({QStringLiteral("show"), one}).json().value(QStringLiteral("state")) ==
          QStringLiteral("merged"));
    CHECK(relatedTo(one).value(QStringLiteral("kind")) == QStringLiteral("merged-into"));
    CHECK(decide(one, "unmerge", {{QStringLiteral("reason"), reason}}).code == 0);
    CHECK(ctl.run({QStringLiteral("show"), one}).json().value(QStringLiteral("state")) ==
          QStringLiteral("registered"));
}

TEST_CASE("Without a hub the desk is whole; a hub that does not answer keeps the work")
{
    Ctl ctl;
    CHECK(ctl.run(words("sync status")).code == 0);
    const Answer unreachable =
        ctl.run({QStringLiteral("hub"), QStringLiteral("check"),
                 QStringLiteral("host=127.0.0.1 port=1 dbname=hub connect_timeout=2")});
    CHECK(unreachable.code == 4);
}

#include "tests/app/ctl.h"

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

TEST_CASE("Decisions are listed with what they need, taken, and refused the second time")
{
    Ctl ctl;
    const QString code = ctl.registered(2);
    const Answer open = ctl.run({QStringLiteral("do"), code, QStringLiteral("--list")});
    const QJsonArray decisions = open.json().value(QStringLiteral("open")).toArray();
    CHECK(decisions.first().toObject().value(QStringLiteral("decision")) ==
          QStringLiteral("accept"));
    const QByteArray inputs = R"({"route":"人民调解","organisation":"集美街道人民调解委员会"})";
    const QStringList accept{QStringLiteral("do"), code, QStringLiteral("accept"),
                             QStringLiteral("-")};
    CHECK(ctl.run(accept, inputs).code == 0);
    CHECK(ctl.run(accept, inputs).code == 1);
    const Answer wrong = ctl.run(accept, R"({"route":"x","colour":1})");
    CHECK(wrong.code == 1);
    CHECK(wrong.err.contains("colour"));
    const QJsonObject shown = ctl.run({QStringLiteral("show"), code}).json();
    CHECK(shown.value(QStringLiteral("state")) == QStringLiteral("accepted"));
    CHECK(shown.value(QStringLiteral("timeline")).toArray().size() == 2);
    CHECK(shown.value(QStringLiteral("deadlines")).toArray().size() == 2);
    const Answer due = ctl.run(words("due --until 2026-12-31"));
    CHECK(due.lines().size() == 1);
    CHECK(ctl.run({QStringLiteral("explain"), code, QStringLiteral("mediation-month")}).code == 0);
}

TEST_CASE("A paper is previewed, issued, reprinted to the byte, checked and voided")
{
    Ctl ctl;
    const QString code = ctl.registered(2);
    const QStringList form{QStringLiteral("form"), code, QStringLiteral("acceptance-notice"),
                           QStringLiteral("--pdf"), ctl.file("notice.pdf")};
    const Answer lacking = ctl.run(form);
    CHECK(lacking.code == 1);
    CHECK(lacking.err.contains("承办单位"));
    CHECK_FALSE(QFile::exists(ctl.file("notice.pdf")));
    CHECK(ctl.run(form + QStringList{QStringLiteral("--preview")}).code == 0);
    REQUIRE(ctl.run({QStringLiteral("do"), code, QStringLiteral("accept"), QStringLiteral("-")},
                    R"({"route":"人民调解","organisation":"集美街道人民调解委员会"})")
                .code == 0);
    const Answer issued = ctl.run(form);
    REQUIRE(issued.code == 0);
    const QString number = issued.json().value(QStringLiteral("number")).toString();
    CHECK(number == QStringLiteral("集综治A1受告〔2026〕1号"));
    REQUIRE(
        ctl.run({QStringLiteral("reprint"), number, QStringLiteral("--pdf"), ctl.file("again.pdf")})
            .code == 0);
    QFile first(ctl.file("notice.pdf")), second(ctl.file("again.pdf"));
    REQUIRE(first.open(QIODevice::ReadOnly));
    REQUIRE(second.open(QIODevice::ReadOnly));
    CHECK(first.readAll() == second.readAll());
    CHECK(ctl.run({QStringLiteral("void"), number, QStringLiteral("--reason"),
                   QStringLiteral("错页")})
              .code == 0);
    const QString forged = QStringLiteral("OD1:%1/%2/00000000").arg(code, number);
    const Answer verdict = ctl.run({QStringLiteral("verify-paper"), forged});
    CHECK(verdict.code == 1);
    CHECK_FALSE(verdict.json().value(QStringLiteral("genuine")).toBool(true));
    CHECK(verdict.json().value(QStringLiteral("voided")).toBool());
}

TEST_CASE("A paper whose facts were corrected says so, and is replaced by one command")
{
    Ctl ctl;
    const QString code = ctl.registered(2);
    REQUIRE(ctl.run({QStringLiteral("do"), code, QStringLiteral("accept"), QStringLiteral("-")},
                    R"({"route":"人民调解","organisation":"集美街道人民调解委员会"})")
                .code == 0);
    const QStringList form{QStringLiteral("form"), code, QStringLiteral("acceptance-notice")};
    const QString number = ctl.run(form).json().value(QStringLiteral("number")).toString();
    const auto document = [&](int place) {
        return ctl.run({QStringLiteral("show"), code})
            .json()
            .value(QStringLiteral("documents"))
            .toArray()
            .at(place)
            .toObject();
    };
    CHECK_FALSE(document(0).value(QStringLiteral("outdated")).toBool(true));
    REQUIRE(ctl.run({QStringLiteral("do"), code, QStringLiteral("correct"), QStringLiteral("-")},
                    R"({"reason":"写错","fields":{"title":"另一个题目"}})")
                .code == 0);
    CHECK(document(0).value(QStringLiteral("outdated")).toBool());
    CHECK(document(0).value(QStringLiteral("outdated_fields")).toArray().first().toString() ==
          QStringLiteral("诉求事项"));
    const Answer again =
        ctl.run({QStringLiteral("reprint"), number, QStringLiteral("--pdf"), ctl.file("old.pdf")});
    CHECK(again.code == 0);
    CHECK(again.err.contains("内容已更正（诉求事项），请作废并重新签发"));
    const QStringList replacing = form + QStringList{QStringLiteral("--replace"), number};
    const Answer anew = ctl.run(replacing);
    REQUIRE(anew.code == 0);
    CHECK(anew.json().value(QStringLiteral("number")).toString() ==
          QStringLiteral("集综治A1受告〔2026〕2号"));
    CHECK(document(0).value(QStringLiteral("voided")).toString() == QStringLiteral("内容更正"));
    CHECK_FALSE(document(0).value(QStringLiteral("outdated")).toBool(true));
    CHECK(ctl.run(replacing).code == 1); // it is void
    const QString other = ctl.registered(1);
    CHECK(ctl.run({QStringLiteral("form"), other, QStringLiteral("acceptance-notice"),
                   QStringLiteral("--replace"), QStringLiteral("集综治A1受告〔2026〕2号")})
              .code == 1); // of another matter
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
    CHECK(Ctl::plain(words("forms")).lines().size() == 3);
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

TEST_CASE("Search and repeats answer from the command line")
{
    Ctl ctl;
    const QString code = ctl.registered(2);
    const QJsonObject found = ctl.run(words("find 物业 车库")).json();
    CHECK(found.value(QStringLiteral("count")) == 1);
    CHECK(found.value(QStringLiteral("rows"))
              .toArray()
              .first()
              .toObject()
              .value(QStringLiteral("code")) == code);
    CHECK(found.value(QStringLiteral("exact")).toBool());
    const auto counted = [&](const char *line) {
        const Answer answer = ctl.run(words(line));
        CHECK(answer.code == 0);
        return answer.json().value(QStringLiteral("count")).toInt();
    };
    CHECK(counted("find 物业 --state registered,accepted --from 2020-01-01") == 1);
    CHECK(counted("find --state registered") == 1);
    CHECK(counted("find 物业 --state closed") == 0);
    CHECK(counted("find 物业 --to 2020-01-01") == 0);
    CHECK(counted("find 物业 --operator 谁 --order due") == 0);
    CHECK(counted("find 物业 --overdue --organisation 谁 --type 物业纠纷") == 0);
    for (const char *wrong : {"find", "find 物业 --state sleeping", "find 物业 --from tomorrow",
                              "find 物业 --order size"})
        CHECK(ctl.run(words(wrong)).code != 0);
    const QString again = ctl.registered(2);
    const auto repeats = ctl.run({QStringLiteral("similar"), code}).lines();
    REQUIRE(repeats.size() == 1);
    CHECK(repeats[0].value(QStringLiteral("code")) == again);
    CHECK(repeats[0].value(QStringLiteral("repeat")).toBool());
}

TEST_CASE("similar compares texts in a store of any size")
{
    constexpr int matters = 3100; // above 3,000 nobody counts pairs on the spot
    const Ctl ctl;
    QByteArray lines;
    for (int i = 0; i < matters; ++i) {
        QString narrative;
        for (int word = 0; word < 12; ++word) // each its own
            narrative += QChar(0x4e00 + (i * 7919 + word * 104'729) % 0x5000);
        const bool alike = i < 2;
        const QJsonObject line{
            {QStringLiteral("channel"), QStringLiteral("web")},
            {QStringLiteral("kind"), QStringLiteral("dispute")},
            {QStringLiteral("type"), QStringLiteral("物业纠纷")},
            {QStringLiteral("anonymous"), true},
            {QStringLiteral("title"), QStringLiteral("反映问题")},
            {QStringLiteral("narrative"),
             alike ? QStringLiteral("石鼓路幼儿园门前香樟树枯死倒伏压坏三轮车玻璃") : narrative}};
        lines += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    const Answer registered = ctl.run({QStringLiteral("register"), QStringLiteral("-")}, lines);
    REQUIRE(registered.code == 0);
    const auto codes = registered.lines();
    REQUIRE(codes.size() == matters);
    const auto code = [&](int i) { return codes[i].value(QStringLiteral("code")).toString(); };
    const auto repeats = ctl.run({QStringLiteral("similar"), code(0)}).lines();
    REQUIRE(repeats.size() == 1);
    CHECK(repeats[0].value(QStringLiteral("code")) == code(1));
    CHECK(repeats[0].value(QStringLiteral("score")).toDouble() > 0.9);
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

TEST_CASE("suggest offers type, class, organisation and fields with reasons; learn keeps what was "
          "confirmed")
{
    const Ctl ctl;
    const QString file = ctl.data() + QStringLiteral("/told.txt");
    QFile told(file);
    REQUIRE(told.open(QIODevice::WriteOnly));
    told.write("我在工地干活，去年5月起包工头拖欠工资12,000元，他的电话13900000000。");
    told.close();
    const Answer offered = ctl.run({QStringLiteral("suggest"), QStringLiteral("--text"), file});
    REQUIRE(offered.code == 0);
    const QJsonObject object = offered.json();
    const QJsonObject type = object[QStringLiteral("types")].toArray().first().toObject();
    CHECK(type[QStringLiteral("name")] == QStringLiteral("拖欠农民工工资纠纷"));
    CHECK_FALSE(type[QStringLiteral("reasons")].toArray().isEmpty());
    CHECK(object[QStringLiteral("content_classes")]
              .toArray()
              .first()
              .toObject()[QStringLiteral("path")]
              .toArray()
              .first() == QStringLiteral("劳动和社会保障"));
    QHash<QString, QString> fields;
    for (const auto &field : object[QStringLiteral("fields")].toArray())
        fields.insert(field.toObject()[QStringLiteral("field")].toString(),
                      field.toObject()[QStringLiteral("value")].toString());
    CHECK(fields.value(QStringLiteral("amount")) == QStringLiteral("12000.00"));
    CHECK(fields.value(QStringLiteral("occurred_on")) == QStringLiteral("2025-05-01"));
    CHECK(fields.value(QStringLiteral("respondents[0].phone")) == QStringLiteral("13900000000"));
    CHECK(object[QStringLiteral("cases")].toInt() == 0);
    const Answer registered = ctl.run(
        {QStringLiteral("register"), QStringLiteral("-")},
        "{\"channel\":\"web\",\"kind\":\"dispute\",\"type\":\"物业纠纷\",\"anonymous\":true,"
        "\"title\":\"漏水\",\"narrative\":\"装修花了20000元\","
        "\"claim\":\"要求楼上赔偿8000元，电话6068110\"}\n");
    REQUIRE(registered.code == 0);
    const Answer asked = ctl.run(
        {QStringLiteral("suggest"), registered.lines()[0][QStringLiteral("code")].toString()});
    QStringList places;
    for (const auto &field : asked.json()[QStringLiteral("fields")].toArray())
        places << field[QStringLiteral("value")].toString() + u'|' +
                      field[QStringLiteral("in")].toString() + u'|' +
                      QString::number(field[QStringLiteral("start")].toInt());
    CHECK(places.contains(QStringLiteral("8000.00|claim|6")));
    CHECK(places.contains(QStringLiteral("0592-6068110|claim|14")));
    const Answer learned = ctl.run({QStringLiteral("learn")});
    CHECK(learned.code == 0);
    CHECK(learned.json()[QStringLiteral("bytes")].toInt() > 0);
    CHECK(ctl.run({QStringLiteral("suggest")}).code == 2);
}

TEST_CASE("What find is given and cannot find is said: a slip in a code, a QR text, too much")
{
    const Ctl ctl;
    const QString code = ctl.registered(2);
    const auto found = [&](const QString &typed) {
        return ctl.run({QStringLiteral("find"), typed});
    };
    const auto remarks = [](const Answer &answer) {
        return answer.json()[QStringLiteral("remarks")].toArray().size();
    };
    CHECK(remarks(found(code)) == 0);
    const Answer slip = found(code.chopped(1) + (code.endsWith(u'A') ? u'B' : u'A'));
    CHECK(slip.code == 0);
    CHECK(remarks(slip) == 1);
    CHECK(slip.err.contains("校验"));
    const Answer qr = found(QStringLiteral("OD1:%1/集综治A1受告〔2026〕1号/00000000").arg(code));
    CHECK(qr.json()[QStringLiteral("count")].toInt() == 1);
    CHECK(remarks(qr) == 1);
    const Answer much = found(QStringLiteral("物业 ").repeated(5000));
    CHECK(much.json()[QStringLiteral("count")].toInt() == 1);
    CHECK(remarks(much) == 1);
    CHECK(much.err.count('\n') == 1);
}

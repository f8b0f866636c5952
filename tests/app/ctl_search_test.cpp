// Search, repeats and suggestions by command.
#include "tests/app/ctl.h"

using namespace onedoor::test;

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
    CHECK(slip.json()[QStringLiteral("count")].toInt() == 0);
    CHECK(remarks(slip) == 1);
    CHECK(slip.err.contains("校验"));
    const Answer qr = found(QStringLiteral("OD1:%1/集综治A1受告〔2026〕1号/00000000").arg(code));
    CHECK(qr.json()[QStringLiteral("count")].toInt() == 1);
    CHECK(remarks(qr) == 1);
    const Answer torn = found(QStringLiteral("OD1:3502/集综治A1受告〔2026〕1号"));
    CHECK(torn.json()[QStringLiteral("count")].toInt() == 0);
    CHECK(torn.err.contains("重新扫描"));
    const Answer much = found(QStringLiteral("物业 ").repeated(5000));
    CHECK(much.json()[QStringLiteral("count")].toInt() == 1);
    CHECK(remarks(much) == 1);
    CHECK(much.err.count('\n') == 1);
}

#include <catch2/catch.hpp>

#include "core/domain/declared.h"
#include "core/domain/record_kind.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <random>

using namespace onedoor;

namespace
{

QString folder()
{
    return QStringLiteral(ONEDOOR_SOURCE "/resources/records");
}

QByteArray shipped(const QString &name)
{
    QFile file(folder() + u'/' + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

RecordKinds shippedKinds()
{
    RecordKinds kinds;
    for (const QString &name : QDir(folder()).entryList({QStringLiteral("*.json")})) {
        DeclarationText text(name, shipped(name), Layer::Shipped);
        kinds.take(text);
        for (const DeclarationFlaw &flaw : text.flaws())
            FAIL(flaw.sentence().toStdString());
    }
    return kinds;
}

const QByteArray little = R"({
  "record": "thing", "version": "1", "title": "物品",
  "key": ["name"], "list": ["name"],
  "fields": [
    {"key": "name", "title": "名称", "type": "text", "required": true, "max": 10},
    {"key": "made", "title": "日期", "type": "day", "old": ["date"]},
    {"key": "at", "title": "时间", "type": "moment"},
    {"key": "seats", "title": "座位", "type": "number", "min": 1, "max": 50},
    {"key": "price", "title": "价格", "type": "money"},
    {"key": "uses", "title": "用途", "type": "choices", "choices": [
      {"id": "talk", "title": "调解"}, "听证"]},
    {"key": "free", "title": "空闲", "type": "yes-no"},
    {"key": "place", "title": "区划", "type": "division"},
    {"key": "phone", "title": "电话", "type": "text", "sealed": true},
    {"key": "lines", "title": "议定", "type": "clauses"}
  ]
})";

RecordKind littleKind()
{
    DeclarationText text(QStringLiteral("thing.json"), little, Layer::Shipped);
    RecordKinds kinds;
    kinds.take(text);
    REQUIRE(text.flaws().isEmpty());
    return *kinds.find(u"thing");
}

QJsonObject named(const QString &field, const QJsonValue &value)
{
    return {{QStringLiteral("name"), QStringLiteral("桌")}, {field, value}};
}

/// The one flaw of a file, as "field line".
std::string flawOf(const QByteArray &bytes)
{
    DeclarationText text(QStringLiteral("thing.json"), bytes, Layer::Local);
    RecordKinds kinds;
    kinds.take(text);
    REQUIRE_FALSE(text.flaws().isEmpty());
    CHECK(kinds.all().isEmpty());
    const DeclarationFlaw &flaw = text.flaws().first();
    return (flaw.field + u' ' + QString::number(flaw.line)).toStdString();
}

} // namespace

TEST_CASE("The shipped kinds of records load, each with a key, columns and a title", "[records]")
{
    const RecordKinds kinds = shippedKinds();
    for (const char *kind :
         {"unit", "person", "room", "window", "booking", "meeting", "letter", "campaign"}) {
        INFO(kind);
        const RecordKind *found = kinds.find(QString::fromLatin1(kind));
        REQUIRE(found);
        CHECK_FALSE(found->lists.isEmpty());
        CHECK(found->file == QString::fromLatin1(kind) + QStringLiteral(".json"));
    }
    CHECK(kinds.find(u"person")->field(u"phone")->sealed);
    CHECK(kinds.find(u"unit")->field(u"kinds")->titleOf(QStringLiteral("court")) ==
          QStringLiteral("人民法院"));
    CHECK(kinds.fieldsByKind().value(QStringLiteral("room")).contains(QStringLiteral("seats")));
}

TEST_CASE("Each type of a field is read as it is kept", "[records]")
{
    const RecordKind kind = littleKind();
    struct Row {
        const char *field;
        QJsonValue typed;
        QJsonValue kept;
    };
    const QList<Row> rows{
        {"name", QStringLiteral(" 长\u3000桌 "), QStringLiteral("长 桌")},
        {"made", QStringLiteral("2026-11-30"), QStringLiteral("2026-11-30")},
        {"date", QStringLiteral("2026-11-30"), QStringLiteral("2026-11-30")},
        {"at", QStringLiteral("2026-11-30T01:00:00Z"), QStringLiteral("2026-11-30T09:00:00+08:00")},
        {"seats", 12, 12},
        {"price", QStringLiteral("1,200元"), QStringLiteral("1200.00")},
        {"uses", QJsonArray{QStringLiteral("调解"), QStringLiteral("听证")},
         QJsonArray{QStringLiteral("talk"), QStringLiteral("听证")}},
        {"free", true, true},
        {"place", QStringLiteral("350211001"), QStringLiteral("350211001")},
        {"phone", QStringLiteral(""), QJsonValue::Null},
        {"lines", QJsonArray{QJsonObject{{QStringLiteral("who"), QStringLiteral("甲")}}},
         QJsonArray{QJsonObject{{QStringLiteral("who"), QStringLiteral("甲")}}}}};
    for (const Row &row : rows) {
        INFO(row.field);
        const auto value = readRecordValue(*kind.field(QString::fromLatin1(row.field)), row.typed);
        REQUIRE(value);
        CHECK(*value == row.kept);
    }
}

TEST_CASE("What does not fit a field is refused by its name", "[records]")
{
    const RecordKind kind = littleKind();
    struct Row {
        const char *field;
        QJsonValue typed;
        Reason reason;
    };
    const QList<Row> rows{
        {"colour", QStringLiteral("红"), Reason::UnknownKey},
        {"made", QStringLiteral("2026-02-30"), Reason::BadDate},
        {"made", 20261130, Reason::WrongType},
        {"at", QStringLiteral("昨天"), Reason::BadDate},
        {"seats", QStringLiteral("12"), Reason::WrongType},
        {"seats", 51, Reason::BadNumber},
        {"price", QStringLiteral("十二"), Reason::BadAmount},
        {"uses", QStringLiteral("调解"), Reason::WrongType},
        {"uses", QJsonArray{QStringLiteral("跳舞")}, Reason::NotInCatalogue},
        {"uses", QJsonArray{QStringLiteral("talk"), QStringLiteral("调解")}, Reason::Duplicate},
        {"free", QStringLiteral("true"), Reason::WrongType},
        {"place", QStringLiteral("35021"), Reason::BadDivision},
        {"phone", QStringLiteral("1\u0007"), Reason::BadCharacter},
        {"lines", QJsonArray{QJsonObject{{QStringLiteral("x"), 1}}}, Reason::UnknownKey},
        {"name", QStringLiteral("一二三四五六七八九十一"), Reason::TooLong},
        {"name", QStringLiteral(" "), Reason::Missing}};
    for (const Row &row : rows) {
        INFO(row.field);
        const auto read = readRecord(kind, named(QString::fromLatin1(row.field), row.typed), {});
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().reason == row.reason);
        CHECK(read.error().field == QString::fromLatin1(row.field));
    }
    CHECK(readRecord(kind, {}, {}).error().field == QStringLiteral("name"));
}

TEST_CASE("A put is taken apart into key, title, clear and sealed fields", "[records]")
{
    const RecordKind kind = littleKind();
    const auto read = readRecord(kind, named(QStringLiteral("phone"), QStringLiteral("138")), {});
    REQUIRE(read);
    CHECK(read->key == QStringLiteral("桌"));
    CHECK(read->title == QStringLiteral("桌"));
    CHECK_FALSE(read->fields.contains(QStringLiteral("phone")));
    CHECK(read->sealedFields.value(QStringLiteral("phone")) == QStringLiteral("138"));
    const RecordKinds kinds = shippedKinds();
    const RecordKind &unit = *kinds.find(u"unit");
    const QJsonObject begun{{QStringLiteral("name"), QStringLiteral("甲局")},
                            {QStringLiteral("kinds"), QJsonArray{QStringLiteral("department")}}};
    const QJsonObject later{{QStringLiteral("name"), QStringLiteral("甲局")},
                            {QStringLiteral("phone"), QStringLiteral("1")}};
    CHECK(readRecord(unit, begun, {}).ok());
    CHECK(readRecord(unit, later, {}).error().field == QStringLiteral("kinds"));
    CHECK(readRecord(unit, later, begun).ok()); // what is there already need not be said
    const QJsonObject emptied{{QStringLiteral("name"), QStringLiteral("甲局")},
                              {QStringLiteral("kinds"), QJsonValue::Null}};
    CHECK(readRecord(unit, emptied, begun).error().field == QStringLiteral("kinds"));
    const auto person =
        recordKeyOf(*kinds.find(u"person"), {{QStringLiteral("name"), QStringLiteral("王芳")},
                                             {QStringLiteral("unit"), QStringLiteral("甲局")}});
    CHECK(*person == QStringLiteral("王芳 / 甲局"));
}

TEST_CASE("A local kind lies over the shipped; a wrong one leaves that in service", "[records]")
{
    RecordKinds kinds = shippedKinds();
    const auto all = kinds.all().size();
    QByteArray local = shipped(QStringLiteral("room.json"));
    local.replace("调解室", "会议室");
    DeclarationText good(QStringLiteral("room.json"), local, Layer::Local);
    kinds.take(good);
    CHECK(kinds.find(u"room")->title == QStringLiteral("会议室"));
    local.replace("\"number\"", "\"numbr\"");
    DeclarationText wrong(QStringLiteral("room.json"), local.replace("会议室", "茶室"),
                          Layer::Local);
    kinds.take(wrong);
    CHECK(kinds.find(u"room")->title == QStringLiteral("会议室"));
    CHECK(kinds.all().size() == all);
    REQUIRE_FALSE(wrong.flaws().isEmpty());
    CHECK(wrong.flaws().first().sentence().contains(QStringLiteral("room.json")));
    CHECK(wrong.flaws().first().field == QStringLiteral("fields[2].type"));
    CHECK(wrong.flaws().first().line == 8);
}

TEST_CASE("What is wrong with a kind is told with its field and line", "[records]")
{
    const auto with = [](const char *from, const char *to) {
        QByteArray bytes = little;
        REQUIRE(bytes.contains(from));
        return flawOf(bytes.replace(from, to));
    };
    CHECK(with("\"key\": [\"name\"]", "\"key\": [\"nam\"]") == "key 3");
    CHECK(with("\"key\": [\"name\"]", "\"key\": [\"phone\"]") == "key 3");
    CHECK(with("\"key\": [\"name\"]", "\"key\": [\"seats\"]") == "key 3");
    CHECK(with("\"key\": [\"name\"], ", "") == "key 1");
    CHECK(with("\"list\": [\"name\"]", "\"list\": [\"x\"]") == "list 3");
    CHECK(with("\"type\": \"money\"", "\"type\": \"route\"") == "fields[4].type 9");
    CHECK(with("\"type\": \"money\"", "\"type\": \"money\", \"old\": [\"at\"]") ==
          "fields[4].key 9");
    CHECK(with("\"min\": 1, ", "\"min\": 60, ") == "fields[3].min 8");
    CHECK(with("\"type\": \"yes-no\"", "\"type\": \"yes-no\", \"max\": 3") == "fields[6].max 12");
    CHECK(with("\"sealed\": true", "\"sealed\": 1") == "fields[8].sealed 14");
    CHECK(with("\"sealed\": true", "\"seal\": true") == "fields[8].seal 14");
    CHECK(with("\"title\": \"物品\"", "\"titel\": \"物品\"") == "titel 2");
}

TEST_CASE("A damaged file of a kind is told, never a crash", "[records]")
{
    std::mt19937 random(7);
    const QByteArray whole = shipped(QStringLiteral("unit.json"));
    int refused = 0;
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes = whole;
        for (int times = 1 + int(random() % 4); times > 0; --times) {
            const auto place = qsizetype(random()) % bytes.size();
            switch (random() % 4) {
            case 0:
                bytes[place] = char(random() % 256);
                break;
            case 1:
                bytes.remove(place, 1 + random() % 40);
                break;
            case 2:
                bytes.insert(place, QByteArray::fromRawData("[{\"}],:0", 8).mid(random() % 8));
                break;
            default:
                bytes.truncate(place + 1);
            }
        }
        RecordKinds kinds;
        DeclarationText text(QStringLiteral("unit.json"), bytes, Layer::Local);
        kinds.take(text);
        refused += !text.flaws().isEmpty();
        CHECK(text.flaws().isEmpty() != kinds.all().isEmpty());
        for (const DeclarationFlaw &flaw : text.flaws())
            CHECK_FALSE(flaw.sentence().isEmpty());
    }
    CHECK(refused > 2000);
}

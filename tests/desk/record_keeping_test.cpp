#include <catch2/catch.hpp>

#include "core/desk/record_files.h"
#include "core/desk/record_keeping.h"
#include "core/desk/rehearsal_records.h"
#include "core/desk/unit_book.h"
#include "core/desk/window_plan.h"
#include "tests/support/stores.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString unit = QStringLiteral("unit");
const QString court = QStringLiteral("集美区人民法院");

const RecordKinds &shippedKinds()
{
    static const RecordFiles files = RecordFiles::load(resourcesFolder(), {}).value();
    return files.kinds;
}

QJsonObject courtWith(const char *field, const QJsonValue &value)
{
    return {{QStringLiteral("name"), court},
            {QStringLiteral("kinds"), QJsonArray{QStringLiteral("court")}},
            {QLatin1String(field), value}};
}

/// A desk that writes records into a store of its own.
struct Seat {
    Station station;
    RecordKeeping recording{*station, shippedKinds(), station.ids, QStringLiteral("林晓")};
};

std::string outcomeOf(const Result<RecordOutcome> &outcome)
{
    return outcome ? wordOf(outcome->what).toStdString()
                   : "refused " + outcome.error().field.toStdString();
}

/// A store that is a rehearsal, or is none.
std::unique_ptr<Store> storeIn(const QTemporaryDir &folder, bool rehearsal, const Clock &clock,
                               IdSource &ids)
{
    const QString at = folder.filePath(QStringLiteral("store"));
    const StoreIdentity identity{stationOf("A1"), QStringLiteral("集美"), {}, rehearsal};
    REQUIRE(Store::create(at, identity, resourcesFolder()).ok());
    auto store = openStore(at, clock, ids);
    REQUIRE(store.ok());
    return std::move(*store);
}

} // namespace

TEST_CASE("A put makes a record, changes what it names, and says when nothing is new")
{
    Seat at;
    CHECK(outcomeOf(at.recording.put(unit, courtWith("phone", QStringLiteral("1")))) == "made");
    CHECK(outcomeOf(at.recording.put(unit, courtWith("phone", QStringLiteral("1")))) ==
          "unchanged");
    const QJsonObject later{{QStringLiteral("name"), court},
                            {QStringLiteral("phone"), QStringLiteral("2")}};
    CHECK(outcomeOf(at.recording.put(unit, later)) == "changed");
    const auto shown = at.recording.show(unit, court);
    REQUIRE(shown);
    CHECK(shown->fields.value(QStringLiteral("phone")) == QStringLiteral("2"));
    CHECK(shown->history.size() == 2);
    CHECK(at.recording.list(unit)->size() == 1);
    CHECK(at.station.problems() == "");
}

TEST_CASE("A put is refused by the name of what is wrong, and leaves nothing")
{
    Seat at;
    CHECK(outcomeOf(at.recording.put(unit, courtWith("colour", QStringLiteral("红")))) ==
          "refused colour");
    CHECK(outcomeOf(at.recording.put(unit, courtWith("phone", 1))) == "refused phone");
    CHECK(outcomeOf(at.recording.put(unit, courtWith("kinds", QJsonArray{QStringLiteral("x")}))) ==
          "refused kinds");
    CHECK(outcomeOf(at.recording.put(unit, {{QStringLiteral("name"), court}})) == "refused kinds");
    CHECK(outcomeOf(at.recording.put(unit, {})) == "refused name");
    CHECK(outcomeOf(at.recording.put(QStringLiteral("ship"), {})) == "refused kind");
    CHECK(at.recording.list(unit)->isEmpty());
    CHECK(at.recording.list(QStringLiteral("ship")).error().reason == Reason::NotInCatalogue);
    CHECK(at.recording.show(unit, court).error().reason == Reason::NotFound);
    CHECK(at.station.written().isEmpty());
}

TEST_CASE("What nobody can see in a name makes no second record")
{
    Seat at;
    CHECK(outcomeOf(at.recording.put(unit, courtWith("phone", QStringLiteral("1")))) == "made");
    QJsonObject odd = courtWith("phone", QStringLiteral("2"));
    odd.insert(QStringLiteral("name"), QStringLiteral(" 集美区\u200b人民法院 "));
    CHECK(outcomeOf(at.recording.put(unit, odd)) == "changed");
    CHECK(at.recording.list(unit)->size() == 1);
}

TEST_CASE("A record is retired with a reason, and serves again when it is put")
{
    Seat at;
    CHECK(at.recording.retire(unit, court, QStringLiteral("撤销")).error().reason ==
          Reason::NotFound);
    REQUIRE(at.recording.put(unit, courtWith("phone", QStringLiteral("1"))).ok());
    CHECK(at.recording.retire(unit, court, {}).error().reason == Reason::Missing);
    REQUIRE(at.recording.retire(unit, court, QStringLiteral("撤销")).ok());
    CHECK(at.recording.retire(unit, court, QStringLiteral("撤销")).error().reason ==
          Reason::AlreadyDone);
    CHECK(at.recording.list(unit)->isEmpty());
    CHECK(at.recording.list(unit, Records::Which::All)->size() == 1);
    CHECK(at.recording.show(unit, court)->retiredBecause == QStringLiteral("撤销"));
    CHECK(outcomeOf(at.recording.put(unit, courtWith("phone", QStringLiteral("1")))) == "revived");
    CHECK(at.recording.list(unit)->size() == 1);
}

TEST_CASE("A person's telephone in a record lies sealed, under one key however often it changes")
{
    Seat at;
    const QString person = QStringLiteral("person");
    QJsonObject typed{{QStringLiteral("name"), QStringLiteral("王芳")},
                      {QStringLiteral("unit"), court},
                      {QStringLiteral("phone"), QStringLiteral("13800000000")}};
    REQUIRE(at.recording.put(person, typed).ok());
    typed.insert(QStringLiteral("phone"), QStringLiteral("13900000000"));
    REQUIRE(at.recording.put(person, typed).ok());
    const auto record = at.recording.show(person, QStringLiteral("王芳 / ") + court);
    REQUIRE(record);
    CHECK(record->fields.value(QStringLiteral("phone")) == QStringLiteral("13900000000"));
    QSet<PersonId> persons;
    for (const Event &event : record->history)
        persons << std::get<RecordPut>(event.fact).person;
    CHECK(persons.size() == 1);
    for (const Event &event : at.station.written()) {
        CHECK_FALSE(event.body.contains(QStringLiteral("13800000000")));
        CHECK_FALSE(event.body.contains(QStringLiteral("13900000000")));
    }
    CHECK(at.recording.find(person, QStringLiteral("wf"), 5)->size() == 1);
}

TEST_CASE("The rehearsal has units, people, rooms and windows; a real centre starts with none")
{
    QTemporaryDir folder;
    StillClock clock;
    CountedIds ids;
    const bool rehearsal = GENERATE(true, false);
    const auto store = storeIn(folder, rehearsal, clock, ids);
    const auto furnished = furnishRecords(*store, ids, resourcesFolder());
    if (!rehearsal) {
        CHECK(furnished.error().reason == Reason::NotAllowed);
        CHECK(UnitBook::read(*store)->all().isEmpty());
        return;
    }
    if (!furnished)
        FAIL(furnished.error().field.toStdString()
             << " " << furnished.error().detail.toStdString());
    const auto book = UnitBook::read(*store);
    REQUIRE(book);
    CHECK(book->all().size() > 40);
    for (const UnitEntry &one : book->all()) {
        INFO(one.name.toStdString());
        CHECK_FALSE(one.phone.isEmpty());
        CHECK_FALSE(one.contact.isEmpty());
        CHECK(one.mediates.isEmpty() != one.is(u"committee"));
    }
    CHECK(store->records.ofKind(QStringLiteral("room"))->size() == 4);
    CHECK(store->records.ofKind(QStringLiteral("person"))->size() > 10);
    REQUIRE(furnishRecords(*store, ids, resourcesFolder()).ok()); // a second time adds nothing
    CHECK(UnitBook::read(*store)->all().size() == book->all().size());
}

TEST_CASE("Units are found by name, short name, kind and what they handle")
{
    Seat at;
    QJsonObject typed = courtWith("short_name", QStringLiteral("集美法院"));
    typed.insert(QStringLiteral("handles"), QStringLiteral("立案、司法确认"));
    typed.insert(QStringLiteral("phone"), QStringLiteral("0592-6001001"));
    typed.insert(QStringLiteral("contact"), QStringLiteral("沈立言"));
    REQUIRE(at.recording.put(unit, typed).ok());
    REQUIRE(at.recording
                .put(unit, {{QStringLiteral("name"), QStringLiteral("甲调委会")},
                            {QStringLiteral("kinds"), QJsonArray{QStringLiteral("committee")}},
                            {QStringLiteral("mediates"), QJsonArray{QStringLiteral("people")}}})
                .ok());
    const auto book = UnitBook::read(*at.station);
    REQUIRE(book);
    const UnitEntry *found = book->byName(court);
    REQUIRE(found);
    CHECK(found == book->byName(u"集美法院"));
    CHECK(found == book->byKey(court));
    CHECK(found->contact == QStringLiteral("沈立言"));
    CHECK_FALSE(book->byName(u"集美"));
    CHECK(book->catalogue().match(QStringLiteral("sfqr"), 3).first().entry.name == court);
    CHECK(book->catalogue().byName(court)->more.value(QStringLiteral("phone")) ==
          QStringLiteral("0592-6001001"));
    CHECK(book->catalogueOf({QStringLiteral("committee")}).all().size() == 1);
}

TEST_CASE("A ticket goes to the window that the centre's records name, else to the reception")
{
    Seat at;
    const auto empty = WindowPlan::read(*at.station);
    REQUIRE(empty);
    for (const TicketKind kind : {TicketKind::Dispute, TicketKind::Service, TicketKind::Urgent})
        CHECK(empty->placeOf(kind).window == QStringLiteral("综合受理窗口"));
    CHECK(empty->windows().isEmpty());
    const auto put = [&](const char16_t *name, int order, const char *takes) {
        return at.recording
            .put(QStringLiteral("window"),
                 {{QStringLiteral("name"), QString::fromUtf16(name)},
                  {QStringLiteral("zone"), QStringLiteral("东厅")},
                  {QStringLiteral("order"), order},
                  {QStringLiteral("takes"), QJsonArray{QLatin1String(takes)}}})
            .ok();
    };
    REQUIRE(put(u"7号窗口", 2, "service"));
    REQUIRE(put(u"8号窗口", 1, "service"));
    const auto plan = WindowPlan::read(*at.station);
    REQUIRE(plan);
    CHECK(plan->placeOf(TicketKind::Service).window == QStringLiteral("8号窗口"));
    CHECK(plan->placeOf(TicketKind::Service).zone == QStringLiteral("东厅"));
    CHECK(plan->placeOf(TicketKind::Dispute).window == QStringLiteral("综合受理窗口"));
    CHECK(plan->kindsOf(QStringLiteral("7号窗口")) == QList<TicketKind>{TicketKind::Service});
    CHECK(plan->kindsOf(QStringLiteral("1号窗口")).isEmpty());
}

TEST_CASE("A centre's own kinds of records lie over the shipped; a wrong file is set aside")
{
    QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write(QStringLiteral("ship.json"),
          R"({"record":"ship","version":"1","title":"渡船","key":["name"],
              "fields":[{"key":"name","title":"船名","type":"text","required":true}]})");
    write(QStringLiteral("unit.json"), "{");
    write(QStringLiteral("zz.json"),
          R"({"record":"ship","version":"1","title":"货船","key":["name"],
              "fields":[{"key":"name","title":"船名","type":"text","required":true}]})");
    const auto files = RecordFiles::load(resourcesFolder(), folder.path());
    REQUIRE(files);
    CHECK(files->kinds.find(u"ship"));
    CHECK(files->kinds.find(u"unit"));
    CHECK(files->kinds.find(u"ship")->title == QStringLiteral("渡船"));
    REQUIRE(files->setAside.size() == 2);
    CHECK(files->setAside.first().contains(QStringLiteral("records/unit.json")));
    CHECK(files->setAside.last().contains(QStringLiteral("records/zz.json 第 1 行，record")));
    Station station;
    RecordKeeping recording(*station, files->kinds, station.ids, QStringLiteral("林晓"));
    CHECK(outcomeOf(recording.put(QStringLiteral("ship"),
                                  {{QStringLiteral("name"), QStringLiteral("鹭江号")}})) == "made");
    CHECK(RecordFiles::load(resourcesFolder(), folder.filePath(QStringLiteral("none"))).ok());
}

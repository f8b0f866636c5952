// Whoever books a room or a person that is taken hears by what; and lists of records come in as
// they were foreseen.
#include "core/desk/record_files.h"
#include "core/desk/record_list.h"
#include "tests/desk/front.h"

#include <QJsonArray>

#include <catch2/catch.hpp>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Bookings : Front {
    RecordFiles files = RecordFiles::load(resources(), {}).value();
    RecordKeeping keeping{*store, files.kinds, ids, QStringLiteral("林晓")};

    Result<RecordOutcome> book(const char *room, const char *from, const char *until,
                               const char *who = "")
    {
        QJsonObject typed{{QStringLiteral("room"), QString::fromUtf8(room)},
                          {QStringLiteral("from"), QString::fromUtf8(from)},
                          {QStringLiteral("purpose"), QStringLiteral("工资调解")}};
        if (*until)
            typed.insert(QStringLiteral("until"), QString::fromUtf8(until));
        if (*who)
            typed.insert(QStringLiteral("who"), QString::fromUtf8(who));
        return keeping.put(QStringLiteral("booking"), typed);
    }
};

ListFile listOf(const char *text)
{
    return readList(QByteArray(text)).value();
}

} // namespace

TEST_CASE("A room is booked once at a time, and the refusal names what takes it", "[spans]")
{
    Bookings at;
    REQUIRE(at.book("一号调解室", "2026-11-25T09:00", "2026-11-25T10:00").ok());
    const auto clash = at.book("一号调解室", "2026-11-25T09:30", "2026-11-25T11:00");
    REQUIRE_FALSE(clash.ok());
    CHECK(clash.error() == Error{Reason::Conflict,
                                 QStringLiteral("2026-11-25 09:00—10:00 工资调解"),
                                 QStringLiteral("room")});
    CHECK(at.book("一号调解室", "2026-11-25T10:00", "2026-11-25T11:00").ok()); // after it
    CHECK(at.book("二号调解室", "2026-11-25T09:30", "2026-11-25T11:00").ok()); // beside it
    // The same one again, longer than before, is no clash with itself.
    CHECK(at.book("一号调解室", "2026-11-25T09:00", "2026-11-25T09:50").ok());
    // Without an end it is taken for the rest of that day.
    REQUIRE(at.book("三号调解室", "2026-11-25T14:00", "").ok());
    CHECK_FALSE(at.book("三号调解室", "2026-11-25T20:00", "2026-11-25T21:00").ok());
    CHECK(at.book("三号调解室", "2026-11-26T09:00", "2026-11-26T10:00").ok());
}

TEST_CASE("A person is in one room at a time; what is retired takes nothing", "[spans]")
{
    Bookings at;
    REQUIRE(at.book("一号调解室", "2026-11-25T09:00", "2026-11-25T10:00", "陈明").ok());
    const auto clash = at.book("二号调解室", "2026-11-25T09:30", "2026-11-25T10:30", "陈明");
    REQUIRE_FALSE(clash.ok());
    CHECK(clash.error().field == QStringLiteral("who"));
    const auto rows = at.store->records.ofKind(QStringLiteral("booking"));
    REQUIRE(rows.ok());
    REQUIRE(rows->size() == 1);
    REQUIRE(
        at.keeping.retire(QStringLiteral("booking"), rows->first().key, QStringLiteral("改期")));
    CHECK(at.book("二号调解室", "2026-11-25T09:30", "2026-11-25T10:30", "陈明").ok());
    const auto back = at.book("三号调解室", "2026-11-25T11:00", "2026-11-25T10:00");
    REQUIRE_FALSE(back.ok());
    CHECK(back.error().reason == Reason::BadDate);
    CHECK(back.error().field == QStringLiteral("until"));
}

TEST_CASE("Who has another post edits no record that is not theirs", "[spans]")
{
    Bookings at;
    const Roles guide{QStringLiteral("guide")};
    RecordKeeping keeping(*at.store, at.files.kinds, at.ids, QStringLiteral("陈静"), {}, guide);
    const auto refused = keeping.put(QStringLiteral("room"),
                                     {{QStringLiteral("name"), QStringLiteral("九号调解室")}});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().reason == Reason::NotAllowed);
    CHECK(refused.error().field == QStringLiteral("by"));
    CHECK_FALSE(at.keeping.show(QStringLiteral("room"), QStringLiteral("九号调解室")).ok());
}

TEST_CASE("What is foreseen of a list is what comes, clashes within it, too", "[spans]")
{
    Bookings at;
    const RecordKind &kind = *at.files.kinds.find(u"booking");
    const ListFile list = listOf("预约登记表,,,\n"
                                 "调解室,开始,结束,用途\n"
                                 "一号调解室,2026-11-25 09:00,2026-11-25 10:00,工资调解\n"
                                 "一号调解室,2026-11-25 09:30,2026-11-25 10:30,邻里调解\n"
                                 "二号调解室,明天,,会商\n");
    const ListPlan plan = recordPlan(kind, list);
    CHECK(plan.heading == 1);
    CHECK(plan.columns.at(0).field == QStringLiteral("room"));
    const auto bring = [&](Bringing how) {
        const auto fates = bringRecords(at.keeping, at.store->ledger, kind, plan, list, how,
                                        [](qsizetype, qsizetype) { return true; });
        REQUIRE(fates.ok());
        return *fates;
    };
    const auto count = [&] { return at.store->records.ofKind(QStringLiteral("booking"))->size(); };
    for (const Bringing how : {Bringing::Foreseen, Bringing::Kept}) {
        const QList<RecordFate> fates = bring(how);
        REQUIRE(fates.size() == 3);
        CHECK_FALSE(fates.at(0).error);
        REQUIRE(fates.at(1).error);
        CHECK(fates.at(1).error->reason == Reason::Conflict);
        CHECK(fates.at(1).row == 4);
        REQUIRE(fates.at(2).error);
        CHECK(fates.at(2).error->reason == Reason::BadDate);
        CHECK(count() == (how == Bringing::Kept ? 1 : 0));
    }
}

TEST_CASE("Records written to a workbook come back as they are, and no cell is a formula",
          "[spans]")
{
    Bookings at;
    const RecordKind &kind = *at.files.kinds.find(u"unit");
    REQUIRE(at.keeping.put(QStringLiteral("unit"),
                           {{QStringLiteral("name"), QStringLiteral("=1+2街道办")},
                            {QStringLiteral("kinds"), QJsonArray{QStringLiteral("street")}},
                            {QStringLiteral("phone"), QStringLiteral("0592-6000001")}}));
    const auto rows = at.store->records.ofKind(QStringLiteral("unit"));
    REQUIRE(rows.ok());
    const QString file = at.folder() + QStringLiteral("/units.xlsx");
    REQUIRE(writeRecords(file, kind, *rows).ok());
    const auto list = readListFile(file);
    REQUIRE(list.ok());
    bool found = false;
    for (const ListRow &row : list->rows)
        found = found || row.cells.first().text == QStringLiteral("=1+2街道办");
    CHECK(found);
    const auto fates =
        bringRecords(at.keeping, at.store->ledger, kind, recordPlan(kind, *list), *list,
                     Bringing::Kept, [](qsizetype, qsizetype) { return true; });
    REQUIRE(fates.ok());
    CHECK(fates->size() == rows->size());
    for (const RecordFate &fate : *fates) {
        INFO(fate.name.toStdString());
        CHECK_FALSE(fate.error);
        CHECK(fate.outcome.what == RecordOutcome::What::Unchanged);
    }
}

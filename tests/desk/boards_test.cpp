// Boards over matters made by hand: each lists exactly what was planted for it.
#include "core/desk/board_files.h"
#include "core/desk/record_files.h"
#include "core/desk/record_keeping.h"
#include "core/store/boards.h"
#include "core/store/progress.h"
#include "tests/desk/front.h"

#include <catch2/catch.hpp>

#include <QSet>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

constexpr qint64 day = qint64(24) * 3600 * 1000;

/// A desk with its boards, read as its clerk reads them.
struct Listed : Front {
    BoardFiles files = BoardFiles::load(resources(), {}, kinds()).value();

    static RecordKinds kinds() { return RecordFiles::load(resources(), {}).value().kinds; }

    QList<BoardRow> rows(const char *board, const QStringList &chips = {}, int limit = 1000,
                         qint64 offset = 0)
    {
        const BoardSpec *spec = files.find(QLatin1String(board));
        REQUIRE(spec);
        const auto boards = Boards::open(folder(), *KeyFile(folder()).open());
        REQUIRE(boards);
        const auto found = boards->page(*spec, view(chips), limit, offset);
        INFO(board << ": " << (found ? "" : found.error().detail.toStdString()));
        REQUIRE(found);
        return *found;
    }
    BoardView view(const QStringList &chips = {}) const
    {
        return {clock.today(), QStringLiteral("李敏"), chips};
    }
    QSet<PetitionId> listed(const char *board, const QStringList &chips = {})
    {
        QSet<PetitionId> found;
        for (const BoardRow &row : rows(board, chips))
            found << row.id;
        return found;
    }
    void later(int days) { clock.advance(days * day); }

    PetitionId referredTo(int line, const char *unit)
    {
        const PetitionId id = registered(line).id;
        refer(id, unit);
        return id;
    }
    void refer(const PetitionId &id, const char *unit)
    {
        const QByteArray inputs =
            QByteArray(R"({"mode":"transfer","request":"十五日内答复","organisation":")") + unit +
            "\"}";
        act(id, "refer", inputs.constData());
    }
};

using Ids = QSet<PetitionId>;

} // namespace

TEST_CASE("Every shipped board can be read, counts what it lists, and knows its columns",
          "[boards]")
{
    Listed here;
    const PetitionId id = here.referredTo(0, "集美区建设与交通局");
    here.mediated(here.registered(1).id);
    here.later(30);
    const auto boards = Boards::open(here.folder(), *KeyFile(here.folder()).open());
    REQUIRE(boards);
    CHECK(here.files.boards.size() > 25);
    qint64 listed = 0;
    for (const BoardSpec &board : here.files.boards) {
        INFO(board.board.toStdString());
        const auto rows = boards->page(board, here.view(), 1000);
        const auto groups = boards->groups(board, here.view());
        REQUIRE(rows);
        REQUIRE(groups);
        qint64 counted = 0;
        for (const BoardGroup &group : *groups)
            counted += group.rows;
        CHECK(counted == rows->size());
        listed += counted;
        QStringList all;
        for (const BoardSpec::Chip &chip : board.chips)
            all << chip.id;
        CHECK(boards->page(board, here.view(all), 10));
        CHECK_FALSE(board.sentence.isEmpty());
        CHECK_FALSE(board.empty.isEmpty());
    }
    CHECK(listed > 10);
    CHECK(here.listed("orders") == Ids{id, here.rows("mediating").first().id});
}

TEST_CASE("Orders, and those nobody signs for or answers in time", "[boards]")
{
    Listed here;
    const PetitionId silent = here.referredTo(0, "集美区建设与交通局");
    const PetitionId signedFor = here.referredTo(1, "集美区城市管理局");
    here.act(signedFor, "sign-referral", R"({"signed_by":"张三","duty":"是"})");
    here.registered(2);
    CHECK(here.listed("orders") == Ids{silent, signedFor});
    CHECK(here.listed("orders", {QStringLiteral("unsigned")}) == Ids{silent});
    CHECK(here.listed("orders", {QStringLiteral("unsigned"), QStringLiteral("signed")}) ==
          Ids{silent, signedFor}); // of one set: either
    CHECK(here.listed("orders", {QStringLiteral("signed"), QStringLiteral("bounced")}).isEmpty());
    CHECK(here.listed("silent").isEmpty());
    here.later(10);
    const QList<BoardRow> late = here.rows("silent");
    REQUIRE_FALSE(late.isEmpty());
    CHECK(late.first().id == silent);
    CHECK(late.first().part == 0);
    CHECK(here.listed("silent").contains(signedFor) == false); // its unit still has days
    here.later(60);
    CHECK(here.listed("silent").contains(signedFor));
    // By unit, in order.
    const QList<BoardRow> orders = here.rows("orders");
    REQUIRE(orders.size() == 2);
    CHECK(orders[0].group.toString() < orders[1].group.toString());
}

TEST_CASE("A matter that goes to and fro is a loop at its second return", "[boards]")
{
    Listed here;
    const PetitionId pingPong = here.referredTo(0, "集美区建设与交通局");
    const PetitionId once = here.referredTo(1, "集美区城市管理局");
    const char *const reason = R"({"reason":"不属本单位职责"})";
    here.act(pingPong, "return-referral", reason);
    here.act(once, "return-referral", reason);
    CHECK(here.listed("loops").isEmpty());
    here.refer(pingPong, "集美区城市管理局");
    here.act(pingPong, "return-referral", reason);
    CHECK(here.listed("loops") == Ids{pingPong});
    CHECK(bouncesOf(*here.store->ledger.petition(pingPong)) == 2);
    // Sent out again and given back it stays where it was; one that moves does not show.
    here.later(14);
    CHECK(here.listed("loops") == Ids{pingPong});
    here.later(1);
    CHECK(here.listed("loops") == Ids{pingPong, once});
    CHECK(here.listed("loops", {QStringLiteral("bounced")}) == Ids{pingPong});
    here.mediated(once);
    CHECK(here.listed("loops") == Ids{pingPong});
}

TEST_CASE("What was taken in and left lying is found, and nobody else's", "[boards]")
{
    Listed here;
    const PetitionId left = here.registered(0).id;
    const PetitionId accepted = here.registered(1).id;
    here.act(accepted, "accept",
             R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})");
    here.later(20);
    CHECK(here.listed("unanswered") == Ids{left});
    CHECK(here.listed("due").contains(left));
    CHECK(here.listed("orphans").isEmpty());
    CHECK(here.listed("duties") == Ids{left, accepted});
    CHECK(here.listed("today").contains(left));
    const auto boards = Boards::open(here.folder(), *KeyFile(here.folder()).open());
    const BoardView other{here.clock.today(), QStringLiteral("别人"), {}};
    CHECK(boards->page(*here.files.find(QStringLiteral("today")), other, 100)->isEmpty());
}

TEST_CASE("Mediations, agreements to be kept, and what is settled", "[boards]")
{
    Listed here;
    const PetitionId mediating = here.registered(0).id;
    here.mediated(mediating);
    const PetitionId agreed = here.registered(1).id;
    here.mediated(agreed);
    here.act(agreed, "agree",
             R"({"facts":"漏水属实","performance":"转账","recorder":"李敏",
                 "clauses":[{"who":"李四","text":"赔偿","by":"2026-12-10"}],
                 "instalments":[{"on":"2026-12-10","amount":"1000.00","text":"第一期"}],
                 "signed_on":"2026-11-23"})");
    CHECK(here.listed("mediating") == Ids{mediating});
    CHECK(here.listed("performance") == Ids{agreed});
    CHECK(here.listed("performance", {QStringLiteral("overdue")}).isEmpty());
    CHECK(here.listed("settled").isEmpty());
    here.later(30);
    CHECK(here.listed("performance", {QStringLiteral("overdue")}) == Ids{agreed});
}

TEST_CASE("Signals stay until they are closed; a protected matter's people are not listed",
          "[boards]")
{
    Listed here;
    Intake intake = here.ofDay(0);
    intake.isProtected = true;
    intake.urgentSignals = {QStringLiteral("extreme")};
    const PetitionId id = here.desk->registerPetition(intake, IntakeOrigin::Window)->id;
    here.registered(1);
    CHECK(here.listed("signals", {QStringLiteral("high")}) == Ids{id});
    here.act(id, "signal-close", R"({"signal":"extreme","finding":"已核实"})");
    CHECK_FALSE(here.listed("signals").contains(id));
    here.later(20);
    const BoardSpec *board = here.files.find(QStringLiteral("unanswered"));
    REQUIRE(board->columns[2].name == QStringLiteral("petitioner"));
    for (const BoardRow &row : here.rows("unanswered")) {
        if (row.id == id)
            CHECK(row.cells[2].toString() == QStringLiteral("（保密）"));
    }
}

TEST_CASE("Records are boards too, as soon as their kind is there", "[boards]")
{
    Listed here;
    const RecordKinds kinds = Listed::kinds();
    RecordKeeping keeping(*here.store, kinds, here.ids, QStringLiteral("李敏"));
    const auto before = here.rows("letters").size();
    REQUIRE(keeping.put(QStringLiteral("letter"),
                        {{QStringLiteral("number"), QStringLiteral("集综治督〔2026〕1号")},
                         {QStringLiteral("kind"), QStringLiteral("risk")},
                         {QStringLiteral("title"), QStringLiteral("工地风险")},
                         {QStringLiteral("to"), QStringLiteral("集美区建设与交通局")}}));
    CHECK(here.rows("letters").size() == before + 1);
    RecordKinds none;
    const auto files = BoardFiles::load(Front::resources(), {}, none);
    REQUIRE(files);
    CHECK_FALSE(files->find(QStringLiteral("letters")));
    CHECK(files->find(QStringLiteral("orders")));
}

TEST_CASE("Pages fit together", "[boards]")
{
    Listed here;
    for (int i = 0; i < 12; ++i)
        here.registered(i);
    QList<PetitionId> paged, whole;
    for (int offset = 0; offset < 15; offset += 5) {
        for (const BoardRow &row : here.rows("duties", {}, 5, offset))
            paged << row.id;
    }
    for (const BoardRow &row : here.rows("duties"))
        whole << row.id;
    CHECK(whole.size() == 12);
    CHECK(paged == whole);
}

TEST_CASE("A centre's own board lies over a shipped one; a wrong one is set aside and told",
          "[boards]")
{
    QTemporaryDir folder;
    const auto write = [&](const char *name, const QByteArray &text) {
        QFile file(folder.filePath(QLatin1String(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write("own.json", R"({"boards":[{"board":"orders","title":"我们的单","group":"流转",
        "sentence":"本县的","of":"orders","columns":["code","title","figure:level"]}]})");
    const char *const wrong =
        GENERATE(R"("of":"matters","columns":["code","p.title; DROP TABLE petition"])",
                 R"("of":"matters","columns":["figure:x') --"])",
                 R"("of":"matters","where":{"open":{"within":3}},"columns":["code"])",
                 R"("of":"matters","where":{"due_on":{"before":"tomorrow"}},"columns":["code"])",
                 R"("of":"everything","columns":["code"])", R"("of":"matters","columns":[])",
                 R"("of":"records","kind":"person","columns":["phone"])",
                 R"("of":"matters","columns":["code"],"group_by":"phone")",
                 R"("of":"matters","columns":["code"],"colour":"red")");
    write("wrong.json", QByteArray(R"({"boards":[{"board":"due","title":"错","group":"流转",
        "sentence":"错的",)") +
                            wrong + "}]}");
    INFO(wrong);
    const auto files = BoardFiles::load(Front::resources(), folder.path(), Listed::kinds());
    REQUIRE(files);
    CHECK(files->find(QStringLiteral("orders"))->title == QStringLiteral("我们的单"));
    CHECK(files->find(QStringLiteral("due"))->title == QStringLiteral("到期与超期"));
    REQUIRE_FALSE(files->setAside.isEmpty());
    CHECK(files->setAside.first().contains(QStringLiteral("wrong.json")));
}

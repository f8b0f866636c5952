// A centre's own acts and forms, dropped into its folder, work without a build.
#include <catch2/catch.hpp>

#include "tests/desk/front.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

void put(const QString &path, const QByteArray &bytes)
{
    REQUIRE(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

const char *const visit = R"({
  "act": "home-visit", "version": "2026.12", "title": "入户走访", "group": "本地",
  "when": [{"state": ["registered", "accepted"], "else": "已经在办理"}],
  "by": ["intake"],
  "asks": [
    {"key": "on", "title": "走访日期", "type": "day", "required": true, "not_after": "today"},
    {"key": "found", "title": "走访情况", "type": "long", "required": true}
  ],
  "does": [{"figure": "visited", "value": "{{on}}"}],
  "says": "入户走访：{{found}}"
})";

} // namespace

TEST_CASE("A local act is offered, asked and taken like a shipped one", "[local]")
{
    Front front;
    QTemporaryDir local;
    put(local.filePath(QStringLiteral("acts/visit.json")), visit);
    const auto reference = Reference::load(Front::resources(), local.path());
    REQUIRE(reference);
    REQUIRE(reference->flaws.isEmpty());
    const Registered petition = front.registered(1);
    const Workplace at{*front.store, *reference, front.clock, front.ids, front.workplace().who};
    Acting acting(at);
    const auto open = acting.open(*front.desk->petition(petition.id));
    CHECK(std::any_of(open.begin(), open.end(), [](const ActOffer &offer) {
        return offer.act->act == QStringLiteral("home-visit");
    }));
    const QString act = QStringLiteral("home-visit"), on = QStringLiteral("on");
    CHECK(acting.take(petition.id, act, {{on, QStringLiteral("2026-11-22")}}).error().field ==
          QStringLiteral("found"));
    REQUIRE(acting.take(petition.id, act,
                        {{on, QStringLiteral("2026-11-22")},
                         {QStringLiteral("found"), QStringLiteral("家中无人")}}));
    // Without the file the matter reads the same.
    const auto petitionNow = front.desk->petition(petition.id);
    CHECK(petitionNow->attention.isEmpty());
    CHECK(petitionNow->lastAct(act)->taken.says == QStringLiteral("入户走访：家中无人"));
    CHECK(std::get<QString>(petitionNow->figures.value(QStringLiteral("visited"))) ==
          QStringLiteral("2026-11-22"));
}

TEST_CASE("A wrong local file is set aside with its place, and what is shipped serves", "[local]")
{
    QTemporaryDir local;
    put(local.filePath(QStringLiteral("acts/visit.json")),
        QByteArray(visit).replace("\"day\"", "\"daytime\""));
    put(local.filePath(QStringLiteral("acts/mine.json")),
        QByteArray(visit).replace("home-visit", "street-visit"));
    const auto reference = Reference::load(Front::resources(), local.path());
    REQUIRE(reference);
    REQUIRE_FALSE(reference->flaws.isEmpty());
    const DeclarationFlaw &flaw = reference->flaws.first();
    CHECK(flaw.file == QStringLiteral("local/acts/visit.json"));
    CHECK(flaw.field == QStringLiteral("asks[0].type"));
    CHECK(flaw.line == 6);
    CHECK_FALSE(reference->declarations.act(QStringLiteral("home-visit")));
    CHECK(reference->declarations.act(QStringLiteral("street-visit")));
    CHECK(reference->declarations.act(QStringLiteral("accept")));
}

namespace
{

/// A desk whose centre has catalogues of its own.
struct OwnCatalogues {
    explicit OwnCatalogues(const char *results, const char *types = nullptr)
    {
        put(local.filePath(QStringLiteral("catalogue/results.json")), results);
        if (types)
            put(local.filePath(QStringLiteral("catalogue/dispute-types.json")), types);
        auto loaded = Reference::load(Front::resources(), local.path());
        REQUIRE(loaded);
        front.reference = std::move(*loaded);
    }

    QTemporaryDir local;
    Front front;
};

QStringList choices(Front &front, const PetitionId &id, const char *act, const char *key)
{
    const Acting acting(front.workplace());
    QStringList codes;
    for (const AskChoice &choice :
         acting.choices(*front.desk->petition(id),
                        *acting.find(QLatin1String(act))->ask(QString::fromLatin1(key))))
        codes << choice.key;
    return codes;
}

} // namespace

TEST_CASE("A local catalogue lies over the shipped one, and what it retires is chosen no more",
          "[local]")
{
    OwnCatalogues own(R"({"entries":[{"code":"C1","retired":true},
        {"code":"C9","name":"村务微信群","path":["征询方式"]}]})");
    Front &front = own.front;
    REQUIRE(front.reference.flaws.isEmpty());
    CHECK(front.reference.ownCatalogues == QStringList{QStringLiteral("results")});
    const PetitionId id = front.registered(2).id;
    front.act(id, "accept", R"({"route":"people-mediation",
        "organisation":"集美街道人民调解委员会"})");
    const QStringList ways = choices(front, id, "consent", "how");
    CHECK(ways.contains(QStringLiteral("C9")));
    CHECK_FALSE(ways.contains(QStringLiteral("C1")));
    const auto retired = front.take(id, "consent",
                                    {{QStringLiteral("side"), QStringLiteral("双方")},
                                     {QStringLiteral("answer"), QStringLiteral("同意")},
                                     {QStringLiteral("how"), QStringLiteral("C1")}});
    REQUIRE_FALSE(retired);
    CHECK(retired.error().field == QStringLiteral("how"));
    front.act(id, "consent", R"({"side":"双方","answer":"同意","how":"C9"})");
    // Old matters still say what it was.
    CHECK(front.reference.results.find(u"C1")->name == Front().reference.results.find(u"C1")->name);
}

TEST_CASE("A type that a centre retired is not registered any more, and stands where it stood",
          "[local]")
{
    Front before;
    const Intake intake = before.ofDay(2);
    const Entry *type = before.reference.disputeTypes.byName(intake.type);
    REQUIRE(type);
    const QByteArray types =
        R"({"entries":[{"code":")" + type->code.toUtf8() + R"(","retired":true}]})";
    OwnCatalogues own(R"({"entries":[{"code":"C9","name":"微信","path":["征询方式"]}]})",
                      types.constData());
    REQUIRE(own.front.reference.flaws.isEmpty());
    const auto refused = own.front.desk->registerPetition(intake, IntakeOrigin::Window);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().field == QStringLiteral("type"));
    CHECK(own.front.desk->registerPetition(intake, IntakeOrigin::Import));
}

TEST_CASE("A wrong local catalogue is set aside with its place, and so is one that lies over none",
          "[local]")
{
    QTemporaryDir local;
    put(local.filePath(QStringLiteral("catalogue/results.json")),
        "{\"entries\":[\n{\"code\":\"C1\",\n\"nmae\":\"x\"}]}");
    put(local.filePath(QStringLiteral("catalogue/resluts.json")), "{\"entries\":[]}");
    const auto reference = Reference::load(Front::resources(), local.path());
    REQUIRE(reference);
    REQUIRE(reference->flaws.size() == 2);
    CHECK(reference->flaws[0].file == QStringLiteral("local/catalogue/results.json"));
    CHECK(reference->flaws[0].line == 3);
    CHECK(reference->flaws[0].field == QStringLiteral("entries[0].nmae"));
    CHECK(reference->flaws[1].file == QStringLiteral("local/catalogue/resluts.json"));
    CHECK(reference->ownCatalogues.isEmpty());
    CHECK(reference->results.all() == Front().reference.results.all());
    CHECK(reference->madeFrom != Front().reference.madeFrom); // tables made with it are made anew
}

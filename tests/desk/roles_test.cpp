// Who may take an act is said by the centre's own records, and held.
#include "core/desk/record_choices.h"
#include "core/desk/record_files.h"
#include "core/desk/record_keeping.h"
#include "core/desk/taking_support.h"
#include "tests/desk/front.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

void record(Front &front, const char *person)
{
    const auto kinds = RecordFiles::load(Front::resources(), {});
    REQUIRE(kinds);
    RecordKeeping recording(*front.store, kinds->kinds, front.ids, QStringLiteral("管理员"));
    const auto put =
        recording.put(QStringLiteral("person"), QJsonDocument::fromJson(person).object());
    INFO((put ? std::string() : put.error().field.toStdString()));
    REQUIRE(put);
}

bool isOffered(Front &front, const PetitionId &id, const char *act)
{
    const QList<ActOffer> open = Acting(front.workplace()).open(*front.desk->petition(id));
    return std::any_of(open.begin(), open.end(),
                       [&](const ActOffer &offer) { return offer.act->act == QLatin1String(act); });
}

const char *const mediator =
    R"({"name":"李敏","unit":"集美街道人民调解委员会","roles":["mediator"]})";

} // namespace

TEST_CASE("An operator who is recorded as a mediator takes a mediator's acts and no others",
          "[roles]")
{
    Front front;
    const PetitionId id = front.registered(2).id;
    REQUIRE(isOffered(front, id, "accept"));
    record(front, mediator);
    CHECK(rolesOf(front.workplace()) == Roles{QStringLiteral("mediator")});
    CHECK_FALSE(isOffered(front, id, "accept"));
    CHECK(isOffered(front, id, "consent"));

    const auto refused =
        front.take(id, "accept", {{QStringLiteral("route"), QStringLiteral("people-mediation")}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == Reason::NotAllowed);
    CHECK(refused.error().field == QStringLiteral("by"));
    CHECK(refused.error().detail == QStringLiteral("受理、分流、负责人"));
    CHECK(front.desk->petition(id)->history.size() == 1);
    CHECK_FALSE(isOffered(front, id, "merge")); // dispatcher and lead alone
    CHECK(front.desk->registerPetition(front.ofDay(3), IntakeOrigin::Window).error().field ==
          QStringLiteral("by"));
    Intake corrected = front.desk->petition(id)->intake;
    corrected.title = QStringLiteral("改过的标题");
    CHECK(front.desk->correct(id, corrected, QStringLiteral("笔误")).error().field ==
          QStringLiteral("by"));
}

TEST_CASE("Whoever has no post at the centre does everything, as where one person is all there is",
          "[roles]")
{
    Front front;
    const Roles all = allRoles(front.reference);
    CHECK(all.contains(QStringLiteral("lead")));
    CHECK(rolesOf(front.workplace()) == all);
    SECTION("also where somebody else has one")
    {
        record(front, R"({"name":"王强","unit":"集美街道综治中心","roles":["lead"]})");
        CHECK(rolesOf(front.workplace()) == all);
    }
    SECTION("also with what is no post of a centre")
    {
        record(front, R"({"name":"李敏","unit":"集美区司法局","roles":["lawyer"]})");
        CHECK(rolesOf(front.workplace()) == all);
    }
}

TEST_CASE("The centre's own people go before those of other units with the same name", "[roles]")
{
    Front front;
    record(front, mediator);
    const QJsonObject own{
        {QStringLiteral("name"), QStringLiteral("李敏")},
        {QStringLiteral("unit"), front.store->identity().centreName},
        {QStringLiteral("roles"), QJsonArray{QStringLiteral("intake"), QStringLiteral("guide")}}};
    record(front, QJsonDocument(own).toJson().constData());
    CHECK(rolesOf(front.workplace()) == Roles{QStringLiteral("intake"), QStringLiteral("guide")});
}

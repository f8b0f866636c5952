// Random walks: whatever lawful steps follow each other, nobody is lost.
#include <catch2/catch.hpp>

#include "core/domain/running_clock.h"
#include "tests/desk/walker.h"

#include <algorithm>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

constexpr int walksOfEach = 15;
constexpr int steps = 12;

struct Start {
    const char *name;
    int line; ///< of the varied day
    std::function<void(Intake &)> change;
};

const QList<Start> starts{
    {"a quarrel of neighbours", 1, [](Intake &) {}},
    {"wages of twelve", 0, [](Intake &) {}},
    {"a petition by letter", 2,
     [](Intake &i) {
         i.channel = QStringLiteral("letter");
         i.kind = PetitionKind::Other;
         i.subkind = QStringLiteral("petition");
         i.type.clear();
     }},
    {"somebody protected", 7, [](Intake &) {}},
    {"nobody's name", 2,
     [](Intake &i) {
         i.kind = PetitionKind::Other;
         i.subkind = QStringLiteral("complaint");
         i.type.clear();
         i.anonymous = true;
         i.petitioners.clear();
     }},
    {"a child", 1,
     [](Intake &i) {
         Party &party = i.petitioners.first();
         party.idType = IdType::None;
         party.idNumber.clear();
         party.birth = QDate(2017, 5, 4);
         party.guardian = QStringLiteral("张父");
     }},
    {"a threat", 1, [](Intake &i) { i.urgentSignals = QStringList{QStringLiteral("extreme")}; }},
};

/// The view, which is all that conditions, papers and acts read of a matter.
QJsonObject seen(Front &front, const Petition &petition)
{
    return Acting(front.workplace()).view(petition);
}

/// Whether one of the acts that lead elsewhere may take the matter to court.
bool maySue(Front &front, const Petition &petition)
{
    const Acting acting(front.workplace());
    const QString litigation = QStringLiteral("litigation");
    for (const ActOffer &offer : acting.open(petition)) {
        for (const AskSpec &ask : offer.act->asks) {
            if (ask.type != AskType::Route || !ask.onlyGroup.isEmpty())
                continue;
            const auto wrong = acting.problems(petition, *offer.act, {{ask.key, litigation}});
            if (std::none_of(wrong.begin(), wrong.end(), [&](const Refusal &refusal) {
                    return refusal.error.field == ask.key;
                }))
                return true;
        }
    }
    return petition.openRoute(litigation) != nullptr;
}

struct Trail {
    QString text;
    void add(const Walker::Step &step)
    {
        text += step.act + u' ' +
                QString::fromUtf8(QJsonDocument(step.inputs).toJson(QJsonDocument::Compact)) +
                u'\n';
    }
};

} // namespace

TEST_CASE("No lawful walk loses a matter, and every one reads the same in any order", "[walk]")
{
    Front front;
    int taken = 0;
    QMap<QString, int> acts;
    for (const Start &start : starts) {
        for (int number = 0; number < walksOfEach; ++number) {
            Walker walker(front, unsigned(1000 * start.line + number));
            Intake intake = front.ofDay(start.line);
            start.change(intake);
            const auto registered = front.desk->registerPetition(intake, IntakeOrigin::Window);
            REQUIRE(registered);
            Trail trail;
            Petition petition = *front.desk->petition(registered->id);
            for (int i = 0; i < steps; ++i) {
                const auto step = walker.step(petition);
                if (!step)
                    break;
                trail.add(*step);
                INFO(start.name << " " << number << "\n" << trail.text.toStdString());
                const auto event =
                    front.take(petition.id, step->act.toLatin1().constData(), step->inputs);
                if (!event)
                    FAIL("refused: " << int(event.error().reason) << " "
                                     << event.error().field.toStdString() << " "
                                     << event.error().detail.toStdString());
                petition = *front.desk->petition(petition.id);
                ++taken;
                ++acts[step->act];
                REQUIRE(petition.attention.isEmpty());
                REQUIRE_FALSE(isOrphan(petition, front.reference.calendar));
                if (!petition.settled && i % 4 == 0)
                    REQUIRE(maySue(front, petition));
            }
            QList<Event> history = petition.history;
            std::mt19937 random{unsigned(number)};
            std::shuffle(history.begin(), history.end(), random);
            REQUIRE(seen(front, fold(history)) == seen(front, petition));
        }
    }
    CHECK(taken > 600);
    CHECK(acts.size() > 20); // of all that are declared
    CHECK(front.store->verify()->problems.isEmpty());
}

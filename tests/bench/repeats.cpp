// Repeats while somebody types, and how many of the true ones are seen.
#include "core/store/query.h"
#include "tests/bench/measures.h"

namespace onedoor::bench
{

namespace
{

constexpr int asked = 300;
constexpr int shown = 8;

/// Times the whole answer beside one look-up of an ID number.
void measureSpeed(Table &table, County &county)
{
    Times ours, floor;
    const auto reading = county.connection(OpenMode::ReadOnly);
    for (int i = 0; i < asked; ++i) {
        const auto how = test::Population::Retelling(county.population().draw(4));
        const Petition original = must(county.store().ledger.petition(county.any()), "petition");
        const Intake typed = county.population().retold(original.intake, how, i % 2 == 0);
        floor.add(secondsOf([&] {
            Query row(*reading, QStringLiteral("SELECT petition FROM party WHERE id_number = ?"),
                      typed.petitioners.first().idNumber);
            row.next();
        }));
        ours.add(secondsOf(
            [&] { must(county.store().repeats.find(typed, shown, PetitionId()), "repeats"); }));
    }
    table.add(within(QStringLiteral("repeats while typing, p99"), county.petitions(),
                     QStringLiteral("one look-up ") + inWords(floor.median()), ours.at(0.99), 20));
}

struct Level {
    test::Population::Retelling how;
    QString name;
    double reach;
};

/// Told again by somebody else, so that only the text can tell; an alarm is false when another
/// matter of the same kind is taken for the same.
void measureSight(Table &table, County &county)
{
    using Retelling = test::Population::Retelling;
    const auto raised = [&](const Intake &typed, const PetitionId &wanted) {
        for (const Repeat &repeat :
             must(county.store().repeats.find(typed, shown, PetitionId()), "repeats")) {
            if (repeat.similarity >= Repeat::sameMatter &&
                (wanted.isNull() || repeat.petition == wanted))
                return true;
        }
        return false;
    };
    int falseAlarms = 0;
    for (int i = 0; i < asked; ++i) {
        const Petition original = must(county.store().ledger.petition(county.any()), "petition");
        falseAlarms += raised(county.population().alike(original.intake), PetitionId());
    }
    const double share = double(falseAlarms) / asked;
    table.add({QStringLiteral("repeats: false alarms"), county.petitions(), QStringLiteral("–"),
               QStringLiteral("%1 of %2").arg(falseAlarms).arg(asked), share * 100, 1, false,
               QStringLiteral("%")});
    for (const Level &level : {Level{Retelling::Typos, QStringLiteral("typos"), 0.95},
                               Level{Retelling::Moved, QStringLiteral("clauses moved"), 0.98},
                               Level{Retelling::Replaced, QStringLiteral("30 % replaced"), 0.80}}) {
        int seen = 0;
        for (int i = 0; i < asked; ++i) {
            const PetitionId id = county.any();
            const Petition original = must(county.store().ledger.petition(id), "petition");
            seen += raised(county.population().retold(original.intake, level.how, false), id);
        }
        table.add({QStringLiteral("repeats: recall, %1").arg(level.name), county.petitions(),
                   QStringLiteral("–"), QStringLiteral("%1 of %2").arg(seen).arg(asked),
                   double(seen) / asked, level.reach, true, QString()});
    }
}

} // namespace

void measureRepeats(Table &table, County &county)
{
    must(county.store().repeats.learn(county.clock().now()), "learn"); // as the desk does by itself
    measureSpeed(table, county);
    measureSight(table, county);
}

} // namespace onedoor::bench

// Repeats while somebody types, and how many of the true ones are seen.
#include "core/store/query.h"
#include "tests/bench/measures.h"
#include "tests/support/repeat_trial.h"

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

/// Of those asked about, how many: with a reach, or for the reader alone.
void addShare(Table &table, const County &county, const QString &what, const test::Found &found,
              double atLeast = 0)
{
    table.add({QStringLiteral("repeats: recall, ") + what, county.petitions(), QStringLiteral("–"),
               QStringLiteral("%1 of %2").arg(found.found).arg(found.of), found.share(), atLeast,
               true, QString()});
}

void addFalse(Table &table, const County &county, const QString &what, const test::Found &found)
{
    table.add({QStringLiteral("repeats: false alarms, ") + what, county.petitions(),
               QStringLiteral("–"), QStringLiteral("%1 of %2").arg(found.found).arg(found.of),
               found.share() * 100, 1, false, QStringLiteral("%")});
}

/// Told again by somebody else, so that only the text can tell; an alarm is false when another
/// matter of the same kind is taken for the same.
void measureMatters(Table &table, County &county, const QList<test::Stored> &stored)
{
    const test::RepeatTrial trial =
        test::tryRepeats(county.store().repeats, county.population(), stored);
    const QString himself = QStringLiteral(", same person");
    addFalse(table, county, QStringLiteral("told whole"), trial.whole.ofAnother);
    addFalse(table, county, QStringLiteral("told whole") + himself, trial.whole.ofSamePerson);
    const std::pair<QString, double> levels[]{{QStringLiteral("typos"), 0.95},
                                              {QStringLiteral("clauses moved"), 0.98},
                                              {QStringLiteral("30 % replaced"), 0.80},
                                              {QStringLiteral("50 % replaced"), 0}};
    for (int level = 0; level < 4; ++level) {
        const auto &[name, reach] = levels[level];
        addShare(table, county, name, trial.byAnother[level], reach);
        addShare(table, county, name + himself, trial.bySamePerson[level], reach);
    }
    // Still being typed, or told in brief: what is seen then is more than is asked for.
    const QString parts[]{QStringLiteral("half typed"), QStringLiteral("short call")};
    for (int part = 0; part < 2; ++part) {
        const QString &name = parts[part];
        addFalse(table, county, name, trial.part[part].ofAnother);
        addFalse(table, county, name + himself, trial.part[part].ofSamePerson);
        addShare(table, county, name, trial.partByAnother[part], 0);
        addShare(table, county, name + himself, trial.partBySamePerson[part], 0);
    }
}

/// Who comes again with another matter of the same kind, known by one thing alone.
void measurePersons(Table &table, County &county, const QList<test::Stored> &stored)
{
    const test::PersonTrial trial =
        test::tryPersons(county.store().repeats, county.population(), stored);
    addShare(table, county, QStringLiteral("person by ID number"), trial.byIdNumber);
    addShare(table, county, QStringLiteral("person by phone"), trial.byPhone);
    addShare(table, county, QStringLiteral("person by name"), trial.byName);
    addShare(table, county, QStringLiteral("person by name written otherwise"),
             trial.byNameWrittenOtherwise);
    addFalse(table, county, QStringLiteral("the same person"), trial.falselySure);
    // Said with the warning that it may be another: no alarm, and no reach.
    table.add({QStringLiteral("repeats: strangers shown with a namesake"), county.petitions(),
               QStringLiteral("–"),
               QStringLiteral("%1 of %2").arg(trial.falsely.found).arg(trial.falsely.of),
               trial.falsely.share() * 100, 0, true, QStringLiteral("%")});
}

} // namespace

void measureRepeats(Table &table, County &county)
{
    must(county.store().repeats.learn(county.clock().now()), "learn"); // as the desk does by itself
    measureSpeed(table, county);
    QList<test::Stored> stored;
    for (int i = 0; i < asked; ++i) {
        const PetitionId id = county.any();
        stored.append({id, must(county.store().ledger.petition(id), "petition").intake});
    }
    measureMatters(table, county, stored);
    measurePersons(table, county, stored);
}

} // namespace onedoor::bench

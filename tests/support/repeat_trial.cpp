#include "tests/support/repeat_trial.h"

#include <algorithm>
#include <stdexcept>

namespace onedoor::test
{

namespace
{

constexpr int shown = 8;

QList<Repeat> asked(const Repeats &repeats, const Intake &typed)
{
    auto found = repeats.find(typed, shown);
    if (!found)
        throw std::runtime_error(found.error().detail.toStdString());
    return *found;
}

/// Whether a petition, or any at all, is said to be the same matter.
bool raised(const Repeats &repeats, const Intake &typed, const PetitionId &wanted = {})
{
    for (const Repeat &repeat : asked(repeats, typed)) {
        if (repeat.isSameMatter() && (wanted.isNull() || repeat.petition == wanted))
            return true;
    }
    return false;
}

void count(Found &found, bool is)
{
    ++found.of;
    found.found += is ? 1 : 0;
}

/// A person of whom only this is known.
Party onlyIdNumber(const Party &party)
{
    Party known;
    known.idType = party.idType;
    known.idNumber = party.idNumber;
    return known;
}

Party onlyPhone(const Party &party)
{
    Party known;
    known.phone = party.phone;
    return known;
}

Party onlyName(const Party &party)
{
    Party known;
    known.name = party.name;
    return known;
}

} // namespace

RepeatTrial tryRepeats(const Repeats &repeats, Population &population, const QList<Stored> &stored)
{
    RepeatTrial trial;
    for (const Stored &original : stored) {
        const QList<Party> &himself = original.intake.petitioners;
        const Intake other = population.alike(original.intake);
        const auto countFalse = [&](False &alarms, Intake told) {
            count(alarms.ofAnother, raised(repeats, told));
            told.petitioners = himself;
            count(alarms.ofSamePerson, raised(repeats, told));
        };
        for (int level = 0; level < 4; ++level) {
            const auto how = Population::Retelling(level);
            for (const bool samePerson : {true, false})
                count(samePerson ? trial.bySamePerson[level] : trial.byAnother[level],
                      raised(repeats, population.retold(original.intake, how, samePerson),
                             original.id));
        }
        countFalse(trial.whole, other);
        for (int kind = 0; kind < 2; ++kind) {
            Intake told = population.partOf(original.intake, Population::Part(kind));
            count(trial.partBySamePerson[kind], raised(repeats, told, original.id));
            told.petitioners = other.petitioners;
            count(trial.partByAnother[kind], raised(repeats, told, original.id));
            countFalse(trial.part[kind], population.partOf(other, Population::Part(kind)));
        }
    }
    return trial;
}

PersonTrial tryPersons(const Repeats &repeats, Population &population, const QList<Stored> &stored)
{
    PersonTrial trial;
    for (const Stored &original : stored) {
        Intake typed = population.alike(original.intake);
        const Party stranger = typed.petitioners.first();
        const Party &himself = original.intake.petitioners.first();
        const auto seen = [&](const Party &party) {
            typed.petitioners = {party};
            const QList<Repeat> found = asked(repeats, typed);
            return std::any_of(found.begin(), found.end(), [&](const Repeat &repeat) {
                return repeat.petition == original.id && repeat.samePerson;
            });
        };
        count(trial.byIdNumber, seen(onlyIdNumber(himself)));
        count(trial.byPhone, seen(onlyPhone(himself)));
        count(trial.byName, seen(onlyName(himself)));
        count(trial.byNameWrittenOtherwise, seen(Population::writtenOtherwise(onlyName(himself))));
        typed.petitioners = {stranger};
        const QList<Repeat> found = asked(repeats, typed);
        count(trial.falselySure, std::any_of(found.begin(), found.end(), [](const Repeat &repeat) {
                  return repeat.surelySamePerson();
              }));
        count(trial.falsely, std::any_of(found.begin(), found.end(), [](const Repeat &repeat) {
                  return repeat.samePerson && !repeat.surelySamePerson();
              }));
    }
    return trial;
}

} // namespace onedoor::test

#include "tests/support/repeat_trial.h"

#include <stdexcept>

namespace onedoor::test
{

namespace
{

constexpr int shown = 8;

/// Whether a petition, or any at all, is said to be the same matter.
bool raised(const Repeats &repeats, const Intake &typed, const PetitionId &wanted = {})
{
    const auto found = repeats.find(typed, shown);
    if (!found)
        throw std::runtime_error(found.error().detail.toStdString());
    for (const Repeat &repeat : *found) {
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

} // namespace

RepeatTrial tryRepeats(const Repeats &repeats, Population &population, const QList<Stored> &stored)
{
    RepeatTrial trial;
    for (const Stored &original : stored) {
        for (int level = 0; level < 4; ++level) {
            const auto how = Population::Retelling(level);
            for (const bool samePerson : {true, false})
                count(samePerson ? trial.bySamePerson[level] : trial.byAnother[level],
                      raised(repeats, population.retold(original.intake, how, samePerson),
                             original.id));
        }
        Intake other = population.alike(original.intake);
        count(trial.falseAlarms, raised(repeats, other));
        other.petitioners = original.intake.petitioners;
        count(trial.falseOfSamePerson, raised(repeats, other));
    }
    return trial;
}

} // namespace onedoor::test

#pragma once

#include "core/store/repeats.h"
#include "tests/support/population.h"

namespace onedoor::test
{

/// How many of some were found.
struct Found {
    int of = 0;
    int found = 0;

    double share() const { return of > 0 ? double(found) / of : 0; }
};

/// What a search for repeats sees of retellings (storage.md 2.5) of stored petitions, and how often
/// it takes another matter for the same.
struct RepeatTrial {
    Found bySamePerson[4], byAnother[4]; ///< by Population::Retelling
    Found falseAlarms;                   ///< another matter of the same kind by somebody else
    Found falseOfSamePerson;             ///< another matter of the same kind by the same person
};

struct Stored {
    PetitionId id;
    Intake intake;
};

/// Asks ten questions about each of the stored petitions.
RepeatTrial tryRepeats(const Repeats &repeats, Population &population, const QList<Stored> &stored);

} // namespace onedoor::test

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

/// How often another matter of the same kind is taken for a stored one.
struct False {
    Found ofAnother;    ///< told by somebody who never came
    Found ofSamePerson; ///< told by who told the stored one
};

/// What a search for repeats sees of retellings (storage.md 2.5) of stored petitions, by
/// Population::Retelling, and of parts of them, by Population::Part.
struct RepeatTrial {
    Found bySamePerson[4], byAnother[4];
    False whole;
    Found partBySamePerson[2], partByAnother[2];
    False part[2];
};

/// What it sees of persons who come again with another matter of the same kind, known by one thing
/// alone, and for whom it takes somebody who never came.
struct PersonTrial {
    Found byIdNumber, byPhone, byName, byNameWrittenOtherwise;
    Found falselySure; ///< said to be the same person
    Found falsely;     ///< said to have the same name, which may be another person
};

struct Stored {
    PetitionId id;
    Intake intake;
};

RepeatTrial tryRepeats(const Repeats &repeats, Population &population, const QList<Stored> &stored);
PersonTrial tryPersons(const Repeats &repeats, Population &population, const QList<Stored> &stored);

} // namespace onedoor::test

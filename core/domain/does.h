#pragma once

#include "core/domain/declared_text.h"
#include "core/domain/effect.h"

#include <optional>
#include <variant>
#include <vector>

namespace onedoor
{

/// What a declared act brings about: one struct for each verb. Resolved into an Effect when the act
/// is taken.
struct OpenSpec {
    Phrase route;
    Phrase body;
    Phrase handlers;
    Phrase stands; ///< empty: as the route or the stage says
    Phrase stage;  ///< it is brought to at once, where it is open already too; may be empty
    Phrase known;  ///< the day the wrong became known, from which its limits run; may be empty
};
struct StageSpec {
    Phrase route;
    Phrase stage;
    Phrase number;
    Phrase on;
    std::optional<State> stands; ///< nullopt: as the stage says
};
struct EndSpec {
    Phrase route;    ///< "current": the last open one
    Phrase outcome;  ///< "last": it ended before; only its papers are told of
    QString group;   ///< instead of a route: each open one of that group, if any is
    Phrase received; ///< the day its paper was, from which what may be done against it runs
};
struct OwnerSpec {
    Phrase unit;
    Phrase person;
    Phrase phone;
    OwnerRole role = OwnerRole::Handling;
};
struct StartSpec {
    Phrase rule;
    Phrase from;
    Phrase owner;
    Phrase due;        ///< by hand: only of a promise
    bool once = false; ///< one that runs already goes on, unless a day is given
};
struct MeetSpec {
    Phrase rule;
    Phrase on;
    Phrase owner; ///< of several that run: his; empty: the oldest
};
struct PauseSpec {
    Phrase rule;
    Phrase from;
    Phrase reason;
};
struct ResumeSpec {
    Phrase rule;
    Phrase on;
};
struct ExtendSpec {
    Phrase rule;
    Phrase with; ///< the rule that lengthens it; empty: the one there is
    Phrase approved;
    Phrase reason;
    Phrase until; ///< of a promise, which no rule lengthens
};
struct TaskSpec {
    QString key;
    Phrase title;
    Phrase owner;
    Phrase rule; ///< its day is counted by this, or `due`
    Phrase due;
    bool outlives = false; ///< stays to be done when the matter is closed
};
struct DoneSpec {
    Phrase key;
    Phrase finding;
    Phrase owner; ///< of several open ones: his
    Phrase title; ///< or the one called so
    bool all = false;
};
struct SignalSpec {
    Phrase id;
    Phrase grade;
};
struct ClearSpec {
    Phrase id;
    Phrase finding;
};
struct FigureSpec {
    QString name;
    Phrase value;
    std::optional<qint64> number; ///< where the declaration gives one itself
    QString title;                ///< said once among all acts is enough
};
struct ServedSpec {
    Phrase document;
    Phrase how;
    Phrase to;
    Phrase on;
    Phrase proof;
};
/// true, false, or an answer.
struct FlagSpec {
    bool value = false;
    Phrase answer;
};
struct SettleSpec {
    Phrase result;
    Phrase summary;
    FlagSpec matter;
    FlagSpec people;
    State stands = State::Closed;
};
struct ReopenSpec {
    Phrase reason;
};
/// Values by key: the answers of another act, the fields of a record.
using NamedPhrases = QList<std::pair<QString, Phrase>>;
/// A field of the record that the act is on; "state" is one where its kind has states.
struct SetSpec {
    QString field;
    Phrase value;
};
/// A record is written with it.
struct PutSpec {
    QString kind;
    NamedPhrases fields;
};
/// An act in a matter is taken with it.
struct TakeSpec {
    QString act;
    Phrase in; ///< the matter's code; empty: none, and nothing is taken
    NamedPhrases with;
};

struct DoesSpec {
    std::variant<OpenSpec, StageSpec, EndSpec, OwnerSpec, StartSpec, MeetSpec, PauseSpec,
                 ResumeSpec, ExtendSpec, TaskSpec, DoneSpec, SignalSpec, ClearSpec, FigureSpec,
                 ServedSpec, SettleSpec, ReopenSpec, SetSpec, PutSpec, TakeSpec>
        what;
    std::vector<Condition> onlyIf;
    QString each; ///< the list that was asked, each line of which brings it about
    QString field;

    static DoesSpec read(const Declared &object, const QHash<QString, AskType> &asks);
    /// All its templates, the empty ones too.
    std::vector<const Phrase *> templates() const;
};

} // namespace onedoor

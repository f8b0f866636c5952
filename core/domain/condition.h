#pragma once

#include "core/domain/declared.h"
#include "core/domain/known_names.h"
#include "core/domain/path.h"
#include "core/domain/state.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace onedoor
{

/// What an operator may do: intake, mediator …
using Roles = QSet<QString>;

/// What conditions and templates are asked of. Cheap to copy.
struct Scope {
    QJsonObject view;
    QJsonObject answers; ///< by the key that was asked
    Roles roles;
    QJsonObject details; ///< of answers that name something: its title, phone …
    QJsonValue item = QJsonValue::Undefined; ///< of what is brought about for each line of a list
    std::optional<State> ended = {};         ///< how the route this act has ended leaves the matter
};

struct Condition;

struct AllOf {
    std::vector<Condition> of;
};
struct AnyOf {
    std::vector<Condition> of;
};
struct NotThat {
    std::vector<Condition> of; ///< one
};

enum class RoutePhase { Open, Ended, Never };
struct RouteIs {
    QString route;
    RoutePhase phase = RoutePhase::Open;
};

/// Running: neither paused nor met. One that runs beyond its day is overdue besides.
enum class ClockPhase { Running, Paused, Met, Overdue, Never };
struct ClockIs {
    QString rule;
    ClockPhase phase = ClockPhase::Running;
};

enum class TaskPhase { Open, Done, Never };
struct TaskIs {
    QString task;
    TaskPhase phase = TaskPhase::Open;
};

enum class SignalPhase { Open, Closed, Never };
struct SignalIs {
    QString signal;
    SignalPhase phase = SignalPhase::Open;
};

enum class ActPhase { Taken, Never };
struct ActIs {
    QString act;
    ActPhase phase = ActPhase::Taken;
};

/// Never: none that is valid.
enum class PaperPhase { Issued, Served, Never };
struct PaperIs {
    QString form;
    PaperPhase phase = PaperPhase::Issued;
};

struct StateIs {
    QList<State> in;
};

/// Of a list: one of its values. Money and numbers by their amount.
struct Equals {
    QJsonValue value;
};
/// `paths`: written {{…}}, what stands there in the view, as who a party is; of an answer also
/// another answer, by its key.
struct OneOf {
    QJsonArray values;
    QList<Path> paths;
};
struct Exists {
    bool wanted = true;
};
/// Of a list: so many. `path`: written "{{parties}} + 1", what stands there in the view (of a list:
/// how many), and `bound` more.
struct AtLeast {
    double bound = 0;
    std::optional<Path> path = {};
};
using Test = std::variant<Equals, OneOf, Exists, AtLeast>;

bool meets(const Test &test, const QJsonValue &value, const QJsonObject &view);

struct PathIs {
    Path path;
    Test test;
};
/// `column`: written "decisions.who": of a list what stands there in each line, of an answer that
/// names something what is known of it.
struct AskIs {
    QString key;
    Test test;
    QString column = {};
};
struct RoleIs {
    QString role;
};
/// How the route that the same act has just ended leaves the matter. Only of effects.
struct EndedIs {
    QList<State> in;
};

/// 条件: a closed tree, parsed once.
struct Condition {
    std::variant<AllOf, AnyOf, NotThat, RouteIs, ClockIs, TaskIs, SignalIs, ActIs, PaperIs, StateIs,
                 PathIs, AskIs, RoleIs, EndedIs>
        of;
    QString otherwise; ///< what is said when it does not hold
    QString field;     ///< where it stands in its file

    static constexpr int deepest = 12;
    /// {"where": NAME} stands for what the file's own "where" holds under that name.
    /// What is wrong is left with the file; then the condition is no use.
    static Condition read(const Declared &object, int depth = 0);
    /// Reads what a file's "where" holds, for what is wrong with it.
    static void checkNamed(const Declared &file);
    /// One object or a list of them, all of which must hold.
    static std::vector<Condition> readList(const Declared &value);
};

bool holds(const Condition &condition, const Scope &scope);
bool holds(const std::vector<Condition> &all, const Scope &scope);

/// The first that does not hold, the innermost of nested ones; nullptr when all do.
const Condition *failing(const std::vector<Condition> &all, const Scope &scope);

/// Whether a condition asks of something that holds several values.
using OfList = std::function<bool(const Condition &)>;

/// Whether some matter, answer and operator fulfil all of these together. Where there are too many
/// possibilities to try, yes.
bool canHold(const std::vector<const Condition *> &all, const OfList &ofList = {});

/// What must be so, in words, for a condition that says none itself.
QString sentenceFor(const Condition &condition, const TitleOf &titleOf);
/// Gives each condition without a sentence of its own that one.
void fillSentences(std::vector<Condition> &all, const TitleOf &titleOf);

template <class Visitor>
void forEach(const Condition &condition, Visitor visit)
{
    visit(condition);
    const auto down = [&](const std::vector<Condition> &list) {
        for (const Condition &inner : list)
            forEach(inner, visit);
    };
    if (const auto *all = std::get_if<AllOf>(&condition.of))
        down(all->of);
    else if (const auto *any = std::get_if<AnyOf>(&condition.of))
        down(any->of);
    else if (const auto *no = std::get_if<NotThat>(&condition.of))
        down(no->of);
}

template <>
struct Words<RoutePhase> {
    static constexpr WordTable<RoutePhase, 3> table{
        {{RoutePhase::Open, "open"}, {RoutePhase::Ended, "ended"}, {RoutePhase::Never, "never"}}};
};
template <>
struct Words<ClockPhase> {
    static constexpr WordTable<ClockPhase, 5> table{{{ClockPhase::Running, "running"},
                                                     {ClockPhase::Paused, "paused"},
                                                     {ClockPhase::Met, "met"},
                                                     {ClockPhase::Overdue, "overdue"},
                                                     {ClockPhase::Never, "never"}}};
};
template <>
struct Words<TaskPhase> {
    static constexpr WordTable<TaskPhase, 3> table{
        {{TaskPhase::Open, "open"}, {TaskPhase::Done, "done"}, {TaskPhase::Never, "never"}}};
};
template <>
struct Words<SignalPhase> {
    static constexpr WordTable<SignalPhase, 3> table{{{SignalPhase::Open, "open"},
                                                      {SignalPhase::Closed, "closed"},
                                                      {SignalPhase::Never, "never"}}};
};
template <>
struct Words<ActPhase> {
    static constexpr WordTable<ActPhase, 2> table{
        {{ActPhase::Taken, "taken"}, {ActPhase::Never, "never"}}};
};
template <>
struct Words<PaperPhase> {
    static constexpr WordTable<PaperPhase, 3> table{{{PaperPhase::Issued, "issued"},
                                                     {PaperPhase::Served, "served"},
                                                     {PaperPhase::Never, "never"}}};
};

} // namespace onedoor

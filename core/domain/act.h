#pragma once

#include "core/domain/does.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace onedoor
{

/// One thing that an act asks.
struct AskSpec {
    QString key;
    QString title;
    AskType type = AskType::Text;
    bool required = false;
    std::vector<Condition> requiredIf;
    std::vector<Condition> when; ///< asked only then
    Phrase known;                ///< filled in beforehand: a path, or text with {{…}}
    QJsonValue knownValue = QJsonValue::Undefined; ///< or a value outright
    QString from;                                  ///< catalogue, or "catalogue/group"
    QStringList choices;                           ///< instead of a catalogue
    QString onlyGroup;                             ///< of routes
    QString onlyKind;                              ///< of units
    QString of;        ///< of stages and outcomes: the key of the route asked; of records: the kind
    QString onlyTask;  ///< of tasks: those of this key, each by its title
    bool free = false; ///< of units: also one that the centre keeps no record of
    QString hint;
    std::optional<double> least; ///< number, amount; characters of text; lines of a list
    std::optional<double> most;
    std::vector<Mention> notBefore; ///< of a list: each of its days
    std::vector<Mention> notAfter;
    bool sealed = false;   ///< a person's: lies under that person's key
    bool searched = false; ///< found by the search
    bool hidden = false;   ///< taken from a command or an import, never asked in the window
    QStringList old;       ///< keys of earlier releases
    QString field;

    bool isList() const;
    /// A stage or an outcome, of the route that is asked by `of`.
    bool isStep() const { return type == AskType::Stage || type == AskType::Outcome; }
};

/// Structure that the desk records as a fact of its own.
enum class Structural { None, Link, Unlink, Merge, Unmerge, Correct, Register };

/// When an act is the lawful next step, and why.
struct NextStep {
    std::vector<Condition> when;
    QString because;
};

struct ActSpec;
/// The same titles, and those of what the act asks. The act outlives it.
TitleOf titlesIn(const ActSpec &act, TitleOf titleOf);

/// 办理动作, as resources/acts declares it.
struct ActSpec {
    QString act;
    QString version;
    QString title;
    QString group;
    QString letter; ///< its key in the window; may be empty
    QStringList basis;
    QString on = QStringLiteral("matter"); ///< or the kind of a record
    std::vector<Condition> when;
    std::vector<Condition> needs; ///< of the answers
    QStringList by;               ///< roles
    QStringList byTitles;         ///< the same as people call them
    std::vector<NextStep> next;
    QList<AskSpec> asks;
    std::vector<DoesSpec> does;
    Phrase says;
    QStringList papers;
    QString serves;
    Structural records = Structural::None;
    QString file;
    QString field; ///< acts[3]; empty where the file holds this one alone
    Layer layer = Layer::Shipped;

    const AskSpec *ask(QStringView key) const;
    QHash<QString, AskType> askTypes() const;

    /// What is wrong is left with the file.
    static ActSpec read(const Declared &object);
};

template <>
struct Words<Structural> {
    static constexpr WordTable<Structural, 6> table{{{Structural::Link, "link"},
                                                     {Structural::Unlink, "unlink"},
                                                     {Structural::Merge, "merge"},
                                                     {Structural::Unmerge, "unmerge"},
                                                     {Structural::Correct, "correct"},
                                                     {Structural::Register, "register"}}};
};

} // namespace onedoor

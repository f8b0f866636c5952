#pragma once

#include "core/domain/words.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

namespace onedoor
{

/// What an act can ask: one control and one reader each.
enum class AskType {
    Text,
    Long,
    Day,
    Moment,
    Number,
    Money,
    Choice,
    Choices,
    Unit,
    Units,
    Person,
    Persons,
    Party,
    Route,
    Clock,
    Document,
    Attachment,
    Division,
    Clauses,     ///< {who, by, text, amount}
    Instalments, ///< {on, amount, text}
    YesNo,
    Matter,  ///< the code of another one
    Task,    ///< one of the matter's open ones
    Stage,   ///< of the route that was answered
    Outcome, ///< an end of that route
    Record,  ///< one of the centre's own, by its key
};

/// What the ids in a declaration name.
enum class NameKind {
    Route,
    Rule,
    Act,
    Task,
    Signal,
    Form,
    Figure,
    Role,
    Catalogue,
    Record,
    UnitKind, ///< "court"; of those who mediate also what: "committee/people"
    Ask,      ///< what an act asks; its title is the act's
};

/// All ids that a declaration may speak of.
struct KnownNames {
    QSet<QString> routes;
    QSet<QString> groups; ///< of routes
    QSet<QString> rules;
    QSet<QString> forms;
    QSet<QString> tasks;
    QSet<QString> signalIds;
    QSet<QString> figures;
    QSet<QString> roles;
    QSet<QString> unitKinds;
    QSet<QString> catalogues;            ///< "results", and its groups: "results/满意度"
    QHash<QString, QStringList> records; ///< kinds, each with its fields
    QHash<QString, QHash<QString, AskType>> acts; ///< each with what it asks
    /// Of figures that hold what was chosen: codes, each with the title that stands there instead.
    QHash<QString, QHash<QString, QString>> figureCodes;

    bool knows(NameKind kind, const QString &id) const;
};

/// 途径, 期限, 办理动作 …
QString kindTitle(NameKind kind);
/// One key for each.
inline QString titleKey(NameKind kind, const QString &id)
{
    return QString::number(int(kind)) + u' ' + id;
}
/// The title of what an id names; the id where it is not known.
using TitleOf = std::function<QString(NameKind, const QString &)>;

template <>
struct Words<AskType> {
    static constexpr WordTable<AskType, 26> table{{{AskType::Text, "text"},
                                                   {AskType::Long, "long"},
                                                   {AskType::Day, "day"},
                                                   {AskType::Moment, "moment"},
                                                   {AskType::Number, "number"},
                                                   {AskType::Money, "money"},
                                                   {AskType::Choice, "choice"},
                                                   {AskType::Choices, "choices"},
                                                   {AskType::Unit, "unit"},
                                                   {AskType::Units, "units"},
                                                   {AskType::Person, "person"},
                                                   {AskType::Persons, "persons"},
                                                   {AskType::Party, "party"},
                                                   {AskType::Route, "route"},
                                                   {AskType::Clock, "clock"},
                                                   {AskType::Document, "document"},
                                                   {AskType::Attachment, "attachment"},
                                                   {AskType::Division, "division"},
                                                   {AskType::Clauses, "clauses"},
                                                   {AskType::Instalments, "instalments"},
                                                   {AskType::YesNo, "yes-no"},
                                                   {AskType::Matter, "matter"},
                                                   {AskType::Task, "task"},
                                                   {AskType::Stage, "stage"},
                                                   {AskType::Outcome, "outcome"},
                                                   {AskType::Record, "record"}}};
};

} // namespace onedoor

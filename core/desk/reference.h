#pragma once

#include "core/domain/catalogue.h"
#include "core/domain/deadline.h"
#include "core/domain/divisions.h"
#include "core/domain/findings.h"
#include "core/domain/working_days.h"
#include "core/paper/form_library.h"
#include "core/store/projections.h"
#include "core/store/store.h"

namespace onedoor
{

/// All that resources/ holds as data: calendar, rules, catalogues, forms. Read once, never changed;
/// may be read from every thread of the program.
struct Reference {
    QString folder;
    WorkingDays calendar;
    DeadlineRules rules;
    Catalogue disputeTypes;
    Catalogue contentClasses;
    Catalogue channels; ///< 来源 and 途径
    Catalogue organisations;
    Catalogue results;
    Catalogue urgentSignals;
    Catalogue ethnicities;
    Catalogue screening; ///< 性质, 领域, 激化程度
    Divisions divisions;
    FormLibrary forms;
    QByteArray madeFrom; ///< SHA-256 of the files but the forms: what tables were made with

    /// The first file that is wrong refuses the whole, named with its line and field.
    static Result<Reference> load(const QString &folder);
};

/// The deadlines a petition's facts start, with those that are met (信访工作条例, 人民调解法 and
/// the centre's own rules; each by its id in resources/rules/deadlines.json).
QList<DeadlineRow> deadlinesOf(const Petition &petition, const DeadlineRules &rules,
                               const WorkingDays &calendar);

/// What a store's tables are made with; the reference outlives every store opened so.
Knowledge knowledgeOf(const Reference &reference);

/// The day a rule makes of a bare date; nullopt when there is no such rule.
std::optional<QDate> dueDate(const Reference &reference, const QString &rule, QDate from);

/// What a free text is read against at this centre: its division, and the area code of its own
/// telephone, else of the first organisation's that has one.
Reading readingOf(const Store &store, const Reference &reference, QDate receivedOn);

} // namespace onedoor

#pragma once

#include "core/domain/catalogue.h"
#include "core/domain/deadline.h"
#include "core/domain/declarations.h"
#include "core/domain/divisions.h"
#include "core/domain/findings.h"
#include "core/domain/record_kind.h"
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
    Catalogue results;
    Catalogue urgentSignals;
    Catalogue ethnicities;
    Catalogue screening; ///< 性质, 领域, 激化程度
    Divisions divisions;
    FormLibrary forms;
    Catalogue roles;              ///< what people of the centre may do: 引导, 受理, 调解 …
    RecordKinds records;          ///< kinds of the centre's own: 单位, 人员 …
    QStringList recordsAside;     ///< what is wrong with its own files of them, a sentence each
    Declarations declarations;    ///< acts, routes, and what forms are about
    QList<DeclarationFlaw> flaws; ///< what is wrong with a centre's own ones, and hints
    QStringList ownCatalogues;    ///< those that a file of the centre's lies over, by name
    QByteArray madeFrom;   ///< SHA-256 of the files but the forms: what tables were made with
    QList<Error> setAside; ///< local files that are wrong; what is shipped serves instead

    /// The first file that is wrong refuses the whole, named with its line and field. What a centre
    /// has of its own in the folder `local`, where there is one, lies over it.
    static Result<Reference> load(const QString &folder, const QString &local = {});

    /// By the name declarations use; nullptr where there is none.
    const Catalogue *catalogue(const QString &name) const;
    QList<std::pair<QString, const Catalogue *>> catalogues() const;
    /// What must hold for a form to be offered.
    const std::vector<Condition> &offersOf(const QString &form) const;
};

/// What a store's tables are made with; the reference outlives every store opened so.
Knowledge knowledgeOf(const Reference &reference);

/// A centre's own files in the data folder of a store.
QString localFolder(const QString &data);

/// Whether a day due rests on holidays that are not announced yet.
bool isProvisional(const Reference &reference, const QString &rule, QDate dueOn);

/// The day a rule makes of a bare date; nullopt when there is no such rule.
std::optional<QDate> dueDate(const Reference &reference, const QString &rule, QDate from);

/// What a free text is read against at this centre: its division, and the area code of its own
/// telephone, else of the first of its units that has one.
Reading readingOf(const Store &store, const Reference &reference, QDate receivedOn);

} // namespace onedoor

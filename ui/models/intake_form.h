#pragma once

#include "core/desk/intake_check.h"

#include <QHash>
#include <QJsonObject>

namespace onedoor
{

inline bool operator==(const PetitionLinked &a, const PetitionLinked &b)
{
    return a.other == b.other && a.code == b.code && a.kind == b.kind && a.reason == b.reason;
}

/// What stands on the intake form: the intake as far as it can be read, and beside it, by the names
/// of contract.md, what was typed but says nothing (yet): half an amount, a day that is none.
struct IntakeForm {
    Intake intake;
    QHash<QString, QString> unread;
    QList<PetitionLinked> links; ///< what it will be linked with when it is registered

    bool willLinkWith(const PetitionId &other) const;

    /// Nothing that would be a pity to lose.
    bool isEmpty() const;
    bool operator==(const IntakeForm &) const = default;

    QJsonObject toJson() const;
    /// Reads what can be read: a draft of another release loses only the fields that changed.
    static IntakeForm fromJson(const QJsonObject &object);
};

/// A card on which nothing identifying has been typed.
bool isBlank(const Party &party);

/// Everything the form lacks or has wrong, in the order of the form.
QList<Error> problemsOf(const IntakeForm &form, IntakeOrigin origin, const Reference &reference,
                        const QDateTime &now);

/// A title from the first sentence of a narrative, at most 30 characters; empty for none.
QString suggestedTitle(const QString &narrative);

/// Whole years of age; nullopt before birth.
std::optional<int> ageOn(QDate day, std::optional<QDate> birth);

} // namespace onedoor

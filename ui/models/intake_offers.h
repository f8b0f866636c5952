#pragma once

#include "ui/models/intake_form.h"
#include "ui/models/suggestion_search.h"

namespace onedoor
{

/// One line under 建议: what it is for, what it says, why; and what the form is once it is taken.
struct Offer {
    QString field; ///< in words: 类型, 金额
    QString value;
    QString why;                     ///< empty for what was found in the text: it can be read there
    bool first = false;              ///< the best of its kind
    std::optional<IntakeForm> taken; ///< nullopt: it belongs to the next step
};

/// What may be offered for a form: only where nobody has chosen or typed anything, at most three of
/// a kind. The centre's own division stands on every new form and counts as not chosen.
QList<Offer> offersFor(const IntakeForm &form, const Offered &offered, const Reference &reference,
                       const QString &ownDivision);

/// The form with the best of every kind taken.
IntakeForm takenAll(const IntakeForm &form, const Offered &offered, const Reference &reference,
                    const QString &ownDivision);

} // namespace onedoor

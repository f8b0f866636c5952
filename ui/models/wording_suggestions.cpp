#include "ui/models/wording_suggestions.h"

#include "core/domain/money.h"
#include "ui/models/wording.h"

namespace onedoor
{

QString reasonText(const Proposal &proposal)
{
    return proposal.reasons.isEmpty()
               ? QString()
               : Wording::tr("It says: %1").arg(proposal.reasons.join(QStringLiteral("、")));
}

QString fieldText(Finding::Field field)
{
    switch (field) {
    case Finding::Field::PetitionerPhone:
        return Wording::tr("Petitioner's phone");
    case Finding::Field::RespondentPhone:
        return Wording::tr("Respondent's phone");
    case Finding::Field::Respondent:
        return Wording::tr("Respondent");
    default:
        return fieldText(nameOf(field));
    }
}

QString valueText(const Finding &finding, const Divisions &divisions)
{
    QString value = finding.value;
    if (finding.field == Finding::Field::Amount)
        value = Wording::tr("%1 yuan").arg(Money::parse(value)->grouped());
    else if (finding.field == Finding::Field::OccurredOn)
        value = dayInWords(QDate::fromString(value, Qt::ISODate));
    else if (finding.field == Finding::Field::Division)
        value = divisions.fullName(value);
    return finding.about ? Wording::tr("about %1", "an amount, a day").arg(value) : value;
}

} // namespace onedoor

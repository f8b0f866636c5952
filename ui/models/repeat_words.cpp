#include "ui/models/repeat_words.h"

#include "ui/models/wording.h"

namespace onedoor
{

namespace
{

constexpr double almostTheSame = 0.75;
constexpr double mostlyTheSame = 0.5;

QString personText(People::Because because)
{
    switch (because) {
    case People::Because::IdNumber:
        return Wording::tr("Same ID number");
    case People::Because::Phone:
        return Wording::tr("Same phone");
    case People::Because::Organisation:
        return Wording::tr("Same organisation");
    case People::Because::Name:
        return Wording::tr("Same name only: may be another person");
    }
    return {};
}

QString matterText(const Repeat &repeat)
{
    if (!repeat.isToldAgain())
        return Wording::tr("what is told so far stands there");
    const double similarity = repeat.likeness.similarity;
    if (similarity >= almostTheSame)
        return Wording::tr("told almost word for word alike");
    return similarity >= mostlyTheSame ? Wording::tr("told mostly alike")
                                       : Wording::tr("told partly alike");
}

} // namespace

QStringList reasonsOf(const Repeat &repeat)
{
    QStringList who;
    if (repeat.samePerson)
        who << personText(*repeat.samePerson);
    if (!repeat.sameRespondent.isEmpty())
        who << Wording::tr("same respondent: %1").arg(repeat.sameRespondent);
    QStringList reasons;
    if (!who.isEmpty())
        reasons << who.join(QStringLiteral(" · "));
    if (!repeat.isSameMatter())
        return reasons;
    QString what = matterText(repeat);
    if (!repeat.phrases.isEmpty())
        what = Wording::tr("%1: “%2”", "told alike: what both say")
                   .arg(what, repeat.phrases.join(Wording::tr("”, “", "between two quotations")));
    return reasons << what;
}

PetitionLinked linkTo(const Repeat &repeat)
{
    const LinkKind kind = repeat.isSameMatter() ? LinkKind::SameMatter : LinkKind::SamePerson;
    return {repeat.petition, repeat.code, kind, reasonsOf(repeat).join(QStringLiteral(" · "))};
}

} // namespace onedoor

#include "ui/models/wording.h"

#include "ui/models/act_words.h"

namespace onedoor
{

namespace
{

QString joined(const QStringList &parts)
{
    QStringList filled;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            filled.append(part);
    }
    return filled.join(QStringLiteral(" · "));
}

/// How a print ended, as the register keeps it, in words.
QString outcomeText(const QString &outcome)
{
    if (outcome == QStringLiteral("cancelled"))
        return Wording::tr("cancelled");
    if (outcome == QStringLiteral("aborted"))
        return Wording::tr("the printer gave up");
    return Wording::tr("the printer has not said that it is done");
}

/// The line of each fact.
struct Telling {
    const Reference &reference;

    FactLine operator()(const PetitionRegistered &f) const
    {
        return {Wording::tr("Registered"), joined({f.code.text(), f.intake.title})};
    }
    FactLine operator()(const PetitionCorrected &f) const
    {
        QStringList names;
        for (const QString &field : f.fields)
            names.append(fieldText(field));
        return {Wording::tr("Corrected: %1").arg(names.join(Wording::tr(", "))), f.reason, true};
    }
    FactLine operator()(const ActTaken &f) const
    {
        const ActLines lines = linesOf(f, reference);
        return {lines.title, lines.says, false, lines.answers.join(u'\n')};
    }
    FactLine operator()(const DocumentIssued &f) const
    {
        return {Wording::tr("Paper issued: %1").arg(f.number), f.recipient};
    }
    FactLine operator()(const DocumentVoided &f) const
    {
        return {Wording::tr("Paper voided; its number is never used again"), f.reason, true};
    }
    FactLine operator()(const DocumentPrinted &f) const
    {
        const QString done = f.outcome == QStringLiteral("completed")
                                 ? Wording::tr("%n copies", nullptr, f.copies)
                                 : outcomeText(f.outcome);
        return {f.reprint ? Wording::tr("Paper printed again") : Wording::tr("Paper printed"),
                joined({f.printer, done})};
    }
    FactLine operator()(const TicketTaken &f) const
    {
        return {Wording::tr("Ticket %1").arg(f.label), joined({ticketKindText(f.kind), f.zone})};
    }
    FactLine operator()(const TicketCalled &f) const
    {
        return {Wording::tr("Called to %1").arg(f.window), {}};
    }
    FactLine operator()(const TicketEnded &f) const
    {
        if (f.outcome == QStringLiteral("absent"))
            return {Wording::tr("Did not come when called"), {}};
        if (f.outcome == QStringLiteral("left"))
            return {Wording::tr("Left"), {}};
        return {Wording::tr("Served"), {}};
    }
    FactLine operator()(const AdviceGiven &f) const
    {
        return {Wording::tr("Advice given"), joined({f.question, f.answer})};
    }
    FactLine operator()(const PetitionLinked &f) const
    {
        return {Wording::tr("Linked: %1", "same person, same matter or related")
                    .arg(linkKindText(f.kind)),
                joined({f.code, f.reason})};
    }
    FactLine operator()(const PetitionUnlinked &f) const
    {
        return {Wording::tr("Link taken back"), joined({f.code, f.reason}), true};
    }
    FactLine operator()(const PetitionMerged &f) const
    {
        return {Wording::tr("Merged into %1").arg(f.code), f.reason};
    }
    FactLine operator()(const PetitionUnmerged &f) const
    {
        return {Wording::tr("Merging undone"), joined({f.code, f.reason}), true};
    }
    FactLine operator()(const RecordPut &f) const
    {
        return {Wording::tr("Kept: %1", "a record of the centre").arg(f.title), {}};
    }
    FactLine operator()(const RecordRetired &f) const
    {
        return {Wording::tr("No longer used: %1", "a record of the centre").arg(f.key), f.reason};
    }
    FactLine operator()(const UnknownFact &) const
    {
        return {Wording::tr("A record of a newer release"), {}};
    }
};

} // namespace

FactLine timelineText(const Event &event, const Reference &reference)
{
    return std::visit(Telling{reference}, event.fact);
}

} // namespace onedoor

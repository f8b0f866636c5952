#include "ui/models/petition_model.h"

#include "ui/models/wording.h"
#include "ui/models/wording_values.h"

namespace onedoor
{

namespace
{

/// What each corrected field said before and says now, a line each.
QString oldAndNew(const Intake &before, const PetitionCorrected &correction,
                  const Reference &reference)
{
    const QJsonObject was = writeClear(before);
    const QJsonObject is = writeClear(correction.corrected);
    QStringList lines;
    for (const QString &field : correction.fields)
        lines.append(PetitionModel::tr("%1: %2 → %3", "field: old → new")
                         .arg(fieldText(field), valueText(field, was.value(field), reference),
                              valueText(field, is.value(field), reference)));
    if (!correction.reason.isEmpty())
        lines.append(PetitionModel::tr("Reason: %1").arg(correction.reason));
    return lines.join(QLatin1Char('\n'));
}

bool isVoided(const Petition &petition, const Fact &fact)
{
    const auto *issued = std::get_if<DocumentIssued>(&fact);
    const Document *document = issued ? petition.document(issued->document) : nullptr;
    return document && document->voided;
}

} // namespace

QList<PetitionModel::HistoryItem> PetitionModel::historyOf(const Petition &petition,
                                                           const Reference &reference)
{
    QList<HistoryItem> items;
    Intake intake; // as it stood before the event in hand
    for (const Event &event : petition.history) {
        const FactLine line = timelineText(event, reference);
        HistoryItem item{event.id,    event.at(), line.title,
                         line.detail, line.whole, operatorText(event.operatorName)};
        if (const auto *registered = std::get_if<PetitionRegistered>(&event.fact))
            intake = registered->intake;
        if (const auto *corrected = std::get_if<PetitionCorrected>(&event.fact)) {
            item.detail = oldAndNew(intake, *corrected, reference);
            applyCorrection(intake, corrected->corrected, corrected->fields);
        }
        item.isCorrection = line.isCorrection;
        item.withdrawn = isVoided(petition, event.fact);
        for (const Attention &attention : petition.attention) {
            item.attention =
                item.attention || attention.event == event.id || attention.against == event.id;
            if (attention.event == event.id)
                item.clash = attentionText(attention);
        }
        items.prepend(item);
    }
    return items;
}

} // namespace onedoor

// A registered petition read anew: the correction, and the draft it is until it is recorded.
#include "ui/models/intake_model.h"

namespace onedoor
{

namespace
{

QDateTime lastCorrected(const Petition &petition)
{
    QDateTime last;
    for (const Event &event : petition.history) {
        if (std::holds_alternative<PetitionCorrected>(event.fact))
            last = event.at();
    }
    return last;
}

} // namespace

void IntakeModel::startCorrection(const PetitionId &id)
{
    using Found = std::pair<Petition, QList<Draft>>;
    const auto read = [id](StationWorkplace &at) -> Result<Found> {
        const auto petition = at.store().ledger.petition(id);
        if (!petition)
            return petition.error();
        auto drafts = at.store().drafts.all(pageName);
        if (!drafts)
            return drafts.error();
        // One from before a later correction would take that back: it stays in the list of drafts.
        const QDateTime since = lastCorrected(*petition);
        drafts->removeIf([&](const Draft &draft) {
            return correctedBy(draft) != id || (since.isValid() && draft.savedAt < since);
        });
        return Found{*petition, *drafts};
    };
    m_drafts.flush(); // it may be of this very correction
    m_desk.ask(this, read, [this](const Result<Found> &found) {
        if (!found) {
            Q_EMIT refused(found.error());
            return;
        }
        beginCorrection(found->first);
        if (found->second.isEmpty())
            return;
        const Draft draft = found->second.first();
        goOn(draft);
        Q_EMIT resumed(draft);
    });
}

void IntakeModel::beginCorrection(const Petition &petition)
{
    m_drafts.flush();
    m_petition = petition;
    m_seen = petition.intake;
    m_visit.reset();
    m_reason.clear();
    begin(Stage::Correcting, {petition.intake, {}, {}});
}

void IntakeModel::recordCorrection()
{
    const auto record = [id = m_petition.id, seen = m_seen, intake = m_form.intake,
                         reason = m_reason,
                         draft = m_drafts.id()](StationWorkplace &at) -> Result<PetitionId> {
        const auto event = Desk(at.workplace()).correct(id, intake, reason, seen);
        if (!event)
            return event.error();
        (void)at.store().drafts.remove(draft);
        return id;
    };
    m_handedIn = m_recording.begin(this, record, [this](const Result<PetitionId> &id) {
        m_handedIn = false;
        if (!id) {
            Q_EMIT refused(id.error());
            return;
        }
        m_drafts.begin();
        startNew();
        Q_EMIT corrected(*id);
    });
}

} // namespace onedoor

#include "ui/models/intake_model.h"

// 更正: the part of the intake that answers a mistake in what is registered.
namespace onedoor
{

void IntakeModel::startCorrection(const PetitionId &id)
{
    const auto read = [id](StationWorkplace &at) { return at.store().ledger.petition(id); };
    m_desk.ask(this, read, [this](const Result<Petition> &petition) {
        if (petition)
            beginCorrection(*petition);
        else
            Q_EMIT refused(petition.error());
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

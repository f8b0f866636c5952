#include "ui/models/guidance_model.h"

#include "core/domain/running_clock.h"
#include "ui/models/wording.h"

namespace onedoor
{

namespace
{

/// Whom a matter that was not taken on was sent to.
QString competentBody(const Petition &petition)
{
    const TakenAct *declined = petition.lastAct(QStringLiteral("decline"));
    return declined ? declined->taken.inputs.value(QLatin1String("competent_body")).toString()
                    : QString();
}

QString standingOf(const Petition &p)
{
    const QString handler = p.handler();
    switch (p.standsAs()) {
    case State::Registered:
        return GuidanceModel::tr("is registered and waits for a decision");
    case State::Accepted:
        return GuidanceModel::tr("is accepted; %1 has it").arg(handler);
    case State::Declined:
        return GuidanceModel::tr("was not accepted; please turn to %1").arg(competentBody(p));
    case State::Referred:
        return GuidanceModel::tr("was handed to %1, which has not signed for it yet").arg(handler);
    case State::Handling:
        return GuidanceModel::tr("is being handled by %1").arg(handler);
    case State::Mediating:
        return GuidanceModel::tr("is in mediation with %1").arg(handler);
    case State::Agreed:
        return GuidanceModel::tr("has an agreement, which is now to be performed");
    case State::Reported:
        return GuidanceModel::tr("has been answered by %1; the centre will tell you the outcome")
            .arg(handler);
    case State::Closed:
        return GuidanceModel::tr("is closed");
    case State::Merged:
        return GuidanceModel::tr("is handled together with %1")
            .arg(p.merged ? p.merged->code : QString());
    }
    return {};
}

} // namespace

QString progressSentence(const Petition &p, std::optional<QDate> nextDate)
{
    const QString registered = dayInWords(Clock::legalDay(p.registeredAt));
    if (!nextDate)
        return GuidanceModel::tr("The matter registered on %1 %2.").arg(registered, standingOf(p));
    return GuidanceModel::tr("The matter registered on %1 %2; the next date is %3.")
        .arg(registered, standingOf(p), dayInWords(*nextDate));
}

GuidanceModel::GuidanceModel(DeskWorker &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_recording(desk), m_finder(desk.station())
{
}

void GuidanceModel::takeTicket(TicketKind kind, const QStringList &priority, const QObject *asker,
                               Answer<Guided> answer)
{
    const auto record = [kind, priority](StationWorkplace &at) {
        return Guidance(at.workplace()).takeTicket(kind, priority);
    };
    m_recording.begin(asker, record, std::move(answer));
    refresh();
}

void GuidanceModel::progress(const PetitionId &id, const QString &reason, const QObject *asker,
                             Answer<Progress> answer)
{
    const auto look = [id, reason](StationWorkplace &at) -> Result<Progress> {
        Desk desk(at.workplace());
        const auto petition = desk.look(id, reason);
        if (!petition)
            return petition.error();
        const auto found = onedoor::nextDate(*petition, at.reference().calendar);
        const auto next = found ? std::optional(found->due) : std::nullopt;
        return Progress{id,
                        petition->code.text(),
                        petition->intake.title,
                        petition->standsAs(),
                        progressSentence(*petition, next),
                        next,
                        next ? int(desk.today().daysTo(*next)) : 0};
    };
    m_desk.ask(asker, look, std::move(answer));
}

void GuidanceModel::giveAdvice(const AdviceGiven &advice, const QObject *asker,
                               Answer<PetitionId> answer)
{
    const auto record = [advice](StationWorkplace &at) {
        return Guidance(at.workplace()).giveAdvice(advice);
    };
    m_recording.begin(asker, record, std::move(answer));
}

void GuidanceModel::refresh()
{
    const auto read = [](StationWorkplace &at) { return Guidance(at.workplace()).queue(); };
    m_desk.ask(this, read, [this](const Result<QList<TicketRow>> &all) {
        if (all)
            take(*all);
        else
            Q_EMIT refused(all.error());
    });
}

void GuidanceModel::take(const QList<TicketRow> &all)
{
    QList<TicketRow> waiting; // in the order of calling, as the store gives it
    m_lastCalled.reset();
    for (const TicketRow &row : all) {
        if (!row.calledAt.isValid() && row.outcome.isEmpty())
            waiting.append(row);
        else if (row.calledAt.isValid() && (!m_lastCalled || row.calledAt > m_lastCalled->calledAt))
            m_lastCalled = row;
    }
    m_queue.setRows(waiting, m_desk.now());
    Q_EMIT queueChanged();
}

} // namespace onedoor

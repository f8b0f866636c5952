#include "core/domain/petition.h"

#include "core/domain/clashes.h"
#include "core/domain/decisions.h"

#include <algorithm>

namespace onedoor
{

namespace
{

template <class List, class Key>
auto *findBy(List &list, Key key)
{
    const auto it = std::find_if(list.begin(), list.end(), key);
    return it == list.end() ? nullptr : &*it;
}

/// Applies one event to the petition. Each overload trusts that the guard of its decision was
/// asked.
class Applying
{
public:
    Applying(Petition &petition, const Event &event) : p(petition), e(event) {}

    void operator()(const PetitionRegistered &f)
    {
        p.registered = true;
        p.code = f.code;
        p.intake = f.intake;
        p.registeredAt = e.at();
        p.registeredBy = e.operatorName;
        p.station = e.station;
    }
    void operator()(const PetitionCorrected &f)
    {
        if (!applyCorrection(p.intake, f.corrected, f.fields))
            doubt();
    }
    void operator()(const PetitionAccepted &f)
    {
        p.acceptance = f;
        p.acceptedAt = e.at();
        answered();
    }
    void operator()(const PetitionDeclined &f)
    {
        p.declined = f;
        answered();
    }
    void operator()(const ReferralSent &f)
    {
        p.referrals.append(Referral{f, e.at(), {}, {}, {}, {}});
        answered();
    }
    void operator()(const ReferralSigned &f) { open(f.referral).receipt = f; }
    void operator()(const ReferralReturned &f)
    {
        Referral &referral = open(f.referral);
        referral.returned = f;
        referral.answeredAt = e.at();
    }
    void operator()(const ReferralReported &f)
    {
        if (f.referral) {
            Referral &referral = open(*f.referral);
            referral.report = f;
            referral.answeredAt = e.at();
        } else {
            p.answers.append(f);
        }
        answered();
    }
    void operator()(const MediationStarted &f)
    {
        p.mediations.append(Mediation{f, e.at(), {}, {}, {}});
        answered();
    }
    void operator()(const MediationEnded &f)
    {
        Mediation &ended = mediation(f.mediation);
        ended.ended = f;
        ended.endedAt = e.at();
    }
    void operator()(const AgreementReached &f)
    {
        if (f.mediation) {
            Mediation &ended = mediation(*f.mediation);
            ended.agreement = f.agreement;
            ended.endedAt = e.at();
        }
        p.agreements.append(f);
    }
    void operator()(const DocumentIssued &f)
    {
        p.documents.append(Document{f, e.at(), e.operatorName, e.station, {}, {}});
    }
    void operator()(const DocumentVoided &f) { document(f.document).voided = f; }
    void operator()(const DocumentPrinted &f) { document(f.document).prints.append(f); }
    void operator()(const PetitionClosed &f)
    {
        p.closure = f;
        p.closedAt = e.at();
    }
    void operator()(const FollowUpRecorded &f) { p.followUps.append(f); }
    void operator()(const PetitionLinked &f) { p.links.append(f); }
    void operator()(const PetitionUnlinked &f)
    {
        p.links.removeIf([&](const PetitionLinked &link) { return link.other == f.other; });
    }
    void operator()(const PetitionMerged &f)
    {
        p.merged = f;
        p.mergedAt = e.at();
    }
    void operator()(const PetitionUnmerged &)
    {
        p.merged.reset();
        p.mergedAt = {};
    }
    void operator()(const UnknownFact &) {} // shown in the history, needs a newer program
    template <class VisitFact>
    void operator()(const VisitFact &)
    {
        doubt(); // a ticket's fact in a petition's stream
    }

private:
    void answered()
    {
        if (!p.answeredAt.isValid())
            p.answeredAt = e.at();
    }
    void doubt()
    {
        p.attention.append({e.id, Reason::NeedsAttention, e.kind, Clash::KeptOut, {}, {}});
    }
    Referral &open(const ReferralId &id)
    {
        return *findBy(p.referrals, [&](const Referral &r) { return r.sent.referral == id; });
    }
    Mediation &mediation(const MediationId &id)
    {
        return *findBy(p.mediations, [&](const Mediation &m) { return m.started.mediation == id; });
    }
    Document &document(const DocumentId &id)
    {
        return *findBy(p.documents, [&](const Document &d) { return d.issued.document == id; });
    }

    Petition &p;
    const Event &e;
};

/// Where a petition stands follows from what is open, then from what was reached, so that the end
/// of one referral does not hide that another still runs.
State standing(const Petition &p, bool merged)
{
    if (merged)
        return State::Merged;
    if (p.closure)
        return State::Closed;
    if (p.declined)
        return State::Declined;
    for (const Mediation &m : p.mediations) {
        if (m.open())
            return State::Mediating;
    }
    for (auto it = p.referrals.crbegin(); it != p.referrals.crend(); ++it) {
        if (it->open())
            return it->receipt ? State::Handling : State::Referred;
    }
    if (!p.agreements.isEmpty())
        return State::Agreed;
    const bool reported = std::any_of(p.referrals.begin(), p.referrals.end(),
                                      [](const Referral &r) { return r.report.has_value(); });
    if (reported || !p.answers.isEmpty())
        return State::Reported;
    return p.acceptance ? State::Accepted : State::Registered;
}

/// Of what does not count, a paper that was issued still lies in somebody's hand: its number stays
/// in the register.
void foldOne(Petition &petition, const Event &event, bool counts)
{
    const auto *issued = std::get_if<DocumentIssued>(&event.fact);
    if (counts || (issued && !petition.document(issued->document)))
        std::visit(Applying(petition, event), event.fact);
    if (counts)
        petition.state = standing(petition, petition.merged.has_value());
}

/// The last event of this kind that was not kept out.
template <class F>
const Event *lastCounting(const Petition &petition)
{
    for (auto event = petition.history.crbegin(); event != petition.history.crend(); ++event) {
        const bool keptOut = std::any_of(
            petition.attention.begin(), petition.attention.end(),
            [&](const Attention &a) { return a.event == event->id && a.clash == Clash::KeptOut; });
        if (std::holds_alternative<F>(event->fact) && !keptOut)
            return &*event;
    }
    return nullptr;
}

/// One field of Intake that a correction may name.
struct FieldRow {
    const char *name;
    bool (*equal)(const Intake &, const Intake &);
    void (*copy)(Intake &, const Intake &);
};

template <auto Member>
constexpr FieldRow row(const char *name)
{
    return {name, [](const Intake &a, const Intake &b) { return a.*Member == b.*Member; },
            [](Intake &to, const Intake &from) { to.*Member = from.*Member; }};
}

constexpr std::array fieldRows{
    row<&Intake::channel>("channel"),
    row<&Intake::receivedAt>("received_at"),
    row<&Intake::sourceNo>("source_no"),
    row<&Intake::sourceSystem>("source_system"),
    row<&Intake::kind>("kind"),
    row<&Intake::subkind>("subkind"),
    row<&Intake::type>("type"),
    row<&Intake::contentClass>("content_class"),
    row<&Intake::title>("title"),
    row<&Intake::narrative>("narrative"),
    row<&Intake::claim>("claim"),
    row<&Intake::place>("place"),
    row<&Intake::occurredOn>("occurred_on"),
    row<&Intake::amount>("amount"),
    row<&Intake::headcount>("headcount"),
    row<&Intake::nature>("nature"),
    row<&Intake::sphere>("sphere"),
    row<&Intake::intensity>("intensity"),
    row<&Intake::urgentSignals>("urgent_signals"),
    row<&Intake::willingToMediate>("willing_to_mediate"),
    row<&Intake::isProtected>("protected"),
    row<&Intake::anonymous>("anonymous"),
    row<&Intake::petitioners>("petitioners"),
    row<&Intake::respondents>("respondents"),
    row<&Intake::attachments>("attachments"),
};

} // namespace

Petition fold(QList<Event> events)
{
    std::sort(events.begin(), events.end(), foldsBefore);
    Petition petition;
    Clashes clashes(petition, events);
    for (qsizetype place = 0; place < events.size(); ++place) {
        const Event &event = events.at(place);
        petition.id = event.petition;
        const auto refused = refusal(petition, event.fact);
        refused ? clashes.keepOut(place, *refused) : clashes.meet(place);
        foldOne(petition, event, !refused);
    }
    clashes.nameOpponents(foldOne);
    petition.history = std::move(events);
    return petition;
}

Visit foldVisit(QList<Event> events)
{
    std::sort(events.begin(), events.end(), foldsBefore);
    Visit visit;
    for (const Event &event : std::as_const(events)) {
        visit.id = event.petition;
        if (const auto *taken = std::get_if<TicketTaken>(&event.fact)) {
            visit.ticket = *taken;
            visit.takenAt = event.at();
        } else if (const auto *called = std::get_if<TicketCalled>(&event.fact)) {
            visit.called = *called;
            visit.calledAt = event.at();
            ++visit.calls;
        } else if (const auto *ended = std::get_if<TicketEnded>(&event.fact)) {
            visit.ended = *ended;
            visit.endedAt = event.at();
        } else if (const auto *advice = std::get_if<AdviceGiven>(&event.fact)) {
            visit.advice.append(*advice);
        }
    }
    return visit;
}

const Event *Petition::event(const EventId &wanted) const
{
    return findBy(history, [&](const Event &e) { return e.id == wanted; });
}

const Event *Petition::mergeEvent() const
{
    return merged ? lastCounting<PetitionMerged>(*this) : nullptr;
}

const Event *Petition::endEvent() const
{
    if (closure)
        return lastCounting<PetitionClosed>(*this);
    return declined ? lastCounting<PetitionDeclined>(*this) : nullptr;
}

State Petition::standsAs() const
{
    return adrift ? standing(*this, false) : state;
}

const Referral *Petition::referral(const ReferralId &wanted) const
{
    return findBy(referrals, [&](const Referral &r) { return r.sent.referral == wanted; });
}

const Mediation *Petition::mediation(const MediationId &wanted) const
{
    return findBy(mediations, [&](const Mediation &m) { return m.started.mediation == wanted; });
}

const Document *Petition::document(const DocumentId &wanted) const
{
    return findBy(documents, [&](const Document &d) { return d.issued.document == wanted; });
}

const PetitionLinked *Petition::linkTo(const PetitionId &other) const
{
    return findBy(links, [&](const PetitionLinked &link) { return link.other == other; });
}

QString Petition::petitionerNames() const
{
    if (intake.anonymous || intake.petitioners.isEmpty())
        return {};
    const QString first = intake.petitioners.first().name;
    const int people = std::max(int(intake.petitioners.size()), intake.headcount);
    return people > 1 ? QStringLiteral("%1等%2人").arg(first).arg(people) : first;
}

QString Petition::handler() const
{
    for (auto it = referrals.crbegin(); it != referrals.crend(); ++it) {
        if (it->open())
            return it->sent.organisation;
    }
    for (auto it = mediations.crbegin(); it != mediations.crend(); ++it) {
        if (it->open())
            return it->started.organisation;
    }
    if (acceptance)
        return acceptance->organisation;
    if (state != State::Reported && state != State::Agreed && state != State::Closed)
        return {};
    for (auto it = referrals.crbegin(); it != referrals.crend(); ++it) {
        if (it->report)
            return it->sent.organisation;
    }
    return mediations.isEmpty() ? QString() : mediations.last().started.organisation;
}

bool isSame(const Intake &a, const Intake &b, const QString &field)
{
    const auto *found =
        findBy(fieldRows, [&](const FieldRow &r) { return field == QLatin1String(r.name); });
    return !found || found->equal(a, b);
}

bool applyCorrection(Intake &to, const Intake &from, const QStringList &fields)
{
    bool known = true;
    for (const QString &field : fields) {
        const auto *found =
            findBy(fieldRows, [&](const FieldRow &r) { return field == QLatin1String(r.name); });
        found ? found->copy(to, from) : void(known = false);
    }
    return known;
}

QStringList differingFields(const Intake &a, const Intake &b)
{
    QStringList fields;
    for (const FieldRow &candidate : fieldRows) {
        if (!candidate.equal(a, b))
            fields.append(QLatin1String(candidate.name));
    }
    return fields;
}

} // namespace onedoor

#pragma once

#include "core/domain/event.h"
#include "core/domain/words.h"

#include <QList>

namespace onedoor
{

/// Where a petition stands. Words are stable (Words<State>); the interface has its own Chinese.
enum class State {
    Registered, ///< 已登记
    Accepted,   ///< 已受理
    Declined,   ///< 不予受理
    Referred,   ///< 已转送交办, not signed for yet
    Handling,   ///< 办理中: signed for
    Mediating,  ///< 调解中
    Agreed,     ///< 已达成协议
    Reported,   ///< 已反馈: the organisation has answered
    Closed,     ///< 已办结
    Merged,     ///< 已并案: handled within another
};

struct Referral {
    ReferralSent sent;
    QDateTime sentAt;
    std::optional<ReferralSigned> receipt;
    std::optional<ReferralReturned> returned;
    std::optional<ReferralReported> report;
    QDateTime answeredAt; ///< when it was reported or returned

    bool open() const { return !returned && !report; }
};

struct Mediation {
    MediationStarted started;
    QDateTime startedAt;
    std::optional<MediationEnded> ended;
    std::optional<AgreementId> agreement;
    QDateTime endedAt; ///< with an agreement or without

    bool open() const { return !ended && !agreement; }
};

struct Document {
    DocumentIssued issued;
    QDateTime issuedAt;
    QString issuedBy;
    StationId station;
    std::optional<DocumentVoided> voided;
    QList<DocumentPrinted> prints;
};

/// A fact that did not fit the petition it met: kept, and shown to a person.
struct Attention {
    EventId event;
    Reason reason = Reason::NeedsAttention;
    QString kind;
};

/// 事项: the fold of its facts. A value; everything a screen shows is read off it.
struct Petition {
    PetitionId id;
    PetitionCode code;
    bool registered = false;
    State state = State::Registered;
    Intake intake; ///< with all corrections applied
    QDateTime registeredAt;
    QString registeredBy;
    StationId station;
    QDateTime
        answeredAt; ///< the first step after registration: accepted, declined, referred, mediating
    std::optional<PetitionAccepted> acceptance;
    QDateTime acceptedAt;
    std::optional<PetitionDeclined> declined;
    QList<Referral> referrals;
    QList<Mediation> mediations;
    QList<AgreementReached> agreements;
    QList<ReferralReported> answers; ///< reports that belong to no referral
    QList<Document> documents;
    QList<FollowUpRecorded> followUps;
    std::optional<PetitionClosed> closure;
    QDateTime closedAt;
    QList<PetitionLinked> links; ///< told here; those told on the other side are theirs
    std::optional<PetitionMerged> merged;
    QDateTime mergedAt;
    QList<Attention> attention;
    QList<Event> history; ///< all its events in fold order

    const Referral *referral(const ReferralId &id) const;
    const Mediation *mediation(const MediationId &id) const;
    const Document *document(const DocumentId &id) const;
    const PetitionLinked *linkTo(const PetitionId &other) const;
    /// When its own handling came to an end: closed, or merged into another; invalid while it runs.
    QDateTime endedAt() const { return merged ? mergedAt : closedAt; }
    /// 申请人 as papers name them: one name, or "×××等N人"; empty when anonymous.
    QString petitionerNames() const;
    /// Who has the matter now: the last open referral's organisation, mediation body, or
    /// acceptance's; of one reported, agreed or closed else who answered or mediated last.
    QString handler() const;
};

/// The pure fold; never fails (a fact that does not fit goes to attention). Events in any order.
Petition fold(QList<Event> events);

/// A visit: ticket and advice, the fold of a visit's stream.
struct Visit {
    PetitionId id;
    std::optional<TicketTaken> ticket;
    QDateTime takenAt;
    std::optional<TicketCalled> called;
    QDateTime calledAt;
    int calls = 0;
    std::optional<TicketEnded> ended;
    QDateTime endedAt;
    QList<AdviceGiven> advice;
};

Visit foldVisit(QList<Event> events);

/// Copies the named fields of `from` into `to`; false when a name is no field of Intake.
bool applyCorrection(Intake &to, const Intake &from, const QStringList &fields);
/// The names of the fields in which two intakes differ.
QStringList differingFields(const Intake &a, const Intake &b);

template <>
struct Words<State> {
    static constexpr WordTable<State, 10> table{{{State::Registered, "registered"},
                                                 {State::Accepted, "accepted"},
                                                 {State::Declined, "declined"},
                                                 {State::Referred, "referred"},
                                                 {State::Handling, "handling"},
                                                 {State::Mediating, "mediating"},
                                                 {State::Agreed, "agreed"},
                                                 {State::Reported, "reported"},
                                                 {State::Closed, "closed"},
                                                 {State::Merged, "merged"}}};
};

} // namespace onedoor

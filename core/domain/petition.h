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

/// How a fact stands against another. Words are stable (Words<Clash>).
enum class Clash {
    KeptOut,   ///< it did not fit the petition it met, and counts nowhere
    Overruled, ///< what it set was replaced or taken away by one whose writer did not know it
    Ended,     ///< a step; the matter was ended by one whose writer did not know it
    Doubled,   ///< an agreement beside another, neither writer knowing of the other
    Adrift,    ///< the matter was merged into nothing that is handled: a ring, one that was closed
               ///< without knowing of it, one that is not here
};

/// Two facts that contradict each other: both are kept, and shown to a person. Whether they do does
/// not hang on the clocks: facts of which one was written knowing the other never clash.
struct Attention {
    EventId event; ///< the one that does not count, or no longer as it was meant
    Reason reason = Reason::NeedsAttention;
    QString kind;
    Clash clash = Clash::KeptOut;
    EventId against; ///< the one it contradicts; null: none can be named
    QString field;   ///< of Overruled corrections
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
    bool adrift = false; ///< merged, into nothing that is handled (store: MergeChains)
    QList<Attention> attention;
    QList<Event> history; ///< all its events in fold order

    const Referral *referral(const ReferralId &id) const;
    const Mediation *mediation(const MediationId &id) const;
    const Document *document(const DocumentId &id) const;
    const PetitionLinked *linkTo(const PetitionId &other) const;
    const Event *event(const EventId &id) const;
    /// The event that merged it; null when it is not merged.
    const Event *mergeEvent() const;
    /// The event that closed or declined it; null while neither is so.
    const Event *endEvent() const;
    /// When its own handling came to an end: closed, or merged into another; invalid while it runs.
    QDateTime endedAt() const { return merged && !adrift ? mergedAt : closedAt; }
    /// As lists, dates and figures take it: one adrift stands as if it had not been merged. Steps
    /// are decided by `state`: it must be un-merged first.
    State standsAs() const;
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

/// Whether a field is the same in both; a name that is no field is.
bool isSame(const Intake &a, const Intake &b, const QString &field);
/// Copies the named fields of `from` into `to`; false when a name is no field of Intake.
bool applyCorrection(Intake &to, const Intake &from, const QStringList &fields);
/// The names of the fields in which two intakes differ.
QStringList differingFields(const Intake &a, const Intake &b);

template <>
struct Words<Clash> {
    static constexpr WordTable<Clash, 5> table{{{Clash::KeptOut, "kept-out"},
                                                {Clash::Overruled, "overruled"},
                                                {Clash::Ended, "ended"},
                                                {Clash::Doubled, "doubled"},
                                                {Clash::Adrift, "adrift"}}};
};

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

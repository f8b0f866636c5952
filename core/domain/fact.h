#pragma once

#include "core/domain/effect.h"
#include "core/domain/intake.h"
#include "core/domain/petition_code.h"

namespace onedoor
{

// ---- facts: past participles, appended once, never edited --------------------------------------

struct PetitionRegistered {
    PetitionCode code;
    Intake intake;
    QList<Effect> effects = {}; ///< of the act `register`: the first owner, route and clocks
};

/// Answers a mistake: only the named fields of `corrected` count; the original stays readable.
struct PetitionCorrected {
    QStringList fields;
    Intake corrected;
    QString reason;
};

struct DocumentIssued {
    DocumentId document;
    QString form; ///< id of the form
    QString formVersion;
    QString number; ///< 文号, unique for ever
    int serial = 0; ///< of this form, year and station
    int year = 0;
    QString snapshotHash; ///< SHA-256 hex of the frozen, salted inputs
    QString pdfHash;      ///< SHA-256 hex of the one PDF
    int pages = 0;
    QString recipient;
    std::optional<EventId> about; ///< the act it tells of; none: the matter as a whole
};

struct DocumentVoided {
    DocumentId document;
    QString reason;
};

struct DocumentPrinted {
    DocumentId document;
    QString printer;
    int copies = 1;
    int job = 0;
    QString outcome;      ///< completed, or the printer's state when nobody waited longer
    bool reprint = false; ///< 补打: in the register only
};

/// 同人, 同事 or otherwise 相关.
enum class LinkKind { SamePerson, SameMatter, Related };

/// 关联: two petitions belong together and are handled side by side. Told once, shown on both.
struct PetitionLinked {
    PetitionId other;
    QString code; ///< of the other, for whoever reads this where the other never came
    LinkKind kind = LinkKind::Related;
    QString reason;
};

struct PetitionUnlinked {
    PetitionId other;
    QString code;
    QString reason;
};

/// 并案: handled within another from here on; told in the stream of the one that is merged away.
struct PetitionMerged {
    PetitionId into;
    QString code; ///< of the one that goes on
    QString reason;
};

struct PetitionUnmerged {
    PetitionId into;
    QString code;
    QString reason;
};

enum class TicketKind { Dispute, Service, Advice, Progress, Urgent };

struct TicketTaken {
    QString label; ///< A005
    TicketKind kind = TicketKind::Dispute;
    QStringList priority; ///< reasons of the green channel
    QString zone;
    QString window;
    std::optional<QDate> day;
};

struct TicketCalled {
    QString window;
};

struct TicketEnded {
    QString outcome; ///< served, absent, left
    std::optional<PetitionId> petition;
};

/// 咨询: advice only; can become a petition later.
struct AdviceGiven {
    QString topic;
    QString question;
    QString answer;
    std::optional<Party> visitor;
};

/// One of the centre's own things (单位, 人员, 调解室 …) as somebody wrote it down: the named
/// fields take the place of what they were, null takes one away; the others stay.
struct RecordPut {
    QString kind;    ///< a file of resources/records
    QString version; ///< of that
    QString key;     ///< names it within its kind, for ever
    QString title;   ///< as lists show it
    QJsonObject fields;
    QJsonObject sealedFields; ///< what is a person's, under the key of `person`
    PersonId person;
    bool erased = false; ///< that key is gone
    QString act;         ///< it was put by; empty: written by hand
    QString says;        ///< as people read what the act did
};

/// No longer there to be chosen. What was filed under it keeps its name.
struct RecordRetired {
    QString kind;
    QString key;
    QString reason;
};

/// What a newer station wrote: kept byte for byte, forwarded and shown, never interpreted.
struct UnknownFact {
    QString kind;
    QString body;
};

using Fact = std::variant<PetitionRegistered, PetitionCorrected, ActTaken, DocumentIssued,
                          DocumentVoided, DocumentPrinted, TicketTaken, TicketCalled, TicketEnded,
                          AdviceGiven, PetitionLinked, PetitionUnlinked, PetitionMerged,
                          PetitionUnmerged, RecordPut, RecordRetired, UnknownFact>;

template <>
struct Words<LinkKind> {
    static constexpr WordTable<LinkKind, 3> table{{{LinkKind::SamePerson, "same-person"},
                                                   {LinkKind::SameMatter, "same-matter"},
                                                   {LinkKind::Related, "related"}}};
};

template <>
struct Words<TicketKind> {
    static constexpr WordTable<TicketKind, 5> table{{{TicketKind::Dispute, "dispute"},
                                                     {TicketKind::Service, "service"},
                                                     {TicketKind::Advice, "advice"},
                                                     {TicketKind::Progress, "progress"},
                                                     {TicketKind::Urgent, "urgent"}}};
};

} // namespace onedoor

#pragma once

#include "core/domain/identifiers.h"
#include "core/domain/ids.h"
#include "core/domain/money.h"
#include "core/domain/petition_code.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace onedoor
{

enum class PartyKind { Person, Organisation };
/// In what standing a petitioner comes: for himself, elected representative (信访工作条例 20: at
/// most five), agent with an authority, or companion.
enum class Standing { Self, Representative, Agent, Companion };

/// 当事人. Everything but id, kind and standing is sealed under the person's key in the ledger.
struct Party {
    PersonId id;
    PartyKind kind = PartyKind::Person;
    Standing standing = Standing::Self;
    QString name;
    IdType idType = IdType::None;
    QString idNumber;
    Sex sex = Sex::Unknown;
    std::optional<QDate> birth;
    QString ethnicity;
    QString phone;
    QString phoneNote; ///< "家属代接", "仅上午"
    QString address;
    QString occupation;
    QString contact; ///< an organisation's contact or legal representative
    QString contactTitle;
    QString guardian;    ///< of a minor: name and relation
    bool erased = false; ///< the key is gone: the identity can no longer be read

    bool operator==(const Party &) const = default;
};

/// 三类: 矛盾纠纷, 诉讼, 其他事项.
enum class PetitionKind { Dispute, Litigation, Other };
/// 激化程度.
enum class Intensity { Low, Medium, High };

struct Place {
    QString division; ///< statistical code, 6 or 9 digits
    QString detail;

    bool operator==(const Place &) const = default;
};

/// A file kept with the petition: content-addressed in the store, named here.
struct Attachment {
    QString name;
    QString sha256;  ///< hex
    qint64 size = 0; ///< bytes
    QString note;

    bool operator==(const Attachment &) const = default;
};

/// What was taken in at the window, as contract.md lists it.
struct Intake {
    QString channel;      ///< contract word: visit, letter, hotline_12345 …
    QDateTime receivedAt; ///< UTC
    QString sourceNo;     ///< the other system's own number
    QString sourceSystem;
    PetitionKind kind = PetitionKind::Dispute;
    QString subkind;          ///< of Other: petition, complaint, advice, help, suggestion, service
    QString type;             ///< dispute type, name in the catalogue
    QStringList contentClass; ///< up to three levels
    QString title;
    QString narrative; ///< at most 2,000 characters
    QString claim;
    Place place;
    std::optional<QDate> occurredOn;
    std::optional<Money> amount;
    int headcount = 1;
    QString nature;                       ///< 性质 of the first screening
    QString sphere;                       ///< 领域
    Intensity intensity = Intensity::Low; ///< 激化程度
    QStringList urgentSignals;
    std::optional<bool> willingToMediate;
    bool isProtected = false; ///< 保护信息: the other side must not learn who complained
    bool anonymous = false;
    QList<Party> petitioners;
    QList<Party> respondents;
    QList<Attachment> attachments;

    bool operator==(const Intake &) const = default;
};

// ---- facts: past participles, appended once, never edited --------------------------------------

struct PetitionRegistered {
    PetitionCode code;
    Intake intake;
};

/// Answers a mistake: only the named fields of `corrected` count; the original stays readable.
struct PetitionCorrected {
    QStringList fields;
    Intake corrected;
    QString reason;
};

struct PetitionAccepted {
    QString route;        ///< 分流途径, name in the catalogue
    QString organisation; ///< 承办单位
    QString contact;
    QString phone;
    QString rule; ///< the deadline rule that made dueOn
    std::optional<QDate> dueOn;
    QString note;
};

struct PetitionDeclined {
    QString ground; ///< 不予受理情形
    QString basis;  ///< article
    QString competentBody;
    QString competentAddress;
    QString competentPhone;
    QString limitation; ///< within what time the other body must be asked
};

/// 转送: the organisation answers the petitioner; 交办: it also reports back (信访工作条例 22).
enum class ReferralMode { Transfer, Assign };

struct ReferralSent {
    ReferralId referral;
    ReferralMode mode = ReferralMode::Transfer;
    QString organisation;
    QString contact;
    QString phone;
    QString assisting; ///< 协办单位
    QString urgency;   ///< 平件, 急件, 特急
    QString opinion;   ///< 拟办意见
    QString request;   ///< 办理要求
    QString rule;
    std::optional<QDate> dueOn;
};

struct ReferralSigned {
    ReferralId referral;
    QString signedBy;
    std::optional<QDate> signedOn;
};

struct ReferralReturned {
    ReferralId referral;
    QString reason;
    QString basis;
    QString suggested; ///< 建议承办单位
};

/// 处置反馈. Without a referral it is an answer that came with an imported petition.
struct ReferralReported {
    std::optional<ReferralId> referral;
    QString organisation;
    QString result; ///< result code of the catalogue
    QString text;   ///< process, findings, outcome
    QString basis;
    std::optional<QDate> reportedOn;
};

struct MediationStarted {
    MediationId mediation;
    QString organisation; ///< 调解组织
    QStringList mediators;
    QString consent; ///< how and when both sides agreed (人民调解法 17)
    QString rule;
    std::optional<QDate> dueOn;
};

struct MediationEnded {
    MediationId mediation;
    QString ground;     ///< 拒绝, 未达成, 逾期, 撤回, 失联
    QString undisputed; ///< 无争议事实
};

struct Clause {
    QString text;
    std::optional<Money> amount;

    bool operator==(const Clause &) const = default;
};

struct AgreementReached {
    AgreementId agreement;
    std::optional<MediationId> mediation;
    QString organisation; ///< 人民调解委员会
    QString facts;        ///< 主要事实、争议事项、各方责任
    QList<Clause> clauses;
    QString performance; ///< 履行方式、时限
    std::optional<QDate> performBy;
    QStringList mediators;
    QString recorder;
    int copies = 0; ///< 0: parties + 1
    std::optional<QDate> signedOn;
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

struct PetitionClosed {
    QString result; ///< result code of the catalogue
    QString summary;
};

struct FollowUpRecorded {
    QString method;
    QString performance; ///< 履行情况
    QString satisfaction;
    QString note;
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

/// What a newer station wrote: kept byte for byte, forwarded and shown, never interpreted.
struct UnknownFact {
    QString kind;
    QString body;
};

using Fact = std::variant<PetitionRegistered, PetitionCorrected, PetitionAccepted, PetitionDeclined,
                          ReferralSent, ReferralSigned, ReferralReturned, ReferralReported,
                          MediationStarted, MediationEnded, AgreementReached, DocumentIssued,
                          DocumentVoided, DocumentPrinted, PetitionClosed, FollowUpRecorded,
                          TicketTaken, TicketCalled, TicketEnded, AdviceGiven, PetitionLinked,
                          PetitionUnlinked, PetitionMerged, PetitionUnmerged, UnknownFact>;

} // namespace onedoor

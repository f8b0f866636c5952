#pragma once

#include "core/domain/identifiers.h"
#include "core/domain/ids.h"
#include "core/domain/money.h"
#include "core/domain/words.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

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

template <>
struct Words<PartyKind> {
    static constexpr WordTable<PartyKind, 2> table{
        {{PartyKind::Person, "person"}, {PartyKind::Organisation, "organisation"}}};
};

template <>
struct Words<Standing> {
    static constexpr WordTable<Standing, 4> table{{{Standing::Self, "self"},
                                                   {Standing::Representative, "representative"},
                                                   {Standing::Agent, "agent"},
                                                   {Standing::Companion, "companion"}}};
};

template <>
struct Words<PetitionKind> {
    static constexpr WordTable<PetitionKind, 3> table{{{PetitionKind::Dispute, "dispute"},
                                                       {PetitionKind::Litigation, "litigation"},
                                                       {PetitionKind::Other, "other"}}};
};

template <>
struct Words<Intensity> {
    static constexpr WordTable<Intensity, 3> table{
        {{Intensity::Low, "low"}, {Intensity::Medium, "medium"}, {Intensity::High, "high"}}};
};

} // namespace onedoor

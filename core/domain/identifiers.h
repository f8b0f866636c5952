#pragma once

#include "core/domain/result.h"

#include <QDate>
#include <QString>

#include <optional>

namespace onedoor
{

/// GB/T 2261.1.
enum class Sex { Unknown, Male, Female, Unspecified };

/// unknown, male, female, unspecified.
QString sexWord(Sex sex);
std::optional<Sex> sexFromWord(QStringView word);

/// What a number of a person or an organisation is.
enum class IdType {
    ResidentId,      ///< 公民身份号码, GB 11643
    Uscc,            ///< 统一社会信用代码, GB 32100
    HkMoPermit,      ///< 港澳居民来往内地通行证
    TwPermit,        ///< 台湾居民来往大陆通行证
    ResidencePermit, ///< 港澳台居民居住证
    ForeignPr, ///< 外国人永久居留身份证, the 18 characters of 2023 or the 15 of before
    Passport,
    Mobile, ///< mobile number of the mainland
    Phone,  ///< mobile, landline with area code and extension, 400/800, or + and a foreign number
    Manual, ///< any other document, checked by a person
    None,
};

/// resident-id, uscc, hk-mo-permit, tw-permit, residence-permit, foreign-pr, passport, mobile,
/// phone, manual; None has the empty word.
QString idTypeWord(IdType type);
std::optional<IdType> idTypeFromWord(QStringView word);

/// A number that holds, and what it says about its owner.
struct CheckedId {
    IdType type = IdType::None;
    QString
        value; ///< normalised: capitals, no spaces or hyphens (a landline: area-number-extension)
    std::optional<QDate> birth;
    Sex sex = Sex::Unknown;
    QString division; ///< 6 digits, possibly of a division that exists no more; empty where none
    QString
        note; ///< what kind it is, one word: enterprise, hong-kong, landline …; empty where plain
    QString warning; ///< what looks odd but is no ground to refuse: organisation-code; else empty

    bool operator==(const CheckedId &) const = default;
};

/// Checks what was typed, in any case, with spaces, hyphens or full-width characters.
/// Refuses with Missing, BadLength, BadCharacter, BadDate (detail: the eight digits), BadFormat, or
/// BadCheckDigit (detail: the character that would fit). A birth after `today` is BadDate; an
/// invalid `today` leaves that open. GB 11643, GB 32100 and GB 11714 for the check characters.
Result<CheckedId> checkIdentifier(IdType type, const QString &typed, QDate today);

/// For the eye: 350211 19680214 0027, 91 350100 M000100Y4 3, 138 0000 0000. Other text as it is.
QString groupedId(IdType type, const QString &value);

} // namespace onedoor

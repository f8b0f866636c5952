#include "core/domain/identifiers.h"

#include "core/domain/characters.h"
#include "core/domain/check_characters.h"
#include "core/domain/phone_number.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

namespace onedoor
{

namespace
{

constexpr int manualLimit = 60; ///< characters of a number nobody can check

struct IdWord {
    IdType type;
    const char16_t *word;
};

constexpr std::array<IdWord, 10> idWords{{
    {IdType::ResidentId, u"resident-id"},
    {IdType::Uscc, u"uscc"},
    {IdType::HkMoPermit, u"hk-mo-permit"},
    {IdType::TwPermit, u"tw-permit"},
    {IdType::ResidencePermit, u"residence-permit"},
    {IdType::ForeignPr, u"foreign-pr"},
    {IdType::Passport, u"passport"},
    {IdType::Mobile, u"mobile"},
    {IdType::Phone, u"phone"},
    {IdType::Manual, u"manual"},
}};

struct SexWord {
    Sex sex;
    const char16_t *word;
};

constexpr std::array<SexWord, 4> sexWords{{
    {Sex::Unknown, u"unknown"},
    {Sex::Male, u"male"},
    {Sex::Female, u"female"},
    {Sex::Unspecified, u"unspecified"},
}};

const char16_t *const datePattern = u"(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
const char16_t *const digitsAndLetters = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// How the numbers of one type look, in three grains, so that a refusal can say what is wrong.
struct Shape {
    IdType type;
    const char16_t *characters; ///< every character that may occur
    std::array<int, 4> lengths; ///< every possible length; Passport: the least and the greatest
    const char16_t *pattern;    ///< DATE stands for datePattern
};

const std::array<Shape, 8> shapes{{
    {IdType::ResidentId, u"0123456789X", {18}, u"[1-8]\\d{5}DATE\\d{3}[\\dX]"},
    {IdType::Uscc,
     u"0123456789ABCDEFGHJKLMNPQRTUWXY",
     {18},
     u"[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}"},
    {IdType::HkMoPermit, u"0123456789HM", {9, 11}, u"[HM]\\d{8}(?:\\d{2})?"},
    {IdType::TwPermit, digitsAndLetters, {8, 11}, u"\\d{8}|\\d{10}[A-Z]"},
    {IdType::ResidencePermit, u"0123456789X", {18}, u"8[123]0000DATE\\d{3}[\\dX]"},
    {IdType::ForeignPr, digitsAndLetters, {15, 18}, u"9\\d{5}DATE\\d{3}[\\dX]|[A-Z]{3}\\d{12}"},
    {IdType::Passport, digitsAndLetters, {5, 20}, u"[0-9A-Z]{5,20}"},
    {IdType::Mobile, u"0123456789+", {11, 13, 14, 15}, u"(?:(?:\\+|00)?86)?(1[3-9]\\d{9})"},
}};

const Shape *shapeOf(IdType type)
{
    for (const Shape &shape : shapes) {
        if (shape.type == type)
            return &shape;
    }
    return nullptr;
}

bool lengthFits(const Shape &shape, qsizetype length)
{
    if (shape.type == IdType::Passport)
        return length >= shape.lengths[0] && length <= shape.lengths[1];
    return std::find(shape.lengths.begin(), shape.lengths.end(), int(length)) !=
           shape.lengths.end();
}

/// Of each shape, compiled once: numbers are checked at every key.
std::vector<QRegularExpression> patterns()
{
    std::vector<QRegularExpression> all;
    for (const Shape &shape : shapes)
        all.emplace_back(QRegularExpression::anchoredPattern(
            QString::fromUtf16(shape.pattern)
                .replace(QStringLiteral("DATE"), QString::fromUtf16(datePattern))));
    return all;
}

QRegularExpressionMatch matched(const Shape &shape, const QString &bare)
{
    static const std::vector<QRegularExpression> compiled = patterns();
    return compiled[size_t(&shape - shapes.data())].match(bare);
}

/// 18 characters with a birth date at the seventh and ISO 7064 MOD 11-2 at the end.
bool isCard(IdType type, const QString &bare)
{
    return bare.size() == 18 && (type == IdType::ResidentId || type == IdType::ResidencePermit ||
                                 type == IdType::ForeignPr);
}

Error refusal(const Shape &shape, const QString &bare)
{
    for (const QChar c : bare) {
        if (!QStringView(shape.characters).contains(c))
            return {Reason::BadCharacter, QString(c), {}};
    }
    if (!lengthFits(shape, bare.size()))
        return {Reason::BadLength, QString::number(bare.size()), {}};
    const qsizetype x = bare.indexOf(QLatin1Char('X'));
    if (isCard(shape.type, bare) && x >= 0 && x < 17)
        return {Reason::BadCharacter, QStringLiteral("X"), {}};
    static const QRegularExpression possible(
        QRegularExpression::anchoredPattern(QStringView(datePattern)));
    const QString date = bare.mid(6, 8);
    if (isCard(shape.type, bare) && !possible.match(date).hasMatch())
        return {Reason::BadDate, date, {}};
    return {Reason::BadFormat, bare, {}};
}

Result<CheckedId> checkCard(IdType type, const QString &bare, QDate today)
{
    const QString digits = bare.mid(6, 8);
    const QDate birth = dayOfDigits(digits);
    if (!birth.isValid() || (today.isValid() && birth > today))
        return Error{Reason::BadDate, digits, {}};
    const QChar expected = residentCheck(QStringView(bare).left(17));
    if (bare.back() != expected)
        return Error{Reason::BadCheckDigit, QString(expected), {}};
    CheckedId id{type, bare, birth, Sex::Unknown, {}, {}, {}};
    if (type == IdType::ForeignPr) // its sequence is not published as saying the sex
        return id;
    id.sex = bare[16].digitValue() % 2 == 1 ? Sex::Male : Sex::Female;
    id.division = bare.left(6);
    if (type == IdType::ResidencePermit) {
        const QChar place = bare[1];
        id.note = place == QLatin1Char('1')   ? QStringLiteral("hong-kong")
                  : place == QLatin1Char('2') ? QStringLiteral("macau")
                                              : QStringLiteral("taiwan");
    }
    return id;
}

/// Who registered it, from the first one or two characters.
QString usccNote(const QString &bare)
{
    struct Kind {
        const char16_t *start;
        const char16_t *word;
    };
    static constexpr std::array<Kind, 7> kinds{{
        {u"91", u"enterprise"},
        {u"92", u"sole-trader"},
        {u"93", u"farmers-cooperative"},
        {u"1", u"public-body"},
        {u"5", u"civil-organisation"},
        {u"N", u"rural-collective"},
        {u"9", u"market-registered"},
    }};
    for (const Kind &kind : kinds) {
        if (bare.startsWith(QStringView(kind.start)))
            return QString::fromUtf16(kind.word);
    }
    return {};
}

Result<CheckedId> checkUscc(const QString &bare)
{
    const QStringView code(bare);
    const QChar expected = usccCheck(code.left(17));
    if (bare.back() != expected)
        return Error{Reason::BadCheckDigit, QString(expected), {}};
    CheckedId id{IdType::Uscc, bare, {}, Sex::Unknown, bare.mid(2, 6), usccNote(bare), {}};
    // Registers have issued codes whose inner number does not fit: worth a look, no ground to
    // refuse.
    if (organisationCheck(code.mid(8, 8)) != bare[16])
        id.warning = QStringLiteral("organisation-code");
    return id;
}

QString noteOf(IdType type, const QString &bare)
{
    static const QRegularExpression chinese(QStringLiteral("^(?:E\\d{8}|E[A-Z]\\d{7}|G\\d{8})$"));
    if (type == IdType::HkMoPermit)
        return bare.startsWith(QLatin1Char('H')) ? QStringLiteral("hong-kong")
                                                 : QStringLiteral("macau");
    if (type == IdType::TwPermit)
        return QStringLiteral("taiwan");
    if (type == IdType::Passport)
        return chinese.match(bare).hasMatch() ? QStringLiteral("china") : QStringLiteral("foreign");
    return type == IdType::Mobile ? QStringLiteral("mobile") : QString();
}

Result<CheckedId> checkShaped(const Shape &shape, const QString &bare, QDate today)
{
    const auto match = matched(shape, bare);
    if (!match.hasMatch())
        return refusal(shape, bare);
    if (isCard(shape.type, bare))
        return checkCard(shape.type, bare, today);
    if (shape.type == IdType::Uscc)
        return checkUscc(bare);
    const QString value = shape.type == IdType::Mobile ? match.captured(1) : bare;
    return CheckedId{shape.type, value, {}, Sex::Unknown, {}, noteOf(shape.type, value), {}};
}

Result<CheckedId> checkPhone(const QString &typed)
{
    const std::optional<PhoneNumber> phone = phoneNumber(typed);
    if (!phone)
        return Error{Reason::BadFormat, typed.trimmed(), {}};
    return CheckedId{IdType::Phone, phone->value, {}, Sex::Unknown, {}, phone->note, {}};
}

Result<CheckedId> checkManual(IdType type, const QString &typed)
{
    const QString value = halfWidth(typed).simplified();
    if (value.size() > manualLimit)
        return Error{Reason::TooLong, QString::number(manualLimit), {}};
    for (const QChar c : value) {
        if (!c.isPrint() && !c.isSurrogate())
            return Error{Reason::BadCharacter, QString::number(c.unicode(), 16), {}};
    }
    return CheckedId{type, value, {}, Sex::Unknown, {}, {}, {}};
}

} // namespace

QString sexWord(Sex sex)
{
    return QString::fromUtf16(sexWords[size_t(sex)].word);
}

std::optional<Sex> sexFromWord(QStringView word)
{
    for (const SexWord &row : sexWords) {
        if (QStringView(row.word) == word)
            return row.sex;
    }
    return std::nullopt;
}

QString idTypeWord(IdType type)
{
    return type == IdType::None ? QString() : QString::fromUtf16(idWords[size_t(type)].word);
}

std::optional<IdType> idTypeFromWord(QStringView word)
{
    if (word.isEmpty())
        return IdType::None;
    for (const IdWord &row : idWords) {
        if (QStringView(row.word) == word)
            return row.type;
    }
    return std::nullopt;
}

Result<CheckedId> checkIdentifier(IdType type, const QString &typed, QDate today)
{
    const QString bare = bareNumber(typed);
    if (bare.isEmpty())
        return Error{Reason::Missing, {}, {}};
    if (type == IdType::Phone)
        return checkPhone(typed);
    const Shape *shape = shapeOf(type);
    return shape ? checkShaped(*shape, bare, today) : checkManual(type, typed);
}

QString groupedId(IdType type, const QString &value)
{
    auto parts = [&value](std::initializer_list<int> lengths) {
        QStringList out;
        int at = 0;
        for (const int length : lengths) {
            out << value.mid(at, length);
            at += length;
        }
        return out.join(QLatin1Char(' '));
    };
    if (type == IdType::Uscc && value.size() == 18)
        return parts({2, 6, 9, 1});
    if (isCard(type, value))
        return parts({6, 8, 4});
    const bool mobile = type == IdType::Mobile || type == IdType::Phone;
    if (mobile && value.size() == 11 && value.startsWith(QLatin1Char('1')))
        return parts({3, 4, 4});
    return value;
}

} // namespace onedoor

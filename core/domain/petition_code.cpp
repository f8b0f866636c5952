#include "core/domain/petition_code.h"

#include "core/domain/characters.h"
#include "core/domain/check_characters.h"

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int bareLength = 22;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool areDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

/// CCCCCCCCCYYMMDDSTNNNNK; what stands for K is checked by its value.
bool hasForm(QStringView bare)
{
    return areDigits(bare.left(15)) && PetitionCode::isStation(bare.mid(15, 2)) &&
           areDigits(bare.mid(17, 4)) && bare.mid(17, 4) != u"0000";
}

} // namespace

Result<PetitionCode> PetitionCode::parse(const QString &typed)
{
    const QString bare = bareNumber(typed);
    if (bare.isEmpty())
        return Error{Reason::Missing, {}, {}};
    for (const QChar c : bare) {
        if (c.unicode() > u'Z' || !c.isLetterOrNumber())
            return Error{Reason::BadCharacter, QString(c), {}};
    }
    if (bare.size() != bareLength)
        return Error{Reason::BadLength, QString::number(bare.size()), {}};
    if (!hasForm(bare))
        return Error{Reason::BadFormat, bare, {}};
    const PetitionCode code(bare);
    if (!code.day().isValid())
        return Error{Reason::BadDate, bare.mid(9, 6), {}};
    const QChar expected = mod37Check(QStringView(bare).left(bareLength - 1));
    if (bare.back() != expected)
        return Error{Reason::BadCheckDigit, QString(expected), {}};
    return code;
}

PetitionCode PetitionCode::make(const QString &centre9, QDate day, const QString &station,
                                int serial)
{
    Q_ASSERT(isCentre(centre9) && isStation(station) && serial >= 1 && serial <= 9999);
    Q_ASSERT(day.year() >= 2000 && day.year() <= 2099);
    const QString bare = centre9 + day.toString(QStringLiteral("yyMMdd")) + station +
                         QStringLiteral("%1").arg(serial, 4, 10, QLatin1Char('0'));
    return PetitionCode(bare + mod37Check(bare));
}

bool PetitionCode::isCentre(QStringView text)
{
    return text.size() == 9 && areDigits(text);
}

bool PetitionCode::isStation(QStringView text)
{
    return text.size() == 2 && text[0] >= u'A' && text[0] <= u'Z' && isDigit(text[1]) &&
           text[1] != u'0';
}

QString PetitionCode::text() const
{
    if (isEmpty())
        return {};
    const QStringList groups{centre(), m_bare.mid(9, 6), station(), m_bare.mid(17, 4),
                             m_bare.right(1)};
    return groups.join(QLatin1Char('-'));
}

QDate PetitionCode::day() const
{
    const QStringView day = QStringView(m_bare).mid(9, 6);
    return QDate(2000 + day.left(2).toInt(), day.mid(2, 2).toInt(), day.mid(4, 2).toInt());
}

} // namespace onedoor

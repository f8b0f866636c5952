#include "core/domain/petition_code.h"

#include "core/domain/characters.h"
#include "core/domain/check_characters.h"

#include <QRegularExpression>

namespace onedoor
{

namespace
{

constexpr int bareLength = 22;

bool matches(QStringView text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern))
        .match(text.toString())
        .hasMatch();
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
    if (!matches(bare, QStringLiteral("\\d{15}[A-Z][1-9]\\d{4}[0-9A-Z]")) ||
        QStringView(bare).mid(17, 4) == u"0000")
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
    return matches(text, QStringLiteral("\\d{9}"));
}

bool PetitionCode::isStation(QStringView text)
{
    return matches(text, QStringLiteral("[A-Z][1-9]"));
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
    return QDate::fromString(QStringLiteral("20") + m_bare.mid(9, 6), QStringLiteral("yyyyMMdd"));
}

} // namespace onedoor

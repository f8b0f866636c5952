#pragma once

#include "core/domain/result.h"

#include <QDate>
#include <QString>

#include <compare>

namespace onedoor
{

/// 事项编号 (一案一码): CCCCCCCCC-YYMMDD-ST-NNNN-K, of centre, day, station, serial of that
/// station's day and the check character ISO 7064 MOD 37,36. The year is of this century.
class PetitionCode
{
public:
    /// An empty code, for members not yet filled; its text() is empty.
    PetitionCode() = default;

    /// Any case, with or without hyphens and spaces, full-width too. Refuses with Missing,
    /// BadLength, BadCharacter, BadFormat, BadDate, or BadCheckDigit (detail: the character that
    /// would fit).
    static Result<PetitionCode> parse(const QString &typed);

    /// centre9: 9 digits; day: 2000–2099; station: A1 … Z9; serial: 1 … 9999. All are the caller's
    /// to have checked (isCentre, isStation).
    static PetitionCode make(const QString &centre9, QDate day, const QString &station, int serial);

    static bool isCentre(QStringView text);
    static bool isStation(QStringView text);

    QString text() const; ///< with hyphens
    bool isEmpty() const { return m_bare.isEmpty(); }
    QString centre() const { return m_bare.left(9); }
    QDate day() const;
    QString station() const { return m_bare.mid(15, 2); }
    int serial() const { return m_bare.mid(17, 4).toInt(); }

    bool operator==(const PetitionCode &) const = default;
    /// By centre, day, station, serial.
    std::strong_ordering operator<=>(const PetitionCode &other) const
    {
        return m_bare.compare(other.m_bare) <=> 0;
    }

private:
    explicit PetitionCode(QString bare) : m_bare(std::move(bare)) {}

    QString m_bare; ///< 22 characters without hyphens, or none
};

} // namespace onedoor

#pragma once

#include "core/domain/result.h"

#include <QString>

#include <compare>

namespace onedoor
{

/// An amount of yuan, never negative, exact to the fen, at most 999,999,999,999.99.
class Money
{
public:
    Money() = default;
    static constexpr qint64 maximumFen = 99'999'999'999'999;

    /// Digits with at most two decimals; thousands separators in their places, ￥ or ¥ before, 元
    /// behind and full-width characters are accepted. Refuses with Missing or BadAmount.
    static Result<Money> parse(const QString &typed);
    /// Refuses with BadAmount outside 0 … maximumFen.
    static Result<Money> fromFen(qint64 fen);

    qint64 fen() const { return m_fen; }
    QString text() const;    ///< 12000.00
    QString grouped() const; ///< 12,000.00
    QString upper() const;   ///< 壹万贰仟元整, as on bills (支付结算办法, annex 1)

    auto operator<=>(const Money &) const = default;

private:
    explicit Money(qint64 fen) : m_fen(fen) {}

    qint64 m_fen = 0;
};

} // namespace onedoor

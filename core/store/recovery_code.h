#pragma once

#include "core/domain/result.h"
#include "core/store/secret.h"

namespace onedoor
{

/// The code of a recovery sheet: six groups of five characters out of 0–9 and the capitals without
/// I, L, O and U (nothing looks like anything else): 145 random bits and a check character
/// (ISO 7064, hybrid system, MOD 33,32) that finds every single slip and nearly every swap.
class RecoveryCode
{
public:
    static RecoveryCode random();
    /// As typed: any case, with or without hyphens and spaces, I and L for 1, O for 0. BadLength,
    /// BadCharacter or BadCheckDigit (field "recovery_code") before anything is opened.
    static Result<RecoveryCode> parse(const QString &typed);

    /// For people: XXXXX-XXXXX-…
    QString text() const;
    const Secret &secret() const { return m_characters; }

private:
    explicit RecoveryCode(Secret characters) : m_characters(std::move(characters)) {}

    Secret m_characters; ///< 30 characters, the last one the check
};

} // namespace onedoor

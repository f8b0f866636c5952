#pragma once

#include "core/store/secret.h"

#include <optional>

namespace onedoor
{

/// Where a copy of the data key may wait so that no person has to be there: the system's keyring.
/// A convenience only; it may forget.
class KeyVault
{
public:
    virtual ~KeyVault() = default;
    /// Nothing where it is not there, locked, or does not answer.
    virtual std::optional<Secret> read(const QString &entry) = 0;
    virtual bool write(const QString &entry, const Secret &secret) = 0;
    /// True when no copy of that name is left.
    virtual bool remove(const QString &entry) = 0;
};

} // namespace onedoor

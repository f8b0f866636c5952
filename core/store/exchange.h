#pragma once

#include "core/store/key_table.h"

#include <QDateTime>

namespace onedoor
{

/// How far the exchange with the hub has come, and who holds it. Small values by name.
class Exchange : public KeyTable
{
public:
    explicit Exchange(Connection &connection) : KeyTable(connection, QStringLiteral("exchange")) {}

    /// The lease: one program at a time talks to the hub. True when `holder` now has it until
    /// `until`.
    Result<bool> take(const QString &holder, const QDateTime &now, const QDateTime &until);
    Result<Done> release(const QString &holder);
};

} // namespace onedoor

#pragma once

#include "core/store/key_table.h"

namespace onedoor
{

/// How far the exchange with the hub has come. Small values by name.
class Exchange : public KeyTable
{
public:
    explicit Exchange(Connection &connection) : KeyTable(connection, QStringLiteral("exchange")) {}
};

} // namespace onedoor

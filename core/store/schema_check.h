#pragma once

#include "core/store/connection.h"
#include "core/store/schema.h"
#include "core/store/verification.h"

namespace onedoor
{

/// Every table, index and trigger of a store against what the schema makes in an empty one: a
/// trigger that is gone, a condition that was taken out, a table nobody made.
Result<Done> checkSchema(Connection &connection, const Schema &schema, Verification &found);

} // namespace onedoor

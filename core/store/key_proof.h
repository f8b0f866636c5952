#pragma once

#include "core/store/connection.h"

namespace onedoor
{

/// Whether a key deciphers any of the pages after the first of a store's file. Then it is the
/// store's own key, and what the engine says of a first page it cannot decipher (that the key is
/// wrong) means that this page is damaged. False where nothing can be told: another store's key, a
/// file of too few pages, or all of those looked at are damaged too. Reads the file, changes
/// nothing.
bool deciphersLaterPages(const QString &file, const DataKey &key);

} // namespace onedoor

#pragma once

#include "app/ctl/context.h"
#include "core/sync/hub_address.h"

namespace onedoor
{

/// Where a hub is, as an argument says it. NotAllowed (field "hub_password") where a password
/// stands in it: everybody on the computer sees the arguments of a program.
Result<HubAddress> addressTold(const QString &dsn);

/// Remembers where this store's hub is: the address in the store, the password in the keyring or a
/// file only its user can read. Returns the exit code.
int connectStore(const HubAddress &address, const QString &password, Context &context);

} // namespace onedoor

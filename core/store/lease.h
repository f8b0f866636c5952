#pragma once

#include "core/store/files.h"

namespace onedoor
{

/// One program at a time talks to the hub: who holds a lock on exchange.lock beside the store. The
/// system takes it back the moment its holder ends, however it ends; a living holder keeps it.
class Lease
{
public:
    explicit Lease(const QString &folder) : m_file(folder + QStringLiteral("/exchange.lock")) {}

    /// True when it is held from here now. StoreReadOnly where no file can be made.
    Result<bool> take();
    void release() { m_hold.reset(); }

private:
    QString m_file;
    std::optional<Hold> m_hold;
};

} // namespace onedoor

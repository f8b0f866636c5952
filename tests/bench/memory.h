#pragma once

#include <QFile>

#include <unistd.h>

namespace onedoor::bench
{

/// What of this process stands in memory, the pages of mapped files included; 0 where the kernel
/// does not say.
inline double megabytesInUse()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ')[1].toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

} // namespace onedoor::bench

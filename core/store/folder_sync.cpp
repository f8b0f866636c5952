#include "core/store/folder_sync.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace onedoor
{

bool syncFolder(const QString &folder)
{
    const int handle = open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    if (handle < 0)
        return false;
    const bool synced = fsync(handle) == 0;
    close(handle);
    return synced;
}

} // namespace onedoor

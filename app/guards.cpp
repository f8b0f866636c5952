#include "app/guards.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace onedoor
{

void guardProcess()
{
    const rlimit none{0, 0};
    (void)setrlimit(RLIMIT_CORE, &none);
    // A core handler (a pipe) is not held back by the limit.
    (void)prctl(PR_SET_DUMPABLE, 0);
    umask(077);
}

} // namespace onedoor

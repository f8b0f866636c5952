#pragma once

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

namespace onedoor
{

/// What a worker has used for a moment the C library would keep for its thread.
inline void giveMemoryBack()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace onedoor

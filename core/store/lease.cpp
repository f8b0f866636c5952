#include "core/store/lease.h"

namespace onedoor
{

Result<bool> Lease::take()
{
    if (m_hold)
        return true;
    if (!makeFile(m_file))
        return Error{Reason::StoreReadOnly, m_file, {}};
    if (!m_hold.emplace(m_file).isHeld())
        m_hold.reset();
    return m_hold.has_value();
}

} // namespace onedoor

#include "core/domain/word_edges.h"

#include <unicode/ubrk.h>

#include <algorithm>

namespace onedoor
{

WordEdges::WordEdges(const QString &text) : m_text(text)
{
    UErrorCode status = U_ZERO_ERROR;
    m_breaks = ubrk_open(UBRK_WORD, "zh", reinterpret_cast<const UChar *>(m_text.utf16()),
                         int32_t(m_text.size()), &status);
}

WordEdges::~WordEdges()
{
    if (m_breaks)
        ubrk_close(m_breaks);
}

bool WordEdges::isEdge(qsizetype at) const
{
    return !m_breaks || ubrk_isBoundary(m_breaks, int32_t(at));
}

qsizetype WordEdges::before(qsizetype at) const
{
    return m_breaks ? std::max(0, ubrk_preceding(m_breaks, int32_t(at)))
                    : std::max<qsizetype>(0, at - 1);
}

qsizetype WordEdges::after(qsizetype at) const
{
    const qsizetype edge = m_breaks ? qsizetype(ubrk_following(m_breaks, int32_t(at))) : at + 1;
    return edge < 0 ? m_text.size() : std::min(edge, m_text.size());
}

} // namespace onedoor

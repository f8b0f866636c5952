#pragma once

#include "core/domain/result.h"

#include <QIODevice>

namespace onedoor
{

/// Lines of a stream, one after the other, each of bounded size.
class LineReader
{
public:
    /// Outlives it.
    explicit LineReader(QIODevice &from) : m_from(from) {}

    bool atEnd() const { return m_from.atEnd(); }
    /// Whether a line is there, or the end: who types or sends lines one by one waits for each
    /// answer.
    bool isReady() const;
    /// The next line, trimmed. One that is longer than `longest` is read to its end and refused
    /// whole with TooLarge.
    Result<QByteArray> next();

    static constexpr qint64 longest = 8 * 1024 * 1024; // bytes

private:
    QIODevice &m_from;
};

} // namespace onedoor

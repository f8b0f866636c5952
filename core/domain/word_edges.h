#pragma once

#include <QString>

#include <memory>

struct UBreakIterator;

namespace onedoor
{

/// Where the words of a Chinese text begin and end, by ICU's dictionary. Positions in UTF-16 units.
class WordEdges
{
public:
    explicit WordEdges(const QString &text);
    ~WordEdges();
    WordEdges(const WordEdges &) = delete;
    WordEdges &operator=(const WordEdges &) = delete;

    bool isEdge(qsizetype at) const;
    /// The last edge before `at`, 0 at the least.
    qsizetype before(qsizetype at) const;
    /// The first edge after `at`, the text's end at the most.
    qsizetype after(qsizetype at) const;

private:
    QString m_text;
    UBreakIterator *m_breaks = nullptr;
};

} // namespace onedoor

#pragma once

#include <QString>

#include <vector>

namespace onedoor
{

/// Where each line of a text was written, when pieces of other files stand in it: a mistake in a
/// part is told in the part.
class SourceLines
{
public:
    SourceLines(const QString &file) { add(1, file, 1); }

    /// From line `at` of the text on, up to the next such line, it is `line` and those after it.
    void add(int at, const QString &file, int line) { m_pieces.push_back({at, file, line}); }

    /// "acceptance-notice/form.xml:12"
    QString place(int line) const
    {
        const Piece *found = &m_pieces.front();
        for (const Piece &piece : m_pieces) {
            if (piece.at <= line)
                found = &piece;
        }
        return QStringLiteral("%1:%2").arg(found->file).arg(found->line + line - found->at);
    }

private:
    struct Piece {
        int at;
        QString file;
        int line;
    };
    std::vector<Piece> m_pieces;
};

} // namespace onedoor

#pragma once

#include "core/domain/record_kind.h"
#include "core/store/board.h"

namespace onedoor
{

/// The boards that a program shows, and what was wrong with the centre's own files.
struct BoardFiles {
    QList<BoardSpec> boards; ///< as their pages list them
    QStringList setAside;    ///< a sentence each

    /// resources/boards, and `local` (a store's local/boards, which may not be there) over it by
    /// id. A wrong local file is set aside; a wrong shipped one refuses the whole. A board of a
    /// kind of records that is not there is left out.
    static Result<BoardFiles> load(const QString &resources, const QString &local,
                                   const RecordKinds &kinds);
    static QString localFolder(const QString &store)
    {
        return store + QStringLiteral("/local/boards");
    }

    const BoardSpec *find(const QString &board) const;
    QList<BoardSpec> ofGroup(const QString &group) const;
};

/// The boards a file declares; what is wrong is left with it.
QList<BoardSpec> readBoards(DeclarationText &text, const RecordKinds &kinds);

} // namespace onedoor

#pragma once

#include "ui/models/board_words.h"

namespace onedoor
{

/// Writes a board as a workbook: its groups first, then its columns; days and words as text, counts
/// as numbers, and never a formula. All rows, or none: the number of them. Cancelled by `goesOn`,
/// FileUnwritable, TooLarge where a sheet has not so many lines.
Result<qint64> exportBoard(const Boards &boards, const BoardSpec &board, const BoardView &view,
                           const BoardWords &words, const QString &file,
                           const std::function<bool(qint64 rows)> &goesOn = {});

} // namespace onedoor

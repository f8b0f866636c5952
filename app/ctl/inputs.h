#pragma once

#include "app/ctl/command_line.h"
#include "core/domain/petition.h"

#include <QIODevice>
#include <QJsonObject>

#include <memory>

namespace onedoor
{

class Context;

/// The files a command line names, read within bounds. FileUnreadable says why in its field:
/// folder, pipe, device, terminal, binary; empty: it is not there or may not be read.

/// What is read whole: one petition's inputs, a text to compare.
inline constexpr qint64 longestInput = qint64(4) * 1024 * 1024;

/// Opens a file argument; "-" is standard input, from a file or a pipe.
Result<std::unique_ptr<QIODevice>> openInput(const QString &name);
/// Whole; TooLarge.
Result<QByteArray> readInput(const QString &name);
/// One JSON object of a file argument.
Result<QJsonObject> readObject(const QString &name);
/// The petition of a CODE; with --text FILE one of which only the narrative is known, told now.
Result<Petition> petitionTold(const Arguments &arguments, Context &context);
/// Whether a result may go there: a new file or an ordinary one, outside the store's own folder and
/// not one of `inputs`; asked before anything is recorded. FileUnwritable says why in its field:
/// store, special, input; empty: it cannot be made there.
Result<Done> mayWrite(const QString &name, const Context &context, const QStringList &inputs = {});

} // namespace onedoor

#pragma once

#include "core/domain/result.h"

namespace onedoor
{

/// Why a file was not read: Error::field says what is in the way (folder, pipe, device, terminal,
/// binary).
QString unreadableSentence(const Error &error);
QString unwritableSentence(const Error &error);
/// The error without what an engine, a server or a driver says, which is for developers; people are
/// told its number.
Error withoutEngineText(Error error);

} // namespace onedoor

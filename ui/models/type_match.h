#pragma once

#include "core/domain/pinyin.h"

#include <optional>

namespace onedoor
{

/// How well a title meets what was typed, by characters, pinyin or initials: the less the better;
/// nullopt: not at all. Nothing typed meets everything.
std::optional<int> howWell(const Pinyin &pinyin, const QString &title, const QString &typed);

} // namespace onedoor

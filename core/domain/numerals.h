#pragma once

#include <QString>

#include <optional>

namespace onedoor
{

/// A number as people write it, in hundredths: 12,000 · 3.5万 · 3万5千 · 一万二千 · 两百五 (250) ·
/// 三点五万 · 二〇二六 · 壹万贰仟 · 5w. nullopt when it is none, or from one to another (两三百),
/// or beyond Money's range. Parts under a hundredth are cut off.
std::optional<qint64> hundredthsOf(QStringView number);

/// The same where only a whole number makes sense.
std::optional<int> wholeOf(QStringView number);

/// One number of the kind hundredthsOf reads, for a regular expression: no group of its own.
QString numberPattern();

} // namespace onedoor

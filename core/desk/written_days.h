#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace onedoor
{

/// A day or an instant as people and spreadsheets write it: 2026-11-20, 2026/11/20 9:00, 2026-3-5,
/// 2026.3.5, 2026年3月5日 下午3点20分, 20260305, 20260305093000, full width or not, with a weekday
/// between, with an offset behind. Without an offset it is China Standard Time, without a time the
/// start of the day. What could be read two ways (3/5/2026, 26-3-5) is none, and so is a bare
/// number of seconds. UTC.
std::optional<QDateTime> writtenInstant(const QString &text);
/// The legal day of it.
std::optional<QDate> writtenDay(const QString &text);

} // namespace onedoor

#pragma once

#include "core/domain/deadline.h"

namespace onedoor
{

/// 60日, 5个工作日, 1个月, 3年, 72小时. No sign.
QString termWords(const Term &term);

/// The sentence a paper rests a date on: the whole citation, then from when how long.
/// 《信访工作条例》第三十四条，自受理之日起60日 · 《…法》第…条，开庭3日前 · of a promise
/// 本中心承诺，自受理之日起7日. Empty for another place's law, which nobody here may be told.
/// A clock's is that of a rule with what the clock holds.
QString basisText(const DeadlineRule &rule);

/// An article with its statutes' names in 《》. A part that is no “name, article” stays as it is.
QString citation(const QString &article);

} // namespace onedoor

#pragma once

#include <QString>

#include <optional>

namespace onedoor
{

/// Whether an item of a synopsis stands for a value: CODE, 0..100, a|b. Others are literal.
bool isPlaceholder(const QString &item);
/// The sentence of why a value cannot be what its placeholder says; nothing when it can.
/// `subject`: what was given, as the synopsis names it. An empty placeholder is a flag's or a
/// literal's and takes anything.
std::optional<QString> problemOf(const QString &subject, const QString &placeholder,
                                 const QString &value);
/// A value as a sentence says it again: one line, not longer than it can be read.
QString shown(const QString &value);
/// What the placeholder means, for people; empty where its name says it.
QString valueMeaning(const QString &placeholder);

} // namespace onedoor

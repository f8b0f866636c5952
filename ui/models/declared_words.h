#pragma once

#include "core/desk/reference.h"
#include "core/domain/record_kind.h"

namespace onedoor
{

/// Declarations in plain words, a line each.

/// What must hold, each by its own sentence.
QStringList conditionLines(const std::vector<Condition> &all, const Declarations &set,
                           const ActSpec *act = nullptr);
/// A text with {{…}}: what is asked stands in its place by its title.
QString templateText(const Phrase &text, const ActSpec &act);
QString askLine(const AskSpec &ask, const ActSpec &act, const Declarations &set);
/// A field of a kind of record.
QString fieldLine(const RecordField &field);
/// What the act brings about; `on`: the kind of record it is on, whose fields have titles.
QString doesLine(const DoesSpec &does, const ActSpec &act, const Declarations &set,
                 const RecordKind *on = nullptr);

} // namespace onedoor

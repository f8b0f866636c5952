#pragma once

#include "core/domain/taking.h"

#include <vector>

namespace onedoor
{

/// What was answered, read strictly by what was asked.
struct Answers {
    QJsonObject values;  ///< as kept: codes, names of units, amounts as 12000.00
    QJsonObject details; ///< of those that name something
    std::vector<Refusal> problems;
};

/// Keys of earlier releases are renamed, null and blank text is no answer, what is known is filled
/// in where nothing was sent. Reports everything that is wrong, not the first alone.
Answers readAnswers(const ActSpec &act, const TakingContext &context, const QJsonObject &inputs);

} // namespace onedoor

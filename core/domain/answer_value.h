#pragma once

#include "core/domain/taking.h"

namespace onedoor
{

/// One answer, normalised.
struct AnswerValue {
    QJsonValue value;
    QJsonObject detail; ///< what else is known of what it names
};

/// Reads one given answer by its type alone, without the bounds other answers set.
Result<AnswerValue> readAnswer(const AskSpec &ask, const QJsonValue &given,
                               const TakingContext &context);

/// The limits of number, amount, length and day.
std::optional<Error> beyondBounds(const AskSpec &ask, const QJsonValue &value, const Scope &scope);

/// The legal day of a day or an instant; nullopt of anything else.
std::optional<QDate> dayOf(const QJsonValue &value);

} // namespace onedoor

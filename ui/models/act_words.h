#pragma once

#include "core/desk/acting.h"

namespace onedoor
{

/// What a clerk reads of a declared act: its own words first, the program's where it has none.

/// One sentence: why not. `act` names the fields as it asks for them.
QString refusalText(const Refusal &refusal, const ActSpec *act = nullptr);
QString actText(const QString &act, const Reference &reference);
/// An answer as people read it: titles for codes, days in words.
QString answerText(const AskSpec &ask, const QJsonValue &value, const Reference &reference);

/// An act that was taken: what it is called, what it says, and all that was answered, a line each.
struct ActLines {
    QString title;
    QString says;
    QStringList answers;
};
/// One of a release before says nothing itself: its declaration speaks, filled with its answers.
ActLines linesOf(const ActTaken &taken, const Reference &reference);

/// What an effect brings about, in a line; empty for one of a newer release.
QString effectText(const Effect &effect, const Reference &reference);

} // namespace onedoor

#pragma once

#include "core/domain/result.h"

#include <QString>

#include <optional>

namespace onedoor
{

/// What kind of trouble stands between this station and the hub; it decides what happens next, so
/// every error of server, line and protocol is put into exactly one.
enum class HubTrouble {
    Retry,       ///< line, load, restart: the same again later
    Credentials, ///< password, login or certificate: a person must look, never a weaker mode
    Shape,       ///< the batch is too big
    Position,    ///< the feed or the chain has a hole
    Poison,      ///< the hub will not store one event of ours, nor what follows it
    Identity,    ///< fork, clone, wrong station: this station must not go on under its name
    WentBack,    ///< the hub was restored from a backup
    Version,     ///< not a hub, or one that speaks another version
    Rights,      ///< this login may not do that
    Store,       ///< our own store failed (busy, full)
    Purpose,     ///< a rehearsal met a real hub, or a real centre one for rehearsals
};

/// detail: SQLSTATE or protocol code, then what the server said. For the log and the expert.
struct HubFailure {
    HubTrouble trouble = HubTrouble::Retry;
    QString detail;
};

/// Nothing when it went well.
using HubOutcome = std::optional<HubFailure>;

/// The class of an SQLSTATE (five characters; empty when the line broke).
HubTrouble troubleOfState(const QString &sqlState);
/// The class of a refusal in an answer of the hub (FORK, TOO_BIG …).
HubTrouble troubleOfCode(const QString &code);
/// A failure of our own store on the way.
HubFailure failureOf(const Error &error);
/// Another copy goes on under this station's name: what is recorded here goes on as a station of
/// its own (Reissue), and until then nothing more is recorded.
bool needsNewStation(const HubFailure &failure);
/// What another station has at the hub does not continue what is here of it; all of our own was
/// sent and all else received.
bool isAnothersDivergence(const HubFailure &failure);
/// For callers that only report: the nearest Reason.
Error errorOf(const HubFailure &failure);
/// Stable lower-case word, "went-back"; for status files and `--json`.
QString wordOf(HubTrouble trouble);
HubTrouble troubleOfWord(const QString &word);

} // namespace onedoor

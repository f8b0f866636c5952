#pragma once

#include "core/domain/event.h"
#include "core/store/exchange.h"

#include <QList>
#include <QStringList>

namespace onedoor
{

/// Facts of one station that are known to be gone: a salvage could not read them. Their place in
/// the ledger is kept, so that the hub or an older backup can still fill it.
struct LostRange {
    QString station;
    qint64 from = 0; ///< sequences, both ends included
    qint64 to = 0;

    bool operator==(const LostRange &) const = default;
};

/// In the place of a station: entries of the log of look-ups.
inline const QString lostLookUps = QStringLiteral("look-ups");

/// What else is known not to be there, by name: persons whom somebody forgot, and what a salvage
/// found no copy of. Without such a note its absence is damage.
namespace absent
{
inline const QString forgotten = QStringLiteral("forgotten");        ///< persons
inline const QString lostKeys = QStringLiteral("lost_keys");         ///< persons
inline const QString lostContents = QStringLiteral("lost_contents"); ///< SHA-256
} // namespace absent
QStringList absentOf(const Exchange &exchange, const QString &what);
/// Adds to them.
Result<Done> noteAbsent(Exchange &exchange, const QString &what, const QStringList &which);

/// What a salvage wrote down; empty in an ordinary store.
QList<LostRange> lostRanges(const Exchange &exchange);
Result<Done> writeLostRanges(Exchange &exchange, const QList<LostRange> &ranges);
/// True when everything between two sequences of a station, both included, is known to be gone.
bool covers(const QList<LostRange> &ranges, const QString &station, qint64 from, qint64 to);

/// The county may have newer facts of this station than its own store (after a salvage, a restore,
/// or where the folder was set back), or another copy of this store may go on under its name: a
/// fact recorded now would take the place of another, and one number would be given twice. So
/// Ledger::record refuses with HubConflict and this field: "own_end" until an exchange has shown
/// the end of the chain, or a person says that none will; "own_end_copied" until this copy goes on
/// as a station of its own. Empty: there is no doubt. Without a hub nobody else has a fact of ours,
/// and nothing is in doubt.
QString ownEndDoubt(const Exchange &exchange);
/// True when there is a hub, and so a doubt ("own_end").
Result<bool> doubtOwnEnd(Exchange &exchange);
/// The hub has shown that another copy goes on under our name.
Result<Done> stopAsCopy(Exchange &exchange);
Result<Done> trustOwnEnd(Exchange &exchange);
/// A store that was put back by a command says so itself: to the hub it is not what it was known
/// as, so that it is never taken for a copy of what stood here before.
Result<bool> beginAfterRestore(Exchange &exchange);

/// The place kept in the ledger for an event that is known to be lost and now came: its position.
/// Takes it off the ranges. HubConflict when it is not the next missing one, or does not fit its
/// neighbours. Inside the caller's transaction, which then inserts it.
Result<qint64> placeOfLost(Connection &connection, const Event &event);

} // namespace onedoor

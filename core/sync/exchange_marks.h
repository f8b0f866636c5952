#pragma once

#include "core/store/exchange.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace onedoor
{

/// How far this station has come with the hub, by name and type. All of it can be found again from
/// the hub and the ledger: a lost mark costs time, never facts.
class ExchangeMarks
{
public:
    explicit ExchangeMarks(Exchange &exchange) : m_exchange(exchange) {}

    /// A place in the centre's feed; the hash proves that the hub still has the same event there.
    struct Place {
        qint64 position = 0;
        QString hash;

        bool operator==(const Place &) const = default;
    };

    QString address() const;     ///< of the hub, without password; empty: none is set up
    qint64 acknowledged() const; ///< last own sequence the hub has
    QString generation() const;
    Place cursor() const;
    qint64 keyCursor() const;
    qint64 poisoned() const;      ///< own sequence the hub refuses; 0: none
    QStringList diverged() const; ///< stations whose chain in the feed does not fit ours
    QDateTime lastGood() const;
    QDateTime nextTry() const;
    qint64 hubAheadMs() const;   ///< the hub's clock minus ours, at the last contact
    QString lastTrouble() const; ///< wordOf() and detail, separated by a blank; empty: none

    /// What the hub knows this store by; empty: it says that it was restored, or never was there.
    QString nonce() const;
    /// What it is to be known by after the exchange that is under way; made at the first asking and
    /// kept, so that a lost answer is made up for by asking the same again.
    Result<QString> nextNonce();

    Result<Done> setAddress(const QString &address);
    Result<Done> setAcknowledged(qint64 sequence);
    Result<Done> setGeneration(const QString &generation);
    Result<Done> setCursor(const Place &place); ///< also keeps places to walk back to
    Result<Done> setKeyCursor(qint64 position);
    Result<Done> setPoisoned(qint64 sequence);
    Result<Done> setDiverged(const QStringList &stations);
    Result<Done> setLastGood(const QDateTime &at);
    Result<Done> setNextTry(const QDateTime &at);
    Result<Done> setHubAheadMs(qint64 ms);
    Result<Done> setLastTrouble(const QString &words);
    /// The hub took the next nonce.
    Result<Done> renewNonce();
    /// To the hub this store is from now on one that was restored: it takes the place of whatever
    /// it was known by.
    Result<Done> forgetNonce();

    /// Places passed earlier, oldest first, ever sparser with age.
    QList<Place> passed() const;
    /// The hub went back: forgets everything after this place.
    Result<Done> goBackTo(const Place &place);

private:
    QDateTime instant(const QString &name) const;
    Result<Done> putPassed(const QList<Place> &places);

    Exchange &m_exchange;
};

} // namespace onedoor

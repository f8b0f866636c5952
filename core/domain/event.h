#pragma once

#include "core/domain/clock.h"
#include "core/domain/fact.h"
#include "core/domain/ids.h"
#include "core/domain/result.h"

#include <QJsonObject>
#include <QMap>

namespace onedoor
{

/// What a writer had of other stations when it recorded: of each (StationId text) the last
/// sequence. Its own are always known to it.
using Known = QMap<QString, qint64>;

/// A fact in its envelope: which petition, who wrote it, where in whose chain.
struct Event {
    EventId id;
    PetitionId petition;
    StationId station;
    qint64 sequence = 0;  ///< 1, 2, 3 … of the station
    Hlc clock;            ///< orders the stream; says nothing of the time once clocks disagree
    QDateTime recordedAt; ///< what the wall clock said, where it differs from the stamp
    std::optional<Known> known; ///< nullopt: the first of its stream, or of a release without it
    QString operatorName;
    QString kind; ///< stable name, "petition.registered"
    QString body; ///< canonical JSON text, what the hash covers
    QString hash; ///< SHA-256 hex, chained to the station's previous one
    Fact fact;    ///< the body, read

    /// When the act was done, by the clock on the wall: what people are shown, days and papers.
    QDateTime at() const { return recordedAt.isValid() ? recordedAt : clock.instant(); }
    /// Whether its writer had the other one before its eyes. Of who did not say it is assumed.
    bool knew(const Event &other) const;
};

/// The order in which a petition's events fold: clock, then station, then sequence.
bool foldsBefore(const Event &a, const Event &b);

/// Seals and opens a party's identity under a key of its own, so that the person can be erased by
/// forgetting the key while the chain stays whole. Implemented by the store.
class IdentitySeal
{
public:
    virtual ~IdentitySeal() = default;
    virtual Result<QString> seal(const PersonId &person, const QByteArray &clear) = 0;
    /// nullopt when the key is gone or never came.
    virtual std::optional<QByteArray> open(const PersonId &person, const QString &box) const = 0;
};

/// The most a body may hold, UTF-8 bytes; the hub has the same limit (sync.md 3.1).
constexpr qint64 bodyLimit = 64 * 1024;
/// Hash before a station's first event.
QString chainStart();

QString kindOf(const Fact &fact);
/// The canonical body of a fact. Fails when sealing fails, the body exceeds bodyLimit, or a text
/// holds what the hub could never take (BadCharacter).
/// `recordedAt` ("at") is written where it is valid, `known` ("known") where it is there.
Result<QString> encodeBody(const Fact &fact, const PetitionId &petition,
                           const QString &operatorName, IdentitySeal &seal,
                           const QDateTime &recordedAt = {},
                           const std::optional<Known> &known = {});
/// The petition a body names; nullopt when it is not JSON or names none.
std::optional<PetitionId> petitionOf(const QString &body);
/// Fills petition, operatorName, recordedAt, known and fact from kind and body. A kind or shape
/// this release does not know becomes UnknownFact; only a body that is not JSON or names no
/// petition is an error. A recordedAt that is no time from 2000 to 2199 is left out: then the stamp
/// tells it.
Result<Event> decodeBody(Event event, const IdentitySeal &seal);

/// hash = sha256(previous | station | sequence | id | clock | kind | body), hex (sync.md 3.1).
QString chainHash(const QString &previous, const Event &event);
/// The same with the body as UTF-8, for who has it so: a million facts are verified that way.
QString chainHash(const QString &previous, const Event &event, const QByteArray &body);

/// Inputs of a decision as contract.md writes them (identities in clear), read strictly: unknown
/// keys and wrong types are refused by name. F is any struct of fact.h.
template <class F>
Result<F> readStrictly(const QJsonObject &object);
/// The same struct written for a person or a program: identities in clear. Never stored, never
/// sent.
template <class F>
QJsonObject writeClear(const F &fact);
QJsonObject writeClear(const Fact &fact);

} // namespace onedoor

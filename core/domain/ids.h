#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <optional>

namespace onedoor
{

/// A UUID that knows what it names, so that a petition's id cannot be handed where a document's
/// belongs. Text form is the canonical lower-case one without braces.
template <class Tag>
struct Id {
    QUuid value;

    static std::optional<Id> parse(const QString &text)
    {
        const QUuid uuid = QUuid::fromString(text);
        return uuid.isNull() ? std::nullopt : std::optional(Id{uuid});
    }
    static Id fromBytes(const QByteArray &rfc4122) { return Id{QUuid::fromRfc4122(rfc4122)}; }

    bool isNull() const { return value.isNull(); }
    QString text() const { return value.toString(QUuid::WithoutBraces); }
    QByteArray bytes() const { return value.toRfc4122(); }

    friend bool operator==(const Id &a, const Id &b) { return a.value == b.value; }
    friend bool operator<(const Id &a, const Id &b) { return a.value < b.value; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.value, seed); }
};

using EventId = Id<struct EventTag>;
using PetitionId = Id<struct PetitionTag>; ///< also names the stream of a visit or a record
using PersonId = Id<struct PersonTag>;
using DocumentId = Id<struct DocumentTag>;
using RouteId = Id<struct RouteTag>;
using ClockId = Id<struct ClockTag>;
using TaskId = Id<struct TaskTag>;
using SignalId = Id<struct SignalTag>;

/// One writer of one chain: centre code (9 digits) and station (A1 … Z9), "350211001-A1".
/// Belongs to one installation for ever; a re-installed or copied station is enrolled under a new
/// one.
struct StationId {
    QString centre;
    QString label;

    QString text() const { return centre + u'-' + label; }
    static std::optional<StationId> parse(const QString &text);

    friend bool operator==(const StationId &, const StationId &) = default;
};

} // namespace onedoor

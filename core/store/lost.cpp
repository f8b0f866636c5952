#include "core/store/lost.h"

#include "core/store/aside.h"
#include "core/store/ledger.h"
#include "core/store/query.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace onedoor
{

namespace
{
const QString name = QStringLiteral("lost");
const QString doubt = QStringLiteral("own_end_in_doubt");
} // namespace

QList<LostRange> lostRanges(const Exchange &exchange)
{
    QList<LostRange> ranges;
    for (const QJsonValue &value : QJsonDocument::fromJson(exchange.value(name).toUtf8()).array()) {
        const QJsonObject range = value.toObject();
        ranges.append({range[QStringLiteral("station")].toString(),
                       range[QStringLiteral("from")].toInteger(),
                       range[QStringLiteral("to")].toInteger()});
    }
    return ranges;
}

Result<Done> writeLostRanges(Exchange &exchange, const QList<LostRange> &ranges)
{
    QJsonArray array;
    for (const LostRange &range : ranges)
        array.append(QJsonObject{{QStringLiteral("station"), range.station},
                                 {QStringLiteral("from"), range.from},
                                 {QStringLiteral("to"), range.to}});
    return exchange.put(name,
                        QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

bool covers(const QList<LostRange> &ranges, const QString &station, qint64 from, qint64 to)
{
    return from <= to && std::any_of(ranges.begin(), ranges.end(), [&](const LostRange &range) {
               return range.station == station && range.from <= from && to <= range.to;
           });
}

bool isOwnEndInDoubt(const Exchange &exchange)
{
    return !exchange.value(doubt).isEmpty();
}

Result<bool> doubtOwnEnd(Exchange &exchange)
{
    if (exchange.value(QStringLiteral("hub_address")).isEmpty())
        return false;
    const auto put = exchange.put(doubt, QStringLiteral("1"));
    return put ? Result<bool>(true) : put.error();
}

Result<Done> trustOwnEnd(Exchange &exchange)
{
    return isOwnEndInDoubt(exchange) ? exchange.put(doubt, QString()) : Result<Done>(Done{});
}

Result<qint64> placeOfLost(Connection &connection, const Event &event)
{
    const QString station = event.station.text();
    const Error conflict{Reason::HubConflict, station, QString::number(event.sequence)};
    Exchange exchange(connection);
    QList<LostRange> ranges = lostRanges(exchange);
    const auto range = std::find_if(ranges.begin(), ranges.end(), [&](const LostRange &each) {
        return each.station == station && each.from == event.sequence;
    });
    if (range == ranges.end())
        return conflict;
    const auto before = hashAt(connection, event.station, event.sequence - 1);
    if (!before)
        return before.error();
    if (chainHash(before->isEmpty() ? chainStart() : *before, event) != event.hash)
        return conflict;
    Query after(connection,
                QStringLiteral("SELECT id, station, sequence, clock, kind, body, hash, position "
                               "FROM event WHERE station = ? AND sequence > ? "
                               "ORDER BY sequence LIMIT 1"),
                station, event.sequence);
    if (!after.next())
        return after.error().value_or(conflict);
    const Event next = eventOf(after);
    if (next.sequence == event.sequence + 1 && chainHash(event.hash, next) != next.hash)
        return conflict;
    if (range->from++ == range->to)
        ranges.erase(range);
    if (const auto written = writeLostRanges(exchange, ranges); !written)
        return written.error();
    return after.number(7) - (next.sequence - event.sequence);
}

} // namespace onedoor

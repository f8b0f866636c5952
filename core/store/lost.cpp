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
const QString copied = QStringLiteral("copied");
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

QStringList absentOf(const Exchange &exchange, const QString &what)
{
    return exchange.value(what).split(u' ', Qt::SkipEmptyParts);
}

Result<Done> noteAbsent(Exchange &exchange, const QString &what, const QStringList &which)
{
    QStringList all = absentOf(exchange, what);
    for (const QString &one : which) {
        if (!all.contains(one))
            all << one;
    }
    return which.isEmpty() ? Result<Done>(Done{}) : exchange.put(what, all.join(u' '));
}

bool covers(const QList<LostRange> &ranges, const QString &station, qint64 from, qint64 to)
{
    return from <= to && std::any_of(ranges.begin(), ranges.end(), [&](const LostRange &range) {
               return range.station == station && range.from <= from && to <= range.to;
           });
}

QString ownEndDoubt(const Exchange &exchange)
{
    const QString why = exchange.value(doubt);
    if (why.isEmpty())
        return {};
    return why == copied ? QStringLiteral("own_end_copied") : QStringLiteral("own_end");
}

Result<bool> doubtOwnEnd(Exchange &exchange)
{
    if (exchange.value(QStringLiteral("hub_address")).isEmpty())
        return false;
    const auto put = exchange.put(doubt, QStringLiteral("1"));
    return put ? Result<bool>(true) : put.error();
}

Result<Done> stopAsCopy(Exchange &exchange)
{
    return exchange.value(doubt) == copied ? Result<Done>(Done{}) : exchange.put(doubt, copied);
}

Result<Done> trustOwnEnd(Exchange &exchange)
{
    return exchange.value(doubt).isEmpty() ? Result<Done>(Done{}) : exchange.put(doubt, QString());
}

Result<bool> beginAfterRestore(Exchange &exchange)
{
    for (const char *name : {"nonce", "next_nonce", "place"}) {
        if (const auto done = exchange.put(QLatin1String(name), QString()); !done)
            return done.error();
    }
    return doubtOwnEnd(exchange);
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

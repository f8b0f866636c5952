#include "core/store/ends.h"

#include "core/store/lookups.h"
#include "core/store/query.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace onedoor
{

namespace
{

QString nameOf(const QString &by)
{
    return QStringLiteral("ends_of_") + by;
}

QJsonArray pairOf(const std::pair<qint64, QString> &end)
{
    return {end.first, end.second};
}

std::pair<qint64, QString> endOf(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    return {pair.at(0).toInteger(), pair.at(1).toString()};
}

/// The newest sequence of a station, and the hash at `sequence`, null where there is none.
Result<std::pair<qint64, QString>> chainAt(Connection &connection, const QString &station,
                                           qint64 sequence)
{
    Query row(connection,
              QStringLiteral("SELECT (SELECT ifnull(max(sequence), 0) FROM event WHERE station = "
                             "?), (SELECT hash FROM event WHERE station = ? AND sequence = ?)"),
              station, station, sequence);
    if (!row.next())
        return row.error().value_or(Error{Reason::StoreFailed, {}, {}});
    return std::pair(row.number(0), row.isNull(1) ? QString() : row.text(1));
}

} // namespace

Result<Tails> tailsOf(Connection &connection)
{
    // From station to station by the index; a scan would read every event.
    Query rows(connection,
               QStringLiteral("WITH RECURSIVE writer(station) AS ("
                              "SELECT min(station) FROM event UNION ALL SELECT "
                              "(SELECT min(station) FROM event e WHERE e.station > w.station) "
                              "FROM writer w WHERE w.station IS NOT NULL) "
                              "SELECT e.station, e.sequence, e.hash FROM writer w JOIN event e "
                              "ON e.station = w.station AND e.sequence = "
                              "(SELECT max(sequence) FROM event WHERE station = w.station)"),
               QVariantList());
    Tails tails;
    while (rows.next())
        tails.insert(rows.text(0), {rows.number(1), rows.text(2)});
    return rows.error() ? Result<Tails>(*rows.error()) : Result<Tails>(tails);
}

Result<Ends> endsOf(Connection &connection)
{
    const auto tails = tailsOf(connection);
    if (!tails)
        return tails.error();
    const auto lookUps = Lookups(connection).end();
    if (!lookUps)
        return lookUps.error();
    return Ends{*tails, *lookUps};
}

QJsonObject writeEnds(const Ends &ends)
{
    QJsonObject stations;
    for (auto end = ends.stations.begin(); end != ends.stations.end(); ++end)
        stations[end.key()] = pairOf(*end);
    return {{QStringLiteral("stations"), stations},
            {QStringLiteral("look_ups"), pairOf(ends.lookUps)}};
}

Ends readEnds(const QJsonObject &object)
{
    Ends ends;
    const QJsonObject stations = object[QStringLiteral("stations")].toObject();
    for (auto end = stations.begin(); end != stations.end(); ++end)
        ends.stations.insert(end.key(), endOf(*end));
    ends.lookUps = endOf(object[QStringLiteral("look_ups")]);
    return ends;
}

Result<Done> noteEnds(Exchange &exchange, const QString &by, const Ends &ends)
{
    const QByteArray text = QJsonDocument(writeEnds(ends)).toJson(QJsonDocument::Compact);
    return exchange.put(nameOf(by), QString::fromLatin1(text));
}

Result<Done> checkNotedEnds(Connection &connection, Verification &found)
{
    const Exchange exchange(connection);
    for (const QString &by : {witness::exchange, witness::backup}) {
        const QByteArray text = exchange.value(nameOf(by)).toUtf8();
        const Ends known = readEnds(QJsonDocument::fromJson(text).object());
        if (const auto checked = checkEnds(connection, known, by, found); !checked)
            return checked;
    }
    return Done{};
}

Result<Done> checkEnds(Connection &connection, const Ends &known, const QString &by,
                       Verification &found)
{
    using Kind = Flaw::Kind;
    for (auto end = known.stations.begin(); end != known.stations.end(); ++end) {
        const auto &[sequence, hash] = *end;
        const auto here = chainAt(connection, end.key(), sequence);
        if (!here)
            return here.error();
        if (here->first < sequence)
            found.add({Kind::NewestRemoved, end.key(), here->first + 1, sequence, by});
        else if (!here->second.isNull() && here->second != hash)
            found.add({Kind::NewestReplaced, end.key(), sequence, sequence, by});
    }
    const auto &[entry, hash] = known.lookUps;
    const auto here = Lookups(connection).hashAt(entry);
    const auto end = Lookups(connection).end();
    if (!here || !end)
        return here ? end.error() : here.error();
    if (end->first < entry)
        found.add({Kind::LookUpRemoved, {}, end->first + 1, entry, by});
    else if (*here != hash && !hash.isEmpty() && !here->isEmpty())
        found.add({Kind::LookUpAltered, {}, entry, entry, by});
    return Done{};
}

} // namespace onedoor

#include "core/store/passed_over.h"

#include "core/store/petition_list.h"
#include "core/store/query.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace onedoor
{

namespace
{

const QString name = QStringLiteral("passed_over");
const QString dayKey = QStringLiteral("day");
const QString codeKey = QStringLiteral("code");
const QString yearKey = QStringLiteral("year");
const QString formsKey = QStringLiteral("forms");
const QString othersKey = QStringLiteral("others"); ///< of forms that had no number yet
const QString untilKey = QStringLiteral("until");

QJsonObject stored(const Exchange &exchange)
{
    const QString text = exchange.value(name);
    return text.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(text.toUtf8()).object();
}

Result<int> lastCode(Connection &connection, const StationId &station, QDate day)
{
    const QString prefix =
        PetitionCode::make(station.centre, day, station.label, 1).text().left(20);
    Query row(connection,
              QStringLiteral("SELECT ifnull(max(substr(code, 21, 4)), '0') FROM petition WHERE "
                             "code >= ? AND code < ? || '~'"),
              prefix, prefix);
    if (!row.next())
        return row.error().value_or(Error{Reason::StoreFailed, {}, {}});
    return row.text(0).toInt();
}

} // namespace

Result<Done> passOverNumbers(Connection &connection, const StationId &station, QDate day,
                             qint64 facts, qint64 until)
{
    Exchange exchange(connection);
    const auto code = lastCode(connection, station, day);
    if (!code)
        return code.error();
    const qint64 codes = qMax(*code, passedOverCode(exchange, day)) + facts;
    QJsonObject forms;
    Query rows(connection,
               QStringLiteral("SELECT form, max(serial) FROM document WHERE station = ? AND "
                              "year = ? GROUP BY form"),
               station.text(), day.year());
    while (rows.next()) {
        const int before = passedOverPaper(exchange, rows.text(0), day.year());
        forms.insert(rows.text(0), qMax<qint64>(rows.number(1), before) + facts);
    }
    if (rows.error())
        return *rows.error();
    const qint64 others = passedOverPaper(exchange, QString(), day.year()) + facts;
    const QJsonObject put{{dayKey, day.toString(Qt::ISODate)},
                          {codeKey, qMin<qint64>(codes, 9999)},
                          {yearKey, day.year()},
                          {formsKey, forms},
                          {othersKey, others},
                          {untilKey, until}};
    return exchange.put(name, QString::fromUtf8(QJsonDocument(put).toJson(QJsonDocument::Compact)));
}

Result<Done> passNothingOver(Exchange &exchange, qint64 sequence)
{
    const QJsonObject kept = stored(exchange);
    const bool over = !kept.isEmpty() && kept.value(untilKey).toInteger() <= sequence;
    return over ? exchange.put(name, QString()) : Result<Done>(Done{});
}

bool passesOver(const Exchange &exchange)
{
    return !exchange.value(name).isEmpty();
}

int passedOverCode(const Exchange &exchange, QDate day)
{
    const QJsonObject kept = stored(exchange);
    return kept.value(dayKey).toString() == day.toString(Qt::ISODate) ? kept.value(codeKey).toInt()
                                                                      : 0;
}

int passedOverPaper(const Exchange &exchange, const QString &form, int year)
{
    const QJsonObject kept = stored(exchange);
    if (kept.value(yearKey).toInt() != year)
        return 0;
    const QJsonValue own = kept.value(formsKey).toObject().value(form);
    return (own.isUndefined() ? kept.value(othersKey) : own).toInt();
}

} // namespace onedoor

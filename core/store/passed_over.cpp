#include "core/store/passed_over.h"

#include "core/store/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

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

QJsonArray everPassedOver(const Exchange &exchange)
{
    return QJsonDocument::fromJson(exchange.value(passedOverBefore).toUtf8()).array();
}

QString compact(const QJsonDocument &json)
{
    return QString::fromUtf8(json.toJson(QJsonDocument::Compact));
}

} // namespace

Result<Done> passOverNumbers(Store &store, QDate day, qint64 facts, qint64 until)
{
    const StationId &station = store.ledger.station();
    const auto code = store.petitions.nextSerial(station, day);
    const auto issued = store.documents.newest(std::numeric_limits<int>::max());
    if (!code || !issued)
        return code ? issued.error() : code.error();
    QJsonObject forms;
    for (const Register::Row &row : *issued) {
        if (forms.contains(row.form))
            continue;
        const auto next = store.documents.nextSerial(station, row.form, day.year());
        if (!next)
            return next.error();
        forms.insert(row.form, *next - 1 + facts);
    }
    const qint64 others = passedOverPaper(store.exchange, QString(), day.year()) + facts;
    const QJsonObject put{{dayKey, day.toString(Qt::ISODate)},
                          {codeKey, qMin<qint64>(*code - 1 + facts, 9999)},
                          {yearKey, day.year()},
                          {formsKey, forms},
                          {othersKey, others},
                          {untilKey, until}};
    QJsonArray all = everPassedOver(store.exchange);
    all.append(put);
    const auto noted = store.exchange.put(passedOverBefore, compact(QJsonDocument(all)));
    return noted ? store.exchange.put(name, compact(QJsonDocument(put))) : noted;
}

bool wasPassedOver(const Exchange &exchange, const QString &series, qint64 serial)
{
    const QJsonArray all = everPassedOver(exchange);
    return std::any_of(all.begin(), all.end(), [&](const QJsonValue &value) {
        const QJsonObject passed = value.toObject();
        const QString day = passed.value(dayKey).toString().mid(2).remove(u'-');
        if (series.mid(10, 6) == day && series.at(9) == u'-')
            return serial <= passed.value(codeKey).toInteger();
        const QStringList words = series.split(u' ', Qt::SkipEmptyParts); // form, year
        if (words.value(1) != QString::number(passed.value(yearKey).toInt()))
            return false;
        const QJsonValue own = passed.value(formsKey).toObject().value(words.first());
        return serial <= (own.isUndefined() ? passed.value(othersKey) : own).toInteger();
    });
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

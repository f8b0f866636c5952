#include "core/sync/exchange_marks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace onedoor
{

namespace
{

const QString addressKey = QStringLiteral("hub_address");
const QString acknowledgedKey = QStringLiteral("acknowledged");
const QString generationKey = QStringLiteral("hub_generation");
const QString cursorKey = QStringLiteral("cursor");
const QString keyCursorKey = QStringLiteral("key_cursor");
const QString passedKey = QStringLiteral("cursor_passed");
const QString poisonedKey = QStringLiteral("poisoned");
const QString divergedKey = QStringLiteral("diverged");
const QString lastGoodKey = QStringLiteral("last_good");
const QString nextTryKey = QStringLiteral("next_try");
const QString hubAheadKey = QStringLiteral("hub_ahead_ms");
const QString lastTroubleKey = QStringLiteral("last_trouble");
const QString nonceKey = QStringLiteral("nonce");
const QString nextNonceKey = QStringLiteral("next_nonce");

/// A walk back tries each place with one call, so there must not be many.
constexpr qsizetype passedLimit = 48;

QJsonArray written(const ExchangeMarks::Place &place)
{
    return {place.position, place.hash};
}

ExchangeMarks::Place read(const QJsonArray &place)
{
    return {place.at(0).toInteger(), place.at(1).toString()};
}

} // namespace

QString ExchangeMarks::address() const
{
    return m_exchange.value(addressKey);
}

qint64 ExchangeMarks::acknowledged() const
{
    return m_exchange.value(acknowledgedKey).toLongLong();
}

QString ExchangeMarks::generation() const
{
    return m_exchange.value(generationKey);
}

ExchangeMarks::Place ExchangeMarks::cursor() const
{
    return read(QJsonDocument::fromJson(m_exchange.value(cursorKey).toUtf8()).array());
}

qint64 ExchangeMarks::keyCursor() const
{
    return m_exchange.value(keyCursorKey).toLongLong();
}

qint64 ExchangeMarks::poisoned() const
{
    return m_exchange.value(poisonedKey).toLongLong();
}

QStringList ExchangeMarks::diverged() const
{
    return m_exchange.value(divergedKey).split(u' ', Qt::SkipEmptyParts);
}

QDateTime ExchangeMarks::lastGood() const
{
    return instant(lastGoodKey);
}

QDateTime ExchangeMarks::nextTry() const
{
    return instant(nextTryKey);
}

QString ExchangeMarks::lastTrouble() const
{
    return m_exchange.value(lastTroubleKey);
}

QDateTime ExchangeMarks::instant(const QString &name) const
{
    return QDateTime::fromString(m_exchange.value(name), Qt::ISODateWithMs);
}

Result<Done> ExchangeMarks::setAddress(const QString &address)
{
    return m_exchange.put(addressKey, address);
}

Result<Done> ExchangeMarks::setAcknowledged(qint64 sequence)
{
    return m_exchange.put(acknowledgedKey, QString::number(sequence));
}

Result<Done> ExchangeMarks::setGeneration(const QString &generation)
{
    return m_exchange.put(generationKey, generation);
}

Result<Done> ExchangeMarks::setCursor(const Place &place)
{
    QList<Place> places = passed();
    places.append(place);
    // The newest ones matter most: when there are too many, every second of the older half goes.
    if (places.size() > passedLimit) {
        for (qsizetype i = passedLimit / 2; i >= 0; i -= 2)
            places.removeAt(i);
    }
    if (const auto done = putPassed(places); !done)
        return done;
    return m_exchange.put(
        cursorKey, QString::fromUtf8(QJsonDocument(written(place)).toJson(QJsonDocument::Compact)));
}

Result<Done> ExchangeMarks::setKeyCursor(qint64 position)
{
    return m_exchange.put(keyCursorKey, QString::number(position));
}

Result<Done> ExchangeMarks::setPoisoned(qint64 sequence)
{
    return m_exchange.put(poisonedKey, QString::number(sequence));
}

Result<Done> ExchangeMarks::setDiverged(const QStringList &stations)
{
    return m_exchange.put(divergedKey, stations.join(u' '));
}

Result<Done> ExchangeMarks::setLastGood(const QDateTime &at)
{
    return m_exchange.put(lastGoodKey, at.toUTC().toString(Qt::ISODateWithMs));
}

Result<Done> ExchangeMarks::setNextTry(const QDateTime &at)
{
    return m_exchange.put(nextTryKey, at.toUTC().toString(Qt::ISODateWithMs));
}

qint64 ExchangeMarks::hubAheadMs() const
{
    return m_exchange.value(hubAheadKey).toLongLong();
}

Result<Done> ExchangeMarks::setHubAheadMs(qint64 ms)
{
    return m_exchange.put(hubAheadKey, QString::number(ms));
}

Result<Done> ExchangeMarks::setLastTrouble(const QString &words)
{
    return m_exchange.put(lastTroubleKey, words);
}

QString ExchangeMarks::nonce() const
{
    return m_exchange.value(nonceKey);
}

Result<QString> ExchangeMarks::nextNonce()
{
    QString next = m_exchange.value(nextNonceKey);
    if (!next.isEmpty())
        return next;
    next = QUuid::createUuid().toString(QUuid::Id128);
    const auto done = m_exchange.put(nextNonceKey, next);
    return done ? Result<QString>(next) : done.error();
}

Result<Done> ExchangeMarks::renewNonce()
{
    const auto done = m_exchange.put(nonceKey, m_exchange.value(nextNonceKey));
    return done ? m_exchange.put(nextNonceKey, QString()) : done;
}

Result<Done> ExchangeMarks::forgetNonce()
{
    const auto done = m_exchange.put(nonceKey, QString());
    return done ? m_exchange.put(nextNonceKey, QString()) : done;
}

QList<ExchangeMarks::Place> ExchangeMarks::passed() const
{
    QList<Place> places;
    const auto stored = QJsonDocument::fromJson(m_exchange.value(passedKey).toUtf8()).array();
    for (const auto &place : stored)
        places.append(read(place.toArray()));
    return places;
}

Result<Done> ExchangeMarks::goBackTo(const Place &place)
{
    QList<Place> places = passed();
    places.removeIf([&](const Place &p) { return p.position >= place.position; });
    if (const auto done = putPassed(places); !done)
        return done;
    return setCursor(place);
}

Result<Done> ExchangeMarks::putPassed(const QList<Place> &places)
{
    QJsonArray array;
    for (const Place &place : places)
        array.append(written(place));
    return m_exchange.put(passedKey,
                          QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

} // namespace onedoor

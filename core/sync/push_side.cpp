#include "core/sync/push_side.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace onedoor
{

namespace
{

constexpr int firstBatch = 100;
constexpr int largestBatch = 500;
constexpr qsizetype largestBytes = 512 * 1024; ///< of bodies in one batch
constexpr int keyBatch = 500;

QJsonObject envelope(const Event &event)
{
    return {{QStringLiteral("q"), event.sequence},    {QStringLiteral("i"), event.id.text()},
            {QStringLiteral("t"), event.clock.value}, {QStringLiteral("k"), event.kind},
            {QStringLiteral("b"), event.body},        {QStringLiteral("h"), event.hash}};
}

} // namespace

PushSide::PushSide(Store &store, HubConnection &hub)
    : m_store(store), m_hub(hub), m_marks(store.exchange), m_limit(firstBatch)
{
}

HubOutcome PushSide::pushKeys(const KeepLease &keepLease)
{
    for (;;) {
        const auto keys = m_store.keys.unpushed(keyBatch);
        if (!keys)
            return failureOf(keys.error());
        if (keys->isEmpty())
            return std::nullopt;
        if (const HubOutcome lost = keepLease())
            return lost;
        QJsonArray sent;
        for (const PersonKeys::PersonKey &key : *keys)
            sent.append(QJsonObject{{QStringLiteral("p"), key.person.text()},
                                    {QStringLiteral("k"), QString::fromLatin1(key.key.toHex())}});
        const auto answer = m_hub.call("select hub.keys_push($1::jsonb)",
                                       {QJsonDocument(sent).toJson(QJsonDocument::Compact)});
        if (answer.failure)
            return answer.failure;
        if (const auto done = m_store.keys.markPushed(*keys); !done)
            return failureOf(done.error());
    }
}

HubOutcome PushSide::pushEvents(qint64 sequence, const QString &hash, const KeepLease &keepLease)
{
    Head head{sequence, hash};
    for (;;) {
        const auto batch = nextBatch(head.sequence);
        if (!batch)
            return failureOf(batch.error());
        if (batch->isEmpty())
            return std::nullopt;
        if (const HubOutcome lost = keepLease())
            return lost;
        if (const HubOutcome failure = pushBatch(head, *batch))
            return failure;
    }
}

Result<QList<Event>> PushSide::nextBatch(qint64 after) const
{
    // An event the hub refused is offered once a round and alone: an upgraded hub may take it.
    const int limit = m_marks.poisoned() == after + 1 ? 1 : m_limit;
    auto events = m_store.ledger.ownAfter(after, limit);
    if (!events)
        return events;
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < events->size(); ++i) {
        bytes += events->at(i).body.toUtf8().size();
        if (bytes > largestBytes && i > 0) {
            events->resize(i);
            break;
        }
    }
    return events;
}

HubOutcome PushSide::pushBatch(Head &head, const QList<Event> &batch)
{
    QJsonArray events;
    for (const Event &event : batch)
        events.append(envelope(event));
    const auto answer =
        m_hub.callJson("hub.push", {{QStringLiteral("v"), 1},
                                    {QStringLiteral("st"), m_store.ledger.station().text()},
                                    {QStringLiteral("prev"), head.hash},
                                    {QStringLiteral("ev"), events}});
    if (answer.failure)
        return narrow(*answer.failure, batch);
    if (answer.object.value(QStringLiteral("ok")).toBool())
        return accept(head, answer.object);
    const QString code = answer.object.value(QStringLiteral("code")).toString();
    if (code == QLatin1String("GAP"))
        return followGap(head, answer.object);
    return narrow({troubleOfCode(code), code}, batch);
}

HubOutcome PushSide::accept(Head &head, const QJsonObject &answer)
{
    const qint64 acknowledged = answer.value(QStringLiteral("acked")).toInteger();
    if (acknowledged <= head.sequence)
        return HubFailure{HubTrouble::Position, QStringLiteral("acked %1").arg(acknowledged)};
    m_pushed += answer.value(QStringLiteral("new")).toInt();
    head = {acknowledged, answer.value(QStringLiteral("hash")).toString()};
    m_limit = qMin(m_limit * 2, largestBatch);
    if (m_marks.poisoned() > 0 && m_marks.poisoned() <= acknowledged) {
        if (const auto done = m_marks.setPoisoned(0); !done)
            return failureOf(done.error());
    }
    const auto done = m_marks.setAcknowledged(acknowledged);
    return done ? HubOutcome() : failureOf(done.error());
}

/// Too much at once, or one bad event among good ones: half of it is tried, down to the single
/// event that is to blame. That one freezes the pushing of this chain, nothing else.
HubOutcome PushSide::narrow(const HubFailure &failure, const QList<Event> &batch)
{
    const bool inBatch =
        failure.trouble == HubTrouble::Shape || failure.trouble == HubTrouble::Poison;
    if (inBatch && batch.size() > 1) {
        m_limit = int(batch.size() / 2);
        return std::nullopt;
    }
    if (inBatch) {
        const qint64 sequence = batch.first().sequence;
        if (const auto done = m_marks.setPoisoned(sequence); !done)
            return failureOf(done.error());
        return HubFailure{HubTrouble::Poison, failure.detail + u' ' + QString::number(sequence)};
    }
    // Perhaps the line is too slow for so much before something gives up.
    m_limit = qMax(1, m_limit / 2);
    return failure;
}

/// The hub lacks events before ours: it went back. What it has must be the beginning of our chain.
HubOutcome PushSide::followGap(Head &head, const QJsonObject &answer)
{
    const qint64 last = answer.value(QStringLiteral("want")).toInteger() - 1;
    const QString hash = answer.value(QStringLiteral("hash")).toString();
    const auto own = m_store.ledger.ownAfter(last - 1, 1);
    if (last >= head.sequence ||
        (last > 0 && (!own || own->isEmpty() || own->first().hash != hash)))
        return HubFailure{HubTrouble::Identity, QStringLiteral("FORK %1").arg(last)};
    head = {last, hash};
    return std::nullopt;
}

} // namespace onedoor

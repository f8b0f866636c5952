#include "core/sync/exchange_round.h"

#include "core/store/lost.h"

#include "core/sync/installation.h"

#include <algorithm>
#include <utility>

namespace onedoor
{

namespace
{
/// Longer than any single call to the hub may take.
constexpr int leaseSeconds = 120;
constexpr int protocol = 1;
} // namespace

ExchangeRound::ExchangeRound(Store &store, HubConnection &hub, const Clock &clock, QString holder)
    : m_store(store), m_hub(hub), m_clock(clock), m_holder(std::move(holder)),
      m_marks(store.exchange), m_push(store, hub), m_pull(store, hub)
{
}

RoundReport ExchangeRound::run(const OnProgress &progress)
{
    RoundReport report;
    const QDateTime now = m_clock.now();
    const auto taken = m_store.exchange.take(m_holder, now, now.addSecs(leaseSeconds));
    if (!taken || !*taken) {
        report.busyElsewhere = taken.ok();
        if (!taken)
            report.trouble = failureOf(taken.error());
        return report;
    }
    m_progress = progress;
    m_before = exchanged();
    m_stopped = false;
    const int pushedBefore = m_push.pushed();
    const int pulledBefore = m_pull.pulled();
    report.trouble = exchange();
    report.stopped = std::exchange(m_stopped, false) || m_hub.isStopped();
    if (report.stopped && report.trouble && report.trouble->trouble == HubTrouble::Retry)
        report.trouble.reset(); // the stop itself, or a call it broke; all else is graver
    report.pushed = m_push.pushed() - pushedBefore;
    report.pulled = m_pull.pulled() - pulledBefore;
    report.touched = m_pull.takeTouched();
    const auto released = m_store.exchange.release(m_holder);
    Result<Done> noted = Done{}, good = Done{};
    if (report.trouble) {
        noted =
            m_marks.setLastTrouble(wordOf(report.trouble->trouble) + u' ' + report.trouble->detail);
    } else if (!report.stopped) { // half a round tells nothing
        noted = m_marks.setLastTrouble(QString());
        good = m_marks.setLastGood(m_clock.now());
    }
    for (const auto &done : {released, noted, good}) {
        if (!done && !report.trouble)
            report.trouble = failureOf(done.error());
    }
    return report;
}

HubOutcome ExchangeRound::exchange()
{
    const KeepLease keep = [this] { return keepLease(); };
    m_toSend = 0;
    Greeting greeting;
    const HubOutcome doubt = greet(greeting);
    // A station in doubt about its own name does not write any more, but may still read the others.
    if (doubt && doubt->trouble != HubTrouble::Identity)
        return doubt;
    HubOutcome refused;
    if (!doubt) {
        if (const HubOutcome failure = m_push.pushKeys(keep))
            return failure;
        refused = m_push.pushEvents(greeting.sequence, greeting.hash, keep);
        m_toSend = 0;
        // One refused event must not keep us from hearing the others.
        if (refused && refused->trouble != HubTrouble::Poison &&
            refused->trouble != HubTrouble::Identity)
            return refused;
    }
    const HubOutcome pulled = pullAndWalkBack();
    if (doubt)
        return doubt;
    return refused ? refused : pulled;
}

HubOutcome ExchangeRound::pullAndWalkBack()
{
    const KeepLease keep = [this] { return keepLease(); };
    const HubOutcome pulled = m_pull.pull(keep);
    if (!pulled || pulled->trouble != HubTrouble::WentBack)
        return pulled;
    if (const HubOutcome failure = m_pull.walkBack())
        return failure;
    if (const HubOutcome failure = m_push.pushKeys(keep))
        return failure;
    return m_pull.pull(keep);
}

HubOutcome ExchangeRound::greet(Greeting &greeting)
{
    const auto own = m_store.ledger.head(m_store.ledger.station());
    if (!own)
        return failureOf(own.error());
    const QDateTime asked = m_clock.now();
    const auto answer = m_hub.callJson(
        "hub.hello", {{QStringLiteral("v"), protocol},
                      {QStringLiteral("st"), m_store.ledger.station().text()},
                      {QStringLiteral("seq"), own->sequence},
                      {QStringLiteral("hash"), own->hash},
                      {QStringLiteral("nonce"), installationMark(m_store.folder())}});
    if (answer.failure)
        return answer.failure;
    const QJsonObject &hub = answer.object;
    if (!hub.value(QStringLiteral("ok")).toBool()) {
        const QString code = hub.value(QStringLiteral("code")).toString();
        return HubFailure{troubleOfCode(code), code};
    }
    const qint64 ahead = hub.value(QStringLiteral("now")).toInteger() - asked.toMSecsSinceEpoch();
    if (const auto noted = m_marks.setHubAheadMs(ahead); !noted)
        return failureOf(noted.error());
    greeting.sequence = hub.value(QStringLiteral("seq")).toInteger();
    greeting.hash = hub.value(QStringLiteral("hash")).toString();
    m_toSend = std::max<qint64>(0, own->sequence - greeting.sequence);
    const QString state = hub.value(QStringLiteral("state")).toString();
    if (const HubOutcome failure = followGeneration(hub.value(QStringLiteral("gen")).toString()))
        return failure;
    if (state != QLatin1String("active")) {
        return HubFailure{HubTrouble::Identity, state.toUpper()};
    }
    return followVerdict(hub.value(QStringLiteral("verdict")).toString(), own->sequence, greeting);
}

HubOutcome ExchangeRound::followVerdict(const QString &verdict, qint64 ownSequence,
                                        Greeting &greeting)
{
    if (verdict == QLatin1String("FORK"))
        return HubFailure{HubTrouble::Identity, verdict};
    // What is behind us, or what a salvage of this store could not read.
    qint64 from = verdict == QLatin1String("BEHIND") ? ownSequence : greeting.sequence;
    const auto lost = lostRanges(m_store.exchange);
    for (const LostRange &range : lost) {
        if (range.station == m_store.ledger.station().text())
            from = std::min(from, range.from - 1);
    }
    if (verdict == QLatin1String("BEHIND") || from < greeting.sequence) {
        const KeepLease keep = [this] { return keepLease(); };
        if (const HubOutcome failure = m_pull.fetchOwn(from, keep))
            return failure;
    }
    bool isForked = false;
    if (verdict == QLatin1String("AHEAD") && greeting.sequence > 0) {
        // What the hub has must be the beginning of what we have. Only we can tell; if it is not,
        // the hub is shown the event that differs, so that the evidence lies there too.
        const auto own =
            m_store.ledger.ownAfter(qMax(0, greeting.sequence - 2), greeting.sequence > 1 ? 2 : 1);
        if (!own)
            return failureOf(own.error());
        isForked = own->isEmpty() || own->last().hash != greeting.hash;
        if (isForked) {
            const bool hasBefore = own->size() > 1;
            greeting = {greeting.sequence - 1, hasBefore ? own->first().hash : chainStart()};
        }
    }
    // Whatever the hub had of ours is here now: what comes next follows it.
    const auto trusted = isForked ? Result<Done>(Done{}) : trustOwnEnd(m_store.exchange);
    const auto done = trusted ? m_marks.setAcknowledged(greeting.sequence) : trusted;
    return done ? HubOutcome() : failureOf(done.error());
}

HubOutcome ExchangeRound::followGeneration(const QString &generation)
{
    const QString known = m_marks.generation();
    if (known == generation)
        return std::nullopt;
    if (!known.isEmpty()) {
        if (const HubOutcome failure = m_pull.walkBack())
            return failure;
    }
    const auto done = m_marks.setGeneration(generation);
    return done ? HubOutcome() : failureOf(done.error());
}

/// Whatever was exchanged so far is committed: here is where a round may end.
HubOutcome ExchangeRound::keepLease()
{
    m_stopped = m_stopped || (m_progress && !m_progress(exchanged() - m_before, m_toSend));
    if (m_stopped)
        return HubFailure{HubTrouble::Retry, QStringLiteral("stopped")};
    const QDateTime now = m_clock.now();
    const auto kept = m_store.exchange.take(m_holder, now, now.addSecs(leaseSeconds));
    if (!kept)
        return failureOf(kept.error());
    return *kept ? HubOutcome() : HubFailure{HubTrouble::Retry, QStringLiteral("lease lost")};
}

} // namespace onedoor

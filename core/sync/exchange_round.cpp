#include "core/sync/exchange_round.h"

#include "core/store/ends.h"
#include "core/store/lost.h"
#include "core/store/passed_over.h"
#include "core/sync/hub_use.h"
#include "core/sync/mended_chains.h"

#include <algorithm>
#include <utility>

namespace onedoor
{

namespace
{
constexpr int protocol = 1;
} // namespace

ExchangeRound::ExchangeRound(Store &store, HubConnection &hub, const Clock &clock)
    : m_store(store), m_hub(hub), m_clock(clock), m_marks(store.exchange), m_push(store, hub),
      m_pull(store, hub)
{
}

RoundReport ExchangeRound::run(const OnProgress &progress)
{
    RoundReport report;
    const auto taken = m_store.exchangeLease.take();
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
    m_store.exchangeLease.release();
    if (const auto noted = noteOutcome(report); !noted && !report.trouble)
        report.trouble = failureOf(noted.error());
    return report;
}

Result<Done> ExchangeRound::noteOutcome(const RoundReport &report)
{
    if (report.stopped && !report.trouble)
        return Done{}; // half a round tells nothing
    const auto &trouble = report.trouble;
    const auto noted = m_marks.setLastTrouble(
        trouble ? wordOf(trouble->trouble) + u' ' + trouble->detail : QString());
    if (!noted)
        return noted;
    if (trouble && needsNewStation(*trouble))
        return stopAsCopy(m_store.exchange);
    // What of another station does not fit takes nothing from what went to and fro.
    if (trouble && !isAnothersDivergence(*trouble))
        return Done{};
    const auto good = m_marks.setLastGood(m_clock.now());
    return good ? m_store.noteEnds(witness::exchange) : good; // the hub has it so
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
    if (const HubOutcome failure = MendedChains(m_store, m_hub, m_pull).fetch(keep))
        return failure;
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

/// `at`: our hash where the hub's chain ends, once that is known.
HubConnection::JsonAnswer ExchangeRound::hello(const ChainHead &own, const QString &at)
{
    const auto next = m_marks.nextNonce();
    if (!next)
        return {failureOf(next.error()), {}};
    const HubUse use = useOf(m_store.identity());
    auto answer =
        m_hub.callJson("hub.hello", {{QStringLiteral("v"), protocol},
                                     {QStringLiteral("st"), m_store.ledger.station().text()},
                                     {QStringLiteral("rehearsal"), use == HubUse::Rehearsal},
                                     {QStringLiteral("seq"), own.sequence},
                                     {QStringLiteral("hash"), own.hash},
                                     {QStringLiteral("nonce"), m_marks.nonce()},
                                     {QStringLiteral("next"), *next},
                                     {QStringLiteral("at"), at}});
    const QString code = answer.object.value(QStringLiteral("code")).toString();
    if (!answer.failure && !answer.object.value(QStringLiteral("ok")).toBool())
        answer.failure = HubFailure{troubleOfCode(code), code};
    if (!answer.failure) // a hub of an older release does not look
        answer.failure = whyApart(use, useOf(answer.object));
    return answer;
}

HubOutcome ExchangeRound::greet(Greeting &greeting)
{
    const auto own = m_store.ledger.head(m_store.ledger.station());
    if (!own)
        return failureOf(own.error());
    const QDateTime asked = m_clock.now();
    const auto answer = hello(*own, {});
    if (answer.failure)
        return answer.failure;
    const QJsonObject &hub = answer.object;
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
    const QString there = greeting.hash;
    const QString verdict = hub.value(QStringLiteral("verdict")).toString();
    if (const HubOutcome failure = followVerdict(verdict, own->sequence, greeting))
        return failure;
    if (greeting.hash != there)
        return std::nullopt; // it forked, which the hub is shown next
    // One that has more and was not the last to be known here says that it fits.
    if (verdict == QLatin1String("AHEAD") && !hub.value(QStringLiteral("known")).toBool(true)) {
        if (const auto told = hello(*own, there); told.failure)
            return told.failure;
    }
    const auto renewed = m_marks.renewNonce();
    return renewed ? HubOutcome() : failureOf(renewed.error());
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
    const auto trusted = isForked ? Result<Done>(Done{}) : trustEnd(greeting.sequence);
    const auto done = trusted ? m_marks.setAcknowledged(greeting.sequence) : trusted;
    return done ? HubOutcome() : failureOf(done.error());
}

Result<Done> ExchangeRound::trustEnd(qint64 sequence)
{
    const auto whole = passNothingOver(m_store.exchange, sequence);
    return whole ? trustOwnEnd(m_store.exchange) : whole;
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
    return m_stopped ? HubFailure{HubTrouble::Retry, QStringLiteral("stopped")} : HubOutcome();
}

} // namespace onedoor

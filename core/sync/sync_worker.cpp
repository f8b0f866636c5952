#include "core/sync/sync_worker.h"

#include <QNetworkInformation>

#include <algorithm>

namespace onedoor
{

namespace
{
/// So often the worker looks whether it slept, and whether another program recorded something.
constexpr int beatMs = 10'000;
/// A beat that comes so late means that the computer slept.
constexpr qint64 sleptMs = 60'000;
/// Fewer facts are exchanged before anybody could look.
constexpr qint64 worthSaying = 300;
} // namespace

SyncWorker::SyncWorker(OpenStore openStore, const Clock &clock, Schedule schedule,
                       Installation here)
    : m_openStore(std::move(openStore)), m_clock(clock), m_schedule(std::move(schedule)),
      m_here(std::move(here))
{
}

SyncWorker::~SyncWorker() = default;

void SyncWorker::start()
{
    auto store = m_openStore();
    if (!store) {
        m_trouble = failureOf(store.error());
        tell(SyncStatus::State::Trouble);
        return;
    }
    m_store = std::move(*store);
    (void)m_here.check(*m_store, m_clock.today()); // what it cannot note it finds at the next start
    m_round = std::make_unique<ExchangeRound>(*m_store, m_hub, m_clock);
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &SyncWorker::beat);
    watchLine();
    m_lastBeat = m_clock.now();
    m_schedule.started(m_lastBeat);
    plan();
    tell(SyncStatus::State::Idle);
}

/// Where the system tells nothing about its network, the schedule's own tries serve.
void SyncWorker::watchLine()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachable) {
                if (reachable == QNetworkInformation::Reachability::Disconnected)
                    return;
                m_schedule.lineBack(m_clock.now());
                plan();
            });
}

void SyncWorker::setAccess(const std::optional<Access> &access)
{
    m_access = access;
    m_hub.close();
    m_trouble.reset();
    if (!m_store)
        return;
    m_schedule.asked(m_clock.now());
    plan();
    tell(SyncStatus::State::Idle);
}

void SyncWorker::appended()
{
    if (!m_store)
        return;
    m_schedule.appended(m_clock.now());
    plan();
    tell(m_told.state);
}

void SyncWorker::exchangeNow()
{
    if (!m_store)
        return;
    m_schedule.asked(m_clock.now());
    plan();
}

void SyncWorker::beat()
{
    const QDateTime now = m_clock.now();
    // A clock that was set forth looks the same, and one more exchange does no harm.
    if (qAbs(m_lastBeat.msecsTo(now)) > sleptMs)
        m_schedule.lineBack(now);
    m_lastBeat = now;
    if (m_access && now >= m_schedule.nextTry()) {
        exchange();
    } else {
        const qint64 before = m_told.waiting;
        tell(m_told.state);
        if (m_told.waiting > before)
            m_schedule.appended(now);
    }
    plan();
}

void SyncWorker::exchange()
{
    m_stop = false;
    tell(SyncStatus::State::Running);
    const RoundReport report = round();
    m_exchanged = m_toSend = 0;
    const QDateTime now = m_clock.now();
    m_trouble = report.trouble;
    if (m_trouble)
        m_schedule.failed(now, m_trouble->trouble);
    else
        m_schedule.succeeded(now);
    tell(m_trouble ? stateAfter(m_trouble->trouble) : SyncStatus::State::Idle);
    if (!report.touched.isEmpty())
        Q_EMIT admitted(report.touched);
}

RoundReport SyncWorker::round()
{
    if (!m_hub.isOpen()) {
        if (const HubOutcome failure = m_hub.open(m_access->address, m_access->password)) {
            RoundReport report;
            report.trouble = failure;
            return report;
        }
    }
    return m_round->run(
        [this](qint64 exchanged, qint64 toSend) { return goOn(exchanged, toSend); });
}

bool SyncWorker::goOn(qint64 exchanged, qint64 toSend)
{
    if (std::max(exchanged, toSend) >= worthSaying) {
        m_exchanged = exchanged;
        m_toSend = toSend;
        tell(SyncStatus::State::Running);
    }
    return !m_stop;
}

/// Wakes for the next try, or to look around before it.
void SyncWorker::plan()
{
    const qint64 wait = m_access ? m_clock.now().msecsTo(m_schedule.nextTry()) : beatMs;
    m_timer->start(int(std::clamp<qint64>(wait, 0, beatMs)));
}

void SyncWorker::tell(SyncStatus::State state)
{
    SyncStatus now;
    if (m_store) {
        m_here.keep(*m_store);
        const auto stored = storedStatus(*m_store);
        if (stored)
            now = *stored;
        // Written down for programs that only look.
        if (m_access && ExchangeMarks(m_store->exchange).nextTry() != m_schedule.nextTry())
            (void)ExchangeMarks(m_store->exchange).setNextTry(m_schedule.nextTry());
    }
    now.configured = m_access.has_value();
    now.state = now.configured || m_trouble ? state : SyncStatus::State::Off;
    now.nextTry = now.configured ? m_schedule.nextTry() : QDateTime();
    now.trouble = m_trouble ? m_trouble->trouble : HubTrouble::Retry;
    now.detail = m_trouble ? m_trouble->detail : QString();
    now.exchanged = m_exchanged;
    now.toSend = m_toSend;
    if (now == m_told)
        return;
    m_told = now;
    Q_EMIT status(now);
}

} // namespace onedoor

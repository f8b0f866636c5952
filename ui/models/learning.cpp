#include "ui/models/learning.h"

#include "core/desk/unit_book.h"
#include "core/insight/study.h"

#include <algorithm>
#include <utility>

namespace onedoor
{

namespace
{

constexpr int pause = 60'000;        // ms
constexpr qint64 worthSaying = 1000; // cases: fewer are read before anybody could look

} // namespace

class Learning::Worker : public QObject
{
public:
    explicit Worker(WorkplaceFactory factory) : m_factory(std::move(factory)) {}

    /// How many cases were learned; nullopt when it was not due.
    Result<std::optional<int>> learn(const OnProgress &progress)
    {
        // Opened for this and closed again: it is needed a few times a day.
        const auto own = m_factory();
        if (!own)
            return own.error();
        const Workplace at = (*own)->workplace();
        const auto units = UnitBook::read(at.store);
        if (!units)
            return units.error();
        const Start start =
            Start::of(at.reference.disputeTypes, at.reference.contentClasses, units->catalogue());
        Study study(at.store, start);
        const auto due = study.isDue();
        if (!due)
            return due.error();
        if (!*due)
            return std::optional<int>();
        const auto learned = study.learn(at.clock.now(), progress);
        return learned ? Result<std::optional<int>>(learned->cases()) : learned.error();
    }

private:
    WorkplaceFactory m_factory;
};

Learning::Learning(WorkplaceFactory factory, QObject *parent)
    : QObject(parent), m_worker(std::move(factory))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &Learning::look);
}

Learning::~Learning()
{
    cancel();
}

void Learning::wake()
{
    if (!m_pause.isActive())
        m_pause.start();
}

void Learning::cancel()
{
    m_pause.stop();
    ++m_stops;
}

void Learning::look()
{
    m_worker.post([this, stops = int(m_stops)](Worker &worker) {
        int said = -1;
        const auto learned = worker.learn([&](qint64 done, qint64 total) {
            const int percent = int(done * 100 / std::max<qint64>(total, 1));
            if (total >= worthSaying && percent != std::exchange(said, percent))
                Q_EMIT progressed(percent);
            return stops == m_stops;
        });
        if (learned && *learned)
            Q_EMIT this->learned(**learned);
        else
            Q_EMIT rested();
    });
}

} // namespace onedoor

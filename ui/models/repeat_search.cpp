#include "ui/models/repeat_search.h"

#include <utility>

namespace onedoor
{

namespace
{

constexpr int pause = 400; // ms
constexpr int shownAtMost = 8;
constexpr int shortestNarrative = 8; // below this every text resembles every other

bool worthAsking(const Intake &intake)
{
    for (const Party &party : intake.petitioners) {
        if (!party.name.trimmed().isEmpty() || !party.idNumber.isEmpty() || !party.phone.isEmpty())
            return true;
    }
    return intake.narrative.trimmed().size() >= shortestNarrative;
}

} // namespace

class RepeatSearch::Worker : public QObject
{
public:
    explicit Worker(WorkplaceFactory factory) : m_factory(std::move(factory)) {}

    struct Answer {
        Result<QList<Repeat>> repeats;
        bool mustLearn = false;
    };
    Answer look(const Intake &intake, const PetitionId &self)
    {
        if (!m_own) {
            auto own = m_factory();
            if (!own)
                return {own.error()};
            m_own = std::move(*own);
        }
        const Workplace at = m_own->workplace();
        auto repeats = Desk(at).repeatsOf(intake, shownAtMost, self);
        const auto must = at.store.repeats.mustLearn();
        return {std::move(repeats), must && *must};
    }

private:
    WorkplaceFactory m_factory;
    std::unique_ptr<OwnWorkplace> m_own;
};

class RepeatSearch::Learner : public QObject
{
public:
    explicit Learner(WorkplaceFactory factory) : m_factory(std::move(factory)) {}

    /// The connection is closed again: it is needed once in months.
    bool learn(const std::atomic<bool> &stop)
    {
        const auto own = m_factory();
        if (!own || stop)
            return false;
        const Workplace at = (*own)->workplace();
        return at.store.repeats.learn(at.clock.now(), [&stop] { return stop.load(); }).ok();
    }

private:
    WorkplaceFactory m_factory;
};

RepeatSearch::RepeatSearch(WorkplaceFactory factory, QObject *parent)
    : QObject(parent), m_learner(factory), m_worker(std::move(factory))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &RepeatSearch::send);
}

RepeatSearch::~RepeatSearch()
{
    m_stop = true;
}

void RepeatSearch::ask(const Intake &intake, const PetitionId &self)
{
    cancel();
    if (!worthAsking(intake)) {
        Q_EMIT found({});
        return;
    }
    m_intake = intake;
    m_self = self;
    m_pause.start();
}

void RepeatSearch::cancel()
{
    m_pause.stop();
    ++m_question;
}

void RepeatSearch::send()
{
    m_worker.post([this, intake = m_intake, self = m_self, question = m_question](Worker &worker) {
        const Worker::Answer answer = worker.look(intake, self);
        const auto deliver = [this, answer, question] {
            if (answer.mustLearn)
                learn();
            if (question != m_question)
                return;
            if (answer.repeats)
                Q_EMIT found(*answer.repeats);
            else
                Q_EMIT failed(answer.repeats.error());
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

void RepeatSearch::learn()
{
    if (std::exchange(m_learning, true))
        return;
    m_learner.post([this](Learner &learner) {
        // What failed, as in a store that cannot be written, would fail again: not before the next
        // start.
        if (learner.learn(m_stop))
            QMetaObject::invokeMethod(
                this, [this] { m_learning = false; }, Qt::QueuedConnection);
    });
}

} // namespace onedoor

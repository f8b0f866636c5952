#include "ui/models/repeat_search.h"

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

    Result<QList<Repeat>> look(const Intake &intake, const PetitionId &self)
    {
        if (!m_own) {
            auto own = m_factory();
            if (!own)
                return own.error();
            m_own = std::move(*own);
        }
        return Desk(m_own->workplace()).repeatsOf(intake, shownAtMost, self);
    }

private:
    WorkplaceFactory m_factory;
    std::unique_ptr<OwnWorkplace> m_own;
};

RepeatSearch::RepeatSearch(WorkplaceFactory factory, QObject *parent)
    : QObject(parent), m_worker(std::move(factory))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &RepeatSearch::send);
}

RepeatSearch::~RepeatSearch() = default;

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
        const auto answer = worker.look(intake, self);
        const auto deliver = [this, answer, question] {
            if (question != m_question)
                return;
            if (answer)
                Q_EMIT found(*answer);
            else
                Q_EMIT failed(answer.error());
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

} // namespace onedoor

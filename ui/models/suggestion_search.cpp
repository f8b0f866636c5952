#include "ui/models/suggestion_search.h"

#include "core/desk/unit_book.h"
#include "core/insight/study.h"

namespace onedoor
{

namespace
{

constexpr int pause = 400; // ms
constexpr int proposedAtMost = 6;
constexpr int shortestText = 4; // 拖欠工资 says something already

} // namespace

class SuggestionSearch::Worker : public QObject
{
public:
    explicit Worker(WorkplaceFactory factory) : m_factory(std::move(factory)) {}

    Result<Offered> read(const Intake &intake)
    {
        if (const auto ready = prepare(); !ready)
            return ready.error();
        const Workplace at = m_own->workplace();
        const QDate received =
            intake.receivedAt.isValid() ? Clock::legalDay(intake.receivedAt) : at.clock.today();
        return Offered{
            m_suggestions->propose(intake.title, intake.narrative + u'\n' + intake.claim,
                                   proposedAtMost),
            bestFindings(findingsIn(intake.narrative, readingOf(at.store, at.reference, received),
                                    intake.claim))};
    }
    void forget() { m_suggestions.reset(); }

private:
    Result<Done> prepare()
    {
        if (!m_own) {
            auto own = m_factory();
            if (!own)
                return own.error();
            m_own = std::move(*own);
        }
        if (m_suggestions)
            return Done{};
        const Reference &reference = m_own->workplace().reference;
        Store &store = m_own->workplace().store;
        const auto units = UnitBook::read(store);
        if (!units)
            return units.error();
        const Start start =
            Start::of(reference.disputeTypes, reference.contentClasses, units->catalogue());
        auto known = Study(store, start).known();
        if (!known)
            return known.error();
        m_suggestions = std::move(*known);
        return Done{};
    }

    WorkplaceFactory m_factory;
    std::unique_ptr<OwnWorkplace> m_own;
    std::optional<Suggestions> m_suggestions;
};

SuggestionSearch::SuggestionSearch(WorkplaceFactory factory, QObject *parent)
    : QObject(parent), m_worker(std::move(factory))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &SuggestionSearch::send);
}

SuggestionSearch::~SuggestionSearch() = default;

void SuggestionSearch::ask(const Intake &intake)
{
    const bool asSaid = intake.narrative == m_intake.narrative && intake.title == m_intake.title &&
                        intake.claim == m_intake.claim && intake.receivedAt == m_intake.receivedAt;
    if (asSaid)
        return; // other fields change nothing of it
    m_intake = intake;
    ++m_question;
    if (intake.narrative.trimmed().size() < shortestText &&
        intake.claim.trimmed().size() < shortestText) {
        m_pause.stop();
        hear({});
    } else {
        m_pause.start();
    }
}

void SuggestionSearch::clear()
{
    m_pause.stop();
    ++m_question;
    m_intake = {};
    hear({});
}

void SuggestionSearch::reload()
{
    m_worker.post([](Worker &worker) { worker.forget(); });
}

void SuggestionSearch::hear(const Offered &offered)
{
    if (offered == m_offered)
        return;
    m_offered = offered;
    Q_EMIT changed();
}

void SuggestionSearch::send()
{
    m_worker.post([this, intake = m_intake, question = m_question](Worker &worker) {
        const auto answer = worker.read(intake);
        const auto deliver = [this, answer, question] {
            if (question != m_question)
                return;
            if (answer)
                hear(*answer);
            else
                Q_EMIT failed(answer.error());
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

} // namespace onedoor

#pragma once

#include "core/domain/findings.h"
#include "core/insight/suggestions.h"
#include "ui/models/own_workplace.h"
#include "ui/models/worker_thread.h"

#include <QTimer>

namespace onedoor
{

/// What a narrative and a claim suggest: labels with their reasons, and what they hold for other
/// fields.
struct Offered {
    Suggested suggested;
    QList<Finding> found; ///< the best of each field

    bool operator==(const Offered &) const = default;
};

/// Reads narrative and claim while somebody types: in a thread of its own, 0.4 s after the last
/// key. Only the answer to the newest question counts. Offers, never fills in.
class SuggestionSearch : public QObject
{
    Q_OBJECT
public:
    explicit SuggestionSearch(WorkplaceFactory factory, QObject *parent = nullptr);
    ~SuggestionSearch() override;

    void ask(const Intake &intake);
    /// Forgets the question and what was offered.
    void clear();
    /// Something new was learned: the next question reads it.
    void reload();

    const Offered &offered() const { return m_offered; }

Q_SIGNALS:
    void changed();
    void failed(const onedoor::Error &error);

private:
    class Worker;
    void send();
    void hear(const Offered &offered);

    QTimer m_pause;
    Intake m_intake;
    Offered m_offered;
    int m_question = 0;            ///< grows; an answer to an older one is dropped
    WorkerThread<Worker> m_worker; ///< the last member: it goes first, and speaks to the others
};

} // namespace onedoor

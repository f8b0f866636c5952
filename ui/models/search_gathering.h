#pragma once

#include "ui/models/desk_worker.h"

#include <chrono>

namespace onedoor
{

/// Joins what each record has left in the search index, a few milliseconds at a time, once nothing
/// has been recorded for a while: a look-up then goes through a handful of parts, not fifteen.
class SearchGathering : public QObject
{
    Q_OBJECT
public:
    /// The desk outlives it.
    explicit SearchGathering(DeskWorker &desk, std::chrono::milliseconds quiet = defaultQuiet,
                             QObject *parent = nullptr);

    static constexpr std::chrono::milliseconds defaultQuiet{5000};

Q_SIGNALS:
    /// Nothing is left to be joined.
    void gathered();

private:
    void step();

    DeskWorker &m_desk;
    QTimer m_quiet;
    QTimer m_next; ///< between two steps, so that what is asked of the desk comes in between
};

} // namespace onedoor

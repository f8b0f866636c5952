#include "ui/models/search_gathering.h"

#include "ui/models/memory.h"

namespace onedoor
{

SearchGathering::SearchGathering(DeskWorker &desk, std::chrono::milliseconds quiet, QObject *parent)
    : QObject(parent), m_desk(desk)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quiet);
    m_next.setSingleShot(true);
    m_next.setInterval(std::chrono::milliseconds(20));
    connect(&m_desk, &DeskWorker::recorded, this, [this] {
        m_next.stop();
        m_quiet.start();
    });
    connect(&m_quiet, &QTimer::timeout, this, &SearchGathering::step);
    connect(&m_next, &QTimer::timeout, this, &SearchGathering::step);
}

void SearchGathering::step()
{
    m_desk.ask(
        this,
        [](StationWorkplace &at) {
            const auto more = at.store().projections.joinSearch();
            if (more && !*more)
                giveMemoryBack();
            return more;
        },
        [this](const Result<bool> &more) {
            if (more && *more && !m_quiet.isActive())
                m_next.start();
            else if (more && !*more)
                Q_EMIT gathered();
        });
}

} // namespace onedoor

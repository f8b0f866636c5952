#include "ui/models/desk_news.h"

#include <utility>

namespace onedoor
{

namespace
{

constexpr int watchMilliseconds = 2000; // the mark is one small read

} // namespace

DeskNews::DeskNews(DeskWorker &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(&desk, &DeskWorker::recorded, this, &DeskNews::changed);
    connect(&m_watch, &QTimer::timeout, this, &DeskNews::look);
    m_watch.start(watchMilliseconds);
    look();
}

void DeskNews::look()
{
    if (std::exchange(m_looking, true))
        return;
    const auto read = [](StationWorkplace &at) { return at.store().changeMark(); };
    m_desk.ask(this, read, [this](const Result<qint64> &mark) {
        m_looking = false;
        if (!mark || m_mark == *mark)
            return;
        const bool first = !std::exchange(m_mark, *mark);
        if (!first)
            Q_EMIT changed();
    });
}

} // namespace onedoor

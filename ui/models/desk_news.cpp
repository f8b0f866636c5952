#include "ui/models/desk_news.h"

namespace onedoor
{

namespace
{

constexpr int watchMilliseconds = 2000; // the mark is one small read

} // namespace

DeskNews::DeskNews(Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_mark = m_store.changeMark() ? *m_store.changeMark() : 0;
    // Queued: a model must not read while the one that recorded is still at it.
    m_store.ledger.recorded = [this](const QList<Event> &) {
        QMetaObject::invokeMethod(this, &DeskNews::changed, Qt::QueuedConnection);
    };
    connect(&m_watch, &QTimer::timeout, this, &DeskNews::look);
    m_watch.start(watchMilliseconds);
}

DeskNews::~DeskNews()
{
    m_store.ledger.recorded = {};
}

void DeskNews::look()
{
    const auto mark = m_store.changeMark();
    if (!mark || *mark == m_mark)
        return;
    m_mark = *mark;
    Q_EMIT changed();
}

} // namespace onedoor

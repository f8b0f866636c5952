#include "ui/models/draft_keeper.h"

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int saveAfter = 300; // ms

} // namespace

DraftKeeper::DraftKeeper(Workplace at, const QString &page, Content content, QObject *parent)
    : QObject(parent), m_at(std::move(at)), m_page(page), m_content(std::move(content))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(saveAfter);
    connect(&m_soon, &QTimer::timeout, this, &DraftKeeper::flush);
    begin();
}

void DraftKeeper::begin()
{
    m_soon.stop();
    m_id = PetitionId{m_at.ids.next()}.text();
    m_stored = false;
}

void DraftKeeper::adopt(const Draft &draft)
{
    m_soon.stop();
    m_id = draft.id;
    m_stored = false;
    touch(); // tells the other windows who has it now
    flush();
}

void DraftKeeper::touch()
{
    if (!m_soon.isActive()) // not restarted: somebody who types on without a pause is kept, too
        m_soon.start();
}

void DraftKeeper::flush()
{
    if (!m_soon.isActive() && sender() != &m_soon)
        return;
    m_soon.stop();
    if (m_stored && overtaken())
        m_id = PetitionId{m_at.ids.next()}.text();
    store({m_id, m_page, m_at.who.window, m_at.who.name, m_at.clock.now(), m_content()});
}

void DraftKeeper::drop()
{
    m_soon.stop();
    if (const auto removed = m_at.store.drafts.remove(m_id); !removed)
        Q_EMIT failed(removed.error());
    begin();
}

QList<Draft> DraftKeeper::others() const
{
    const auto all = m_at.store.drafts.all(m_page);
    QList<Draft> drafts = all ? *all : QList<Draft>();
    drafts.removeIf([this](const Draft &draft) { return draft.id == m_id; });
    return drafts;
}

void DraftKeeper::discard(const Draft &draft)
{
    if (const auto removed = m_at.store.drafts.remove(draft.id); !removed)
        Q_EMIT failed(removed.error());
}

void DraftKeeper::restore(const Draft &draft)
{
    if (const auto saved = m_at.store.drafts.save(draft); !saved)
        Q_EMIT failed(saved.error());
}

bool DraftKeeper::overtaken() const
{
    const auto drafts = m_at.store.drafts.all(m_page);
    return drafts && std::any_of(drafts->begin(), drafts->end(), [this](const Draft &draft) {
               return draft.id == m_id && draft.window != m_at.who.window;
           });
}

void DraftKeeper::store(const Draft &draft)
{
    const auto done = m_at.store.drafts.save(draft);
    m_stored = done.ok();
    if (done)
        Q_EMIT saved(draft.savedAt);
    else
        Q_EMIT failed(done.error());
}

} // namespace onedoor

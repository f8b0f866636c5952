#include "ui/models/draft_keeper.h"

#include <algorithm>

namespace onedoor
{

namespace
{

/// Whether another window has gone on with the draft.
bool overtaken(Store &store, const Draft &draft)
{
    const auto drafts = store.drafts.all(draft.page);
    return drafts && std::any_of(drafts->begin(), drafts->end(), [&draft](const Draft &kept) {
               return kept.id == draft.id && kept.window != draft.window;
           });
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

DraftKeeper::DraftKeeper(DeskWorker &desk, const QString &page, Content content, QObject *parent)
    : QObject(parent), m_desk(desk), m_page(page), m_content(std::move(content))
{
    begin();
}

void DraftKeeper::begin()
{
    m_id = newId();
    m_stored = false;
    m_touched = false;
}

void DraftKeeper::adopt(const Draft &draft)
{
    m_id = draft.id;
    m_stored = false;
    touch(); // tells the other windows who has it now
}

void DraftKeeper::drop()
{
    if (!m_stored && !m_storing)
        return;
    const auto remove = [id = m_id](StationWorkplace &at) { return at.store().drafts.remove(id); };
    m_desk.ask(this, remove, [this](const Result<Done> &done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
    begin();
}

void DraftKeeper::touch()
{
    m_touched = true;
    if (!m_storing)
        store();
}

void DraftKeeper::flush()
{
    if (m_touched)
        store();
}

void DraftKeeper::store()
{
    m_touched = false;
    m_storing = true;
    const Draft draft{
        m_id,         m_page,     m_desk.station().who.window, m_desk.station().who.name,
        m_desk.now(), m_content()};
    const auto keep = [draft, again = m_stored](StationWorkplace &at) -> Result<Draft> {
        Draft kept = draft;
        if (again && overtaken(at.store(), draft))
            kept.id = newId();
        const auto done = at.store().drafts.save(kept);
        return done ? Result<Draft>(kept) : Result<Draft>(done.error());
    };
    m_desk.ask(this, keep, [this, id = m_id](const Result<Draft> &kept) {
        m_storing = false;
        if (!kept)
            Q_EMIT failed(kept.error());
        if (kept && id == m_id) {
            m_id = kept->id;
            m_stored = true;
            Q_EMIT saved(kept->savedAt);
        }
        flush();
    });
}

void DraftKeeper::readOthers()
{
    const auto read = [page = m_page](StationWorkplace &at) { return at.store().drafts.all(page); };
    m_desk.ask(this, read, [this](const Result<QList<Draft>> &all) {
        if (!all) {
            Q_EMIT failed(all.error());
            return;
        }
        m_others = *all;
        m_others.removeIf([this](const Draft &draft) { return draft.id == m_id; });
        Q_EMIT othersChanged();
    });
}

void DraftKeeper::discard(const Draft &draft)
{
    const auto remove = [id = draft.id](StationWorkplace &at) {
        return at.store().drafts.remove(id);
    };
    m_desk.ask(this, remove, [this](const Result<Done> &done) {
        if (!done)
            Q_EMIT failed(done.error());
        readOthers();
    });
}

void DraftKeeper::restore(const Draft &draft)
{
    const auto save = [draft](StationWorkplace &at) { return at.store().drafts.save(draft); };
    m_desk.ask(this, save, [this](const Result<Done> &done) {
        if (!done)
            Q_EMIT failed(done.error());
        readOthers();
    });
}

} // namespace onedoor

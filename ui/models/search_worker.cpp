#include "ui/models/search_worker.h"

#include "ui/models/memory.h"
#include "ui/models/record_clashes.h"

namespace onedoor
{

namespace
{

constexpr int rowsReadAtFirst = 50; ///< about what a screen shows

} // namespace

SearchWorker::SearchWorker(Workstation station, int rest)
    : m_station(std::move(station)), m_ids(*m_station.clock), m_burst(this)
{
    m_burst.setSingleShot(true);
    m_burst.setInterval(rest);
    connect(&m_burst, &QTimer::timeout, this, &SearchWorker::giveBack);
}

void SearchWorker::supersede(quint64 ticket)
{
    m_latest = ticket;
    if (Store *running = m_running)
        running->interrupt();
}

void SearchWorker::list(quint64 ticket, const PetitionFilter &filter, int limit,
                        const ListPlace &after)
{
    if (isStale(ticket))
        return;
    Store *store = opened();
    if (!store)
        return;
    const auto places = store->petitions.places(filter, limit, after);
    ListedPetitions part;
    if (places) {
        for (const ListPlace &place : *places)
            part.rows << place.row;
        part.last = places->isEmpty() ? after : places->last();
        part.complete = places->size() < limit;
    }
    const auto first = places ? store->petitions.read(part.rows.mid(0, rowsReadAtFirst))
                              : Result<QList<PetitionRow>>(places.error());
    if (isStale(ticket))
        return;
    if (!first) {
        Q_EMIT failed(ticket, first.error());
        return;
    }
    tell(ticket, filter.typed, *first);
    Q_EMIT listed(ticket, after, part);
}

void SearchWorker::read(quint64 ticket, const QString &typed, const QList<qint64> &rows)
{
    if (isStale(ticket))
        return;
    Store *store = opened();
    const auto read = store ? store->petitions.read(rows) : Result<QList<PetitionRow>>(Error{});
    if (!store || isStale(ticket))
        return;
    if (!read) {
        Q_EMIT failed(ticket, read.error());
        return;
    }
    tell(ticket, typed, *read);
}

/// Rows with their marks at once; what else they were found by when nothing more urgent waits,
/// since reading a petition from its facts takes longer than its row.
void SearchWorker::tell(quint64 ticket, const QString &typed, const QList<PetitionRow> &rows)
{
    const QList<FoundRow> found = marked(typed, rows);
    Q_EMIT rowsRead(ticket, found);
    if (typed.isEmpty())
        return;
    QMetaObject::invokeMethod(
        this, [this, ticket, typed, found] { explain(ticket, typed, found); },
        Qt::QueuedConnection);
}

void SearchWorker::explain(quint64 ticket, const QString &typed, const QList<FoundRow> &rows)
{
    for (FoundRow one : rows) {
        if (isStale(ticket))
            return;
        const auto petition = m_store->ledger.petition(one.row.id);
        if (!petition)
            continue;
        one.snippet = marksOf(typed).snippet(*petition);
        if (one.snippet.field != SearchField::None)
            Q_EMIT rowsRead(ticket, {one});
    }
}

void SearchWorker::count(quint64 ticket, const PetitionFilter &filter)
{
    if (isStale(ticket))
        return;
    Store *store = opened();
    if (!store)
        return;
    const auto count = store->petitions.count(filter);
    if (!isStale(ticket) && count)
        Q_EMIT counted(ticket, *count);
}

void SearchWorker::suggest(quint64 ticket, const QString &typed, int limit)
{
    if (isStale(ticket))
        return;
    Store *store = opened();
    if (!store)
        return;
    PetitionFilter filter;
    filter.typed = typed;
    const auto rows = store->petitions.page(filter, limit);
    if (isStale(ticket))
        return;
    if (rows)
        Q_EMIT suggested(ticket, *rows);
    else
        Q_EMIT failed(ticket, rows.error());
}

void SearchWorker::glance(const PetitionId &id)
{
    Store *store = opened();
    if (!store)
        return;
    auto petition = store->ledger.petition(id);
    if (!petition && petition.error().reason == Reason::Cancelled) // by somebody else's ticket
        petition = store->ledger.petition(id);
    if (petition)
        Q_EMIT glanced(id, *petition);
}

void SearchWorker::readOperators()
{
    const auto slots = KeyFile(m_station.folder).listed();
    QStringList names;
    for (const KeySlot &slot : slots ? *slots : QList<KeySlot>()) {
        if (slot.kind == KeySlot::Kind::Password)
            names << slot.name;
    }
    Q_EMIT operatorsRead(names);
}

void SearchWorker::readUnits()
{
    if (Store *store = opened())
        Q_EMIT unitsRead(UnitBook::readable(*store));
}

void SearchWorker::readRecordClashes()
{
    Store *store = opened();
    const auto records = store ? clashingRecords(*store, m_station.reference->records)
                               : Result<QList<ClashingRecord>>(Error{});
    if (!records)
        return; // the list itself says what is wrong with the store
    QStringList lines;
    for (const ClashingRecord &one : *records)
        lines << linesOf(one);
    Q_EMIT recordClashesRead(lines);
}

const SearchMarks &SearchWorker::marksOf(const QString &typed)
{
    if (!m_marks || m_typed != typed) {
        m_typed = typed;
        m_marks.emplace(typed, knowledgeOf(*m_station.reference).divisionName);
    }
    return *m_marks;
}

QList<FoundRow> SearchWorker::marked(const QString &typed, const QList<PetitionRow> &rows)
{
    QList<FoundRow> found;
    for (const PetitionRow &row : rows) {
        FoundRow one{row, {}, {}, {}, {}, {}};
        if (!typed.isEmpty()) {
            const SearchMarks &marks = marksOf(typed);
            one.codeMarks = marks.in(row.code, SearchMarks::Kind::Code);
            one.titleMarks = marks.in(row.title, SearchMarks::Kind::Text);
            one.petitionerMarks = marks.in(row.petitioner, SearchMarks::Kind::Name);
            one.handlerMarks = marks.in(row.handler, SearchMarks::Kind::Text);
        }
        found << one;
    }
    return found;
}

/// The store, opened with the first request.
Store *SearchWorker::opened()
{
    if (m_store) {
        if (!m_burst.isActive())
            (void)m_store->keep(Connection::Pages::More);
        m_burst.start();
        return m_store.get();
    }
    auto store = Store::open(m_station.folder, m_station.key, OpenMode::ReadOnly, *m_station.clock,
                             m_ids, m_station.resources, knowledgeOf(*m_station.reference));
    if (!store) {
        Q_EMIT failed(m_latest, store.error());
        return nullptr;
    }
    m_store = std::move(*store);
    m_running = m_store.get();
    return opened();
}

/// What a search has kept is given back to the system.
void SearchWorker::giveBack()
{
    (void)m_store->keep(Connection::Pages::Few);
    giveMemoryBack();
}

} // namespace onedoor

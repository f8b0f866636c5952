#include "core/store/projections.h"

#include "core/store/board_rows.h"
#include "core/store/people.h"
#include "core/store/progress.h"
#include "core/store/query.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>
#include <utility>

namespace onedoor
{

namespace
{

const QStringList tables{QStringLiteral("petition"), QStringLiteral("party"),
                         QStringLiteral("deadline"), QStringLiteral("way"),
                         QStringLiteral("signal"),   QStringLiteral("taken"),
                         QStringLiteral("document"), QStringLiteral("link"),
                         QStringLiteral("visit"),    QStringLiteral("record"),
                         QStringLiteral("search")};

QString respondentNames(const Petition &petition)
{
    QStringList names;
    for (const Party &party : petition.intake.respondents)
        names.append(party.name);
    return names.join(u'、');
}

bool isSearched(const Projected &projected)
{
    const auto *petition = std::get_if<Petition>(&projected.what);
    return petition && petition->registered;
}

/// The first time it was.
std::optional<QDate> servedOn(const Petition &petition, const DocumentId &document)
{
    for (const Service &service : petition.services) {
        if (service.served.id == document && service.served.on.isValid())
            return service.served.on;
    }
    return std::nullopt;
}

QVariant orNull(const std::optional<QDate> &date)
{
    return date ? QVariant(date->toString(Qt::ISODate)) : QVariant();
}

} // namespace

Projections::Projections(Connection &connection, QString schema) : m_connection(connection)
{
    for (const QString &statement : Connection::statementsOf(schema))
        (statement.contains(QStringLiteral("CREATE INDEX")) ? m_indexes : m_tables) << statement;
}

Result<Done> Projections::configureSearch(const QString &option, int value)
{
    return Query(m_connection, QStringLiteral("INSERT INTO search(search, rank) VALUES(?, ?)"),
                 option, value)
        .done();
}

Result<Done> Projections::beginFilling()
{
    m_waiting.clear(); // all comes anew
    for (const QString &table : tables) {
        if (const auto done = m_connection.run(QStringLiteral("DROP TABLE IF EXISTS ") + table);
            !done)
            return done;
    }
    // The index leaves memory in parts that fit the processor's cache, and all are made one at
    // the end: as it is set for work, each word would be written some five times.
    Result<Done> done = m_connection.runAll(m_tables);
    if (done)
        done = configureSearch(QStringLiteral("hashsize"), 2 << 20);
    if (done)
        done = configureSearch(QStringLiteral("automerge"), 0);
    return done ? configureSearch(QStringLiteral("crisismerge"), 1900) : done;
}

Result<Done> Projections::gatherSearch()
{
    return m_connection.run(QStringLiteral("INSERT INTO search(search) VALUES('optimize')"));
}

/// What the connection has changed so far.
Result<qint64> Projections::changes()
{
    Query row(m_connection, QStringLiteral("SELECT total_changes()"));
    if (!row.next())
        return row.error().value_or(Error{Reason::StoreFailed, {}, {}});
    return row.number(0);
}

Result<bool> Projections::joinSearch()
{
    constexpr int pages = 64;
    const auto before = changes();
    if (!before)
        return before.error();
    if (const auto done = configureSearch(QStringLiteral("merge"), pages); !done)
        return done.error();
    const auto after = changes();
    if (!after)
        return after.error();
    return *after - *before > 1; // one says only that it was asked
}

Result<Done> Projections::endFilling()
{
    Result<Done> done = gatherSearch();
    for (const auto &[option, value] :
         {std::pair(QStringLiteral("hashsize"), 1 << 20), std::pair(QStringLiteral("automerge"), 4),
          std::pair(QStringLiteral("crisismerge"), 16)}) {
        if (done)
            done = configureSearch(option, value); // as the engine has them by itself
    }
    return done ? m_connection.runAll(m_indexes) : done;
}

Result<Done> Projections::clear(qint64 stream)
{
    for (const auto &statement : {QStringLiteral("DELETE FROM petition WHERE id = ?"),
                                  QStringLiteral("DELETE FROM party WHERE petition = ?"),
                                  QStringLiteral("DELETE FROM deadline WHERE petition = ?"),
                                  QStringLiteral("DELETE FROM way WHERE petition = ?"),
                                  QStringLiteral("DELETE FROM signal WHERE petition = ?"),
                                  QStringLiteral("DELETE FROM taken WHERE petition = ?"),
                                  QStringLiteral("DELETE FROM document WHERE petition = ?"),
                                  QStringLiteral("DELETE FROM link WHERE petition = ?"),
                                  QStringLiteral("DELETE FROM visit WHERE id = ?"),
                                  QStringLiteral("DELETE FROM record WHERE id = ?")}) {
        if (const auto done = Query(m_connection, statement, stream).done(); !done)
            return done;
    }
    return Done{};
}

Result<Done> Projections::replace(const Projected &projected)
{
    const auto cleared = clear(projected.stream);
    const auto done = cleared ? addRows(projected) : cleared;
    if (done)
        wait(projected, true);
    return done;
}

Result<Done> Projections::add(const Projected &projected)
{
    const auto done = addRows(projected);
    if (done)
        wait(projected, false);
    return done;
}

void Projections::wait(const Projected &projected, bool stands)
{
    Waiting one{searchRow(projected.stream), stands, {}};
    if (isSearched(projected))
        one.tokens = projected.tokens;
    if (one.stands || one.tokens)
        m_waiting.append(one);
}

Result<Done> Projections::settle()
{
    // By row, which is from the youngest on: what goes back makes the index begin another part.
    std::map<qint64, Waiting> rows;
    for (const Waiting &one : std::exchange(m_waiting, {}))
        rows.try_emplace(one.row, one).first->second.tokens = one.tokens;
    for (const auto &[row, one] : rows) {
        Result<Done> done = Done{};
        if (one.stands)
            done = Query(m_connection, QStringLiteral("DELETE FROM search WHERE rowid = ?"), row)
                       .done();
        if (done && one.tokens)
            done = putSearch(row, *one.tokens);
        if (!done)
            return done;
    }
    return Done{};
}

Result<Done> Projections::addRows(const Projected &projected)
{
    return std::visit([&](const auto &what) { return insert(projected, what); }, projected.what);
}

Result<Done> Projections::insert(const Projected &projected, const Petition &petition)
{
    if (!petition.registered)
        return Done{}; // facts that came before their registration wait in the ledger
    const qint64 stream = projected.stream;
    Result<Done> done = insertPetition(stream, petition, projected.deadlines);
    if (done)
        done = insertParties(stream, petition);
    if (done)
        done = insertDocuments(stream, petition);
    if (done)
        done = insertDeadlines(stream, projected.deadlines);
    if (done)
        done = insertLinks(stream, petition);
    if (done)
        done = insertBoardRows(m_connection, stream, petition, projected.deadlines);
    return done;
}

Result<Done> Projections::insertPetition(qint64 stream, const Petition &petition,
                                         const QList<DeadlineRow> &deadlines)
{
    const Intake &intake = petition.intake;
    std::optional<QDate> due;
    for (const DeadlineRow &row : deadlines) {
        if (!row.doneOn && row.dueOn.isValid() && (!due || row.dueOn < *due))
            due = row.dueOn;
    }
    const RouteRun *route = petition.currentRoute();
    const OwnerSet *owner = petition.owner();
    std::optional<QDate> settledOn;
    if (petition.settled)
        settledOn = Clock::legalDay(petition.settledAt);
    return Query(m_connection,
                 QStringLiteral("INSERT INTO petition VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,"
                                "?,?,?,?,?,?,?,?,?,?,?)"),
                 stream, petition.id.bytes(), petition.code.text(), wordOf(petition.standsAs()),
                 intake.title, petition.petitionerNames(), respondentNames(petition),
                 petition.handler(), intake.channel, wordOf(intake.kind), intake.type,
                 wordOf(intake.intensity), int(intake.isProtected),
                 petition.registeredAt.toMSecsSinceEpoch(), intake.receivedAt.toMSecsSinceEpoch(),
                 petition.station.text(), petition.registeredBy, orNull(due), intake.sourceNo,
                 intake.sourceSystem, int(petition.attention.size()),
                 route ? route->opened.title : QString(), int(isOrphan(petition, due.has_value())),
                 int(isOpen(petition)), owner ? owner->person : QString(), bouncesOf(petition),
                 movedOn(petition).toString(Qt::ISODate), orNull(settledOn),
                 petition.settled ? petition.settled->title : QString(), figuresOf(petition))
        .done();
}

Result<Done> Projections::insertParties(qint64 stream, const Petition &petition)
{
    for (const auto &[role, parties] :
         {std::pair(QStringLiteral("petitioner"), &petition.intake.petitioners),
          std::pair(QStringLiteral("respondent"), &petition.intake.respondents)}) {
        for (int place = 0; place < parties->size(); ++place) {
            const Party &party = parties->at(place);
            const auto done =
                Query(m_connection, QStringLiteral("INSERT INTO party VALUES(?,?,?,?,?,?,?,?,?)"),
                      stream, role, place, party.id.bytes(), wordOf(party.kind), party.name,
                      party.idNumber, party.phone, People::folded(party.name))
                    .done();
            if (!done)
                return done;
        }
    }
    return Done{};
}

Result<Done> Projections::insertDocuments(qint64 stream, const Petition &petition)
{
    for (const Document &document : petition.documents) {
        const DocumentIssued &f = document.issued;
        const auto printed = std::count_if(
            document.prints.begin(), document.prints.end(),
            [](const DocumentPrinted &p) { return p.outcome == QStringLiteral("completed"); });
        const auto done =
            Query(m_connection,
                  QStringLiteral("INSERT INTO document VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
                  f.document.bytes(), stream, f.form, f.number, document.station.text(), f.year,
                  f.serial, document.issuedAt.toMSecsSinceEpoch(), document.issuedBy, f.recipient,
                  f.snapshotHash, f.pdfHash, f.pages,
                  document.voided ? document.voided->reason : QString(), qint64(printed),
                  orNull(servedOn(petition, f.document)))
                .done();
        if (!done)
            return done;
    }
    return Done{};
}

Result<Done> Projections::insertDeadlines(qint64 stream, const QList<DeadlineRow> &deadlines)
{
    for (const DeadlineRow &row : deadlines) {
        const auto done =
            Query(m_connection,
                  QStringLiteral("INSERT INTO deadline VALUES(?,?,?,?,?,?,?,?,?,?,?)"), stream,
                  row.rule, row.place, row.startedOn.toString(Qt::ISODate),
                  row.dueOn.isValid() ? orNull(row.dueOn) : QVariant(), orNull(row.doneOn),
                  row.owner, row.title, int(row.promise), int(row.provisional),
                  row.task ? QStringLiteral("task") : QStringLiteral("clock"))
                .done();
        if (!done)
            return done;
    }
    return Done{};
}

Result<Done> Projections::insertLinks(qint64 stream, const Petition &petition)
{
    QList<std::pair<PetitionId, QString>> links;
    for (const PetitionLinked &link : petition.links)
        links.append({link.other, wordOf(link.kind)});
    if (petition.merged)
        links.append({petition.merged->into, wordOf(State::Merged)});
    for (const auto &[other, kind] : links) {
        const auto done = Query(m_connection,
                                QStringLiteral("INSERT INTO link(petition, other, kind) "
                                               "VALUES(?,?,?)"),
                                stream, other.bytes(), kind)
                              .done();
        if (!done)
            return done;
    }
    return Done{};
}

Result<Done> Projections::addSearch(const Projected &projected)
{
    return isSearched(projected) ? putSearch(searchRow(projected.stream), projected.tokens)
                                 : Result<Done>(Done{});
}

Result<Done> Projections::putSearch(qint64 row, const SearchTokens::Columns &columns)
{
    return Query(m_connection,
                 QStringLiteral("INSERT INTO search(rowid, name, key, num, addr, narr) "
                                "VALUES(?,?,?,?,?,?)"),
                 row, columns.name, columns.key, columns.num, columns.addr, columns.narr)
        .done();
}

Result<Done> Projections::insert(const Projected &projected, const Visit &visit)
{
    const TicketTaken ticket = visit.ticket.value_or(TicketTaken{});
    const QDate day = ticket.day.value_or(Clock::legalDay(visit.takenAt));
    return Query(m_connection,
                 QStringLiteral("INSERT INTO visit VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)"),
                 projected.stream, visit.id.bytes(),
                 day.isValid() ? day.toString(Qt::ISODate) : QString(), ticket.label,
                 wordOf(ticket.kind), ticket.priority.join(u'；'), ticket.zone,
                 visit.called ? visit.called->window : ticket.window,
                 visit.takenAt.toMSecsSinceEpoch(),
                 visit.called ? QVariant(visit.calledAt.toMSecsSinceEpoch()) : QVariant(),
                 visit.calls, visit.ended ? visit.ended->outcome : QString(),
                 int(visit.advice.size()))
        .done();
}

Result<QByteArray> Projections::digest()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto made =
        m_connection.run(QStringLiteral("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_terms "
                                        "USING fts5vocab(main, search, instance)"));
    if (!made)
        return made.error();
    for (const QString &select :
         {QStringLiteral("SELECT * FROM petition ORDER BY id"),
          QStringLiteral("SELECT * FROM party ORDER BY petition, role, place"),
          QStringLiteral("SELECT * FROM deadline ORDER BY petition, rule, place"),
          QStringLiteral("SELECT * FROM way ORDER BY petition, place"),
          QStringLiteral("SELECT * FROM signal ORDER BY petition, place"),
          QStringLiteral("SELECT * FROM taken ORDER BY petition, act"),
          QStringLiteral("SELECT * FROM document ORDER BY petition, uid"),
          QStringLiteral("SELECT * FROM link ORDER BY petition, other, kind"),
          QStringLiteral("SELECT * FROM visit ORDER BY id"),
          QStringLiteral("SELECT * FROM record ORDER BY id"),
          // By term, then as the index keeps it: sorting millions of rows would not fit in memory.
          QStringLiteral("SELECT term, doc, col, offset FROM temp.search_terms ORDER BY term")}) {
        Query rows(m_connection, select);
        while (rows.next()) {
            for (int column = 0, columns = rows.columnCount(); column < columns; ++column) {
                hash.addData(rows.bytes(column));
                hash.addData(QByteArrayView("\x1f", 1));
            }
        }
        if (rows.error())
            return *rows.error();
    }
    return hash.result();
}

} // namespace onedoor

#include "tests/bench/raw_store.h"

#include "core/store/query.h"

#include <QMetaType>

#include <cstdio>
#include <cstdlib>

#include <sqlite3.h>

namespace onedoor::bench
{

namespace
{

void must(bool well, const char *what, sqlite3 *db)
{
    if (well)
        return;
    fprintf(stderr, "bench: %s: %s\n", what, sqlite3_errmsg(db));
    exit(1);
}

void bind(sqlite3_stmt *statement, int place, const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        sqlite3_bind_int64(statement, place, *number);
    else if (const auto *bytes = std::get_if<QByteArray>(&value))
        sqlite3_bind_blob(statement, place, bytes->constData(), int(bytes->size()), SQLITE_STATIC);
    else if (const auto *text = std::get_if<QString>(&value))
        sqlite3_bind_text16(statement, place, text->constData(), int(text->size() * 2),
                            SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, place);
}

Value valueOf(const Query &row, int column)
{
    const QVariant value = row.value(column);
    if (row.isNull(column))
        return std::monostate{};
    if (value.typeId() == QMetaType::QByteArray)
        return value.toByteArray();
    if (value.typeId() == QMetaType::QString)
        return value.toString();
    return value.toLongLong();
}

void addRows(RawRows &rows, const char *table, Connection &connection, const QString &where,
             const QVariantList &values)
{
    Query found(connection,
                QStringLiteral("SELECT * FROM %1 WHERE %2").arg(QLatin1String(table), where),
                values);
    while (found.next()) {
        RawRow row{table, {}};
        for (int i = 0, n = found.columnCount(); i < n; ++i)
            row.values.push_back(valueOf(found, i));
        rows.push_back(std::move(row));
    }
}

qint64 streamOf(Connection &connection, const PetitionId &id)
{
    Query row(connection, QStringLiteral("SELECT id FROM stream WHERE uid = ?"), id.bytes());
    return row.next() ? row.number(0) : 0;
}

} // namespace

RawStore::RawStore(const QString &file, const DataKey &key)
{
    // Not through OneDoor's own gathering of log writes.
    must(sqlite3_open_v2(file.toUtf8().constData(), &m_db,
                         SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                         "multipleciphers-unix") == SQLITE_OK,
         "open", m_db);
    if (key.cipher != QStringLiteral("none")) {
        const QByteArray raw = "raw:" + key.bytes.hex().view().toByteArray();
        sqlite3mc_config(m_db, "default:cipher",
                         sqlite3mc_cipher_index(key.cipher.toLatin1().constData()));
        must(sqlite3_key_v2(m_db, "main", raw.constData(), int(raw.size())) == SQLITE_OK, "key",
             m_db);
    }
    for (const char *pragma :
         {"foreign_keys=ON", "temp_store=MEMORY", "trusted_schema=OFF", "cell_size_check=ON",
          "mmap_size=0", "cache_size=-4096", "journal_mode=WAL", "synchronous=FULL",
          "secure_delete=ON", "journal_size_limit=67108864"})
        run(QStringLiteral("PRAGMA ") + QLatin1String(pragma));
}

RawStore::~RawStore()
{
    for (sqlite3_stmt *statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    sqlite3_close(m_db);
}

void RawStore::run(const QString &sql)
{
    must(sqlite3_exec(m_db, sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK,
         qPrintable(sql), m_db);
}

sqlite3_stmt *RawStore::prepared(const QByteArray &sql)
{
    sqlite3_stmt *&statement = m_statements[sql];
    if (!statement)
        must(sqlite3_prepare_v3(m_db, sql.constData(), -1, SQLITE_PREPARE_PERSISTENT, &statement,
                                nullptr) == SQLITE_OK,
             sql.constData(), m_db);
    return statement;
}

void RawStore::insert(const RawRow &row)
{
    const QByteArray table(row.table);
    const bool search = table == "search";
    QByteArray marks("?");
    for (size_t i = 1; i < row.values.size(); ++i)
        marks += ",?";
    sqlite3_stmt *statement =
        prepared((search ? QByteArray("INSERT INTO search(rowid, name, key, num, addr, narr)")
                         : "INSERT OR IGNORE INTO " + table) +
                 " VALUES(" + marks + ')');
    for (size_t i = 0; i < row.values.size(); ++i)
        bind(statement, int(i) + 1, row.values[i]);
    must(sqlite3_step(statement) == SQLITE_DONE, row.table, m_db);
    sqlite3_reset(statement);
}

void RawStore::insert(const RawRows &rows)
{
    for (const RawRow &row : rows)
        insert(row);
}

void RawStore::insert(const std::vector<RawRows> &many)
{
    for (const RawRows &rows : many)
        insert(RawRows(rows.begin(), rows.end() - 1));
    for (auto rows = many.rbegin(); rows != many.rend(); ++rows)
        insert(rows->back());
}

int RawStore::search(const QString &match, QDate overdueOn)
{
    static const QByteArray overdue =
        "SELECT s.rowid FROM search s CROSS JOIN petition p ON p.id = " +
        QByteArray::number(searchRow(0)) +
        " - s.rowid WHERE search MATCH ? AND p.due_on < ? ORDER BY s.rowid LIMIT 20";
    sqlite3_stmt *statement =
        prepared(overdueOn.isValid()
                     ? overdue
                     : "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid LIMIT 20");
    const Value value(match), day(overdueOn.toString(Qt::ISODate)); // bound in place
    bind(statement, 1, value);
    if (overdueOn.isValid())
        bind(statement, 2, day);
    int found = 0, step = 0;
    while ((step = sqlite3_step(statement)) == SQLITE_ROW)
        ++found;
    must(step == SQLITE_DONE, "search", m_db);
    sqlite3_reset(statement);
    return found;
}

RawRows projectedRowsOf(Connection &connection, const SearchTokens &tokens,
                        const Petition &petition)
{
    const qint64 stream = streamOf(connection, petition.id);
    RawRows rows;
    addRows(rows, "petition", connection, QStringLiteral("id = ?"), {stream});
    for (const char *table : {"party", "deadline", "way", "signal", "taken", "document"})
        addRows(rows, table, connection, QStringLiteral("petition = ?"), {stream});
    const SearchTokens::Columns columns = tokens.of(petition);
    rows.push_back(
        {"search",
         {searchRow(stream), columns.name, columns.key, columns.num, columns.addr, columns.narr}});
    return rows;
}

RawRows rowsOf(Connection &connection, const SearchTokens &tokens, const Petition &petition)
{
    const qint64 stream = streamOf(connection, petition.id);
    RawRows rows;
    addRows(rows, "stream", connection, QStringLiteral("id = ?"), {stream});
    for (const auto *side : {&petition.intake.petitioners, &petition.intake.respondents}) {
        for (const Party &party : *side)
            addRows(rows, "person_key", connection, QStringLiteral("person = ?"),
                    {party.id.bytes()});
    }
    addRows(rows, "event", connection, QStringLiteral("stream = ?"), {stream});
    for (RawRow &row : projectedRowsOf(connection, tokens, petition))
        rows.push_back(std::move(row));
    return rows;
}

} // namespace onedoor::bench

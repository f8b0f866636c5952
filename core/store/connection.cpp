#include "core/store/connection.h"

#include "core/store/log_writes.h"
#include "core/store/query.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>

namespace onedoor
{

namespace
{

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

/// systemError: errno of a failed call below the engine, 0 where there was none. What the engine
/// itself says of a failure is for developers, never for the sentence a person reads.
Error errorOf(int code, const QString &text, int systemError)
{
    const auto failed = [&](const char *field) {
        qInfo("sqlite %d %s", code, qPrintable(text));
        return Error{Reason::StoreFailed, {}, QLatin1String(field)};
    };
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Reason::StoreBusy, {}, {}};
    case SQLITE_FULL:
        return {Reason::DiskFull, {}, {}};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return {Reason::StoreReadOnly, {}, {}};
    case SQLITE_CORRUPT:
        return {Reason::StoreDamaged, QStringLiteral("store.db"), {}};
    case SQLITE_NOTADB: // the first page cannot be deciphered
        return {Reason::WrongKey, {}, {}};
    case SQLITE_INTERRUPT:
        return {Reason::Cancelled, {}, {}};
    case SQLITE_IOERR:
        // Most of all the index of the log, which is made anew when the first program opens it.
        if (systemError == ENOSPC || systemError == EDQUOT)
            return {Reason::DiskFull, {}, {}};
        return failed("disk");
    case SQLITE_CONSTRAINT: // what no page lets through: the last fence
        return failed("form");
    default:
        return failed("engine");
    }
}

/// Where there is no open database yet.
Error errorOf(const QSqlError &error)
{
    return errorOf(error.nativeErrorCode().toInt(), error.databaseText(), errno);
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, const DataKey &key,
                                                     OpenMode mode)
{
    gatherLogWrites();
    std::unique_ptr<Connection> connection(new Connection(mode));
    auto done = connection->begin(file, key, false);
    // A folder that cannot be written, or a full disk, has no place for the log's index. Without a
    // log there is nothing to index, and nobody else can be writing.
    const bool noPlace = !done && (done.error().reason == Reason::StoreReadOnly ||
                                   done.error().reason == Reason::DiskFull);
    if (noPlace && mode == OpenMode::ReadOnly &&
        QFileInfo(file + QStringLiteral("-wal")).size() == 0) {
        connection.reset(new Connection(mode));
        done = connection->begin(file, key, true);
    }
    if (!done)
        return done.error();
    return connection;
}

Result<Done> Connection::begin(const QString &file, const DataKey &key, bool immutable)
{
    m_name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (const auto same = checkEngine(); !same)
        return same;
    QSqlDatabase database = QSqlDatabase::database(m_name, false);
    database.close();
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
    if (m_mode == OpenMode::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (immutable)
        options += QStringLiteral(";QSQLITE_OPEN_URI");
    const QString uri = QStringLiteral("file:%1?immutable=1")
                            .arg(QString::fromLatin1(QUrl::toPercentEncoding(file, "/")));
    database.setConnectOptions(options);
    database.setDatabaseName(immutable ? uri : file);
    if (!database.open())
        return errorOf(database.lastError());
    m_handle = handleOf(database);
    const auto unlocked = unlock(key);
    return unlocked ? configure() : unlocked;
}

Connection::~Connection()
{
    for (const auto &statements : std::as_const(m_idle)) {
        for (sqlite3_stmt *statement : statements)
            sqlite3_finalize(statement);
    }
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

/// Qt's plugin must talk to the engine linked here: another copy would ignore the key and write
/// clear text. Asked of a database in memory, before the file is touched and a handle used.
Result<Done> Connection::checkEngine()
{
    QSqlDatabase memory = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    memory.setDatabaseName(QStringLiteral(":memory:"));
    if (!memory.open())
        return errorOf(memory.lastError());
    QSqlQuery source(QStringLiteral("SELECT sqlite_source_id()"), memory);
    if (!source.next() || source.value(0).toString() != QLatin1String(sqlite3_sourceid()))
        return Error{Reason::EngineMismatch, QLatin1String(sqlite3_libversion()), {}};
    return Done{};
}

Result<Done> Connection::unlock(const DataKey &key)
{
    const QByteArray name = key.cipher.toLatin1();
    const int cipher = m_handle ? sqlite3mc_cipher_index(name.constData()) : -1;
    if (cipher < 0 || key.bytes.size() != 32)
        return Error{Reason::WrongKey, key.cipher, {}};
    // A malformed raw key would silently be taken for a passphrase, hence the size check above.
    const Secret digits = key.bytes.hex();
    Secret raw(4 + digits.size());
    std::copy_n("raw:", 4, raw.data());
    std::copy_n(digits.data(), digits.size(), raw.data() + 4);
    sqlite3mc_config(m_handle, "default:cipher", cipher); // of this connection alone
    if (sqlite3_key_v2(m_handle, "main", raw.data(), int(raw.size())) != SQLITE_OK)
        return Error{Reason::WrongKey, key.cipher, {}};
    Query cipherInUse(*this, QStringLiteral("PRAGMA cipher"));
    if (!cipherInUse.next() || cipherInUse.text(0) != key.cipher)
        return Error{Reason::EngineMismatch, key.cipher, {}};
    Query probe(*this, QStringLiteral("SELECT count(*) FROM sqlite_master"));
    return probe.done();
}

Result<Done> Connection::configure()
{
    // Plans made for the statement, not for its values: kept ones would be made anew with every
    // value. So a partial index serves only who says its condition.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
    QStringList pragmas{QStringLiteral("foreign_keys=ON"), QStringLiteral("temp_store=MEMORY"),
                        QStringLiteral("trusted_schema=OFF"), QStringLiteral("cell_size_check=ON"),
                        QStringLiteral("mmap_size=0")};
    if (m_mode == OpenMode::ReadWrite) {
        // SQLite falls back to reading when it may not write; the work would fail later.
        if (sqlite3_db_readonly(m_handle, "main") != 0)
            return Error{Reason::StoreReadOnly, {}, {}};
        pragmas << QStringLiteral("journal_mode=WAL") << QStringLiteral("synchronous=FULL")
                << QStringLiteral("journal_size_limit=67108864");
    }
    for (const QString &pragma : std::as_const(pragmas)) {
        if (const auto done = run(QStringLiteral("PRAGMA ") + pragma); !done)
            return done;
    }
    if (const auto done = keep(Pages::Few); !done || m_mode == OpenMode::ReadOnly)
        return done;
    Query journal(*this, QStringLiteral("PRAGMA journal_mode"));
    Query synchronous(*this, QStringLiteral("PRAGMA synchronous"));
    if (!journal.next() || journal.text(0) != QStringLiteral("wal") || !synchronous.next() ||
        synchronous.number(0) != 2)
        return Error{Reason::StoreFailed, QStringLiteral("WAL, FULL"), {}};
    return Done{};
}

Result<Done> Connection::keep(Pages pages)
{
    const int few = m_mode == OpenMode::ReadOnly ? 2048 : 4096;
    const int kilobytes = pages == Pages::Few ? few : pages == Pages::More ? 8192 : 32768;
    const auto done = run(QStringLiteral("PRAGMA cache_size=-%1").arg(kilobytes));
    return done ? run(pages == Pages::Many ? QStringLiteral("PRAGMA secure_delete=FAST")
                                           : QStringLiteral("PRAGMA secure_delete=ON"))
                : done;
}

QStringList Connection::statementsOf(const QString &script)
{
    QStringList statements;
    QString statement;
    for (const QString &line : script.split(u'\n')) {
        if (line.trimmed() != QStringLiteral(";")) {
            statement += line + u'\n';
            continue;
        }
        statements << statement;
        statement.clear();
    }
    return statements;
}

Result<Done> Connection::runAll(const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (const auto done = run(statement); !done)
            return done;
    }
    return Done{};
}

Result<Done> Connection::run(const QString &statement)
{
    return Query(*this, statement, QVariantList()).done();
}

bool Connection::inTransaction() const
{
    return m_handle && !sqlite3_get_autocommit(m_handle);
}

void Connection::interrupt()
{
    sqlite3_interrupt(m_handle);
}

void Connection::watch(std::function<bool()> goOn)
{
    constexpr int steps = 1000; // of the engine's machine: microseconds
    const auto ask = [](void *self) { return int(!static_cast<Connection *>(self)->m_goOn()); };
    m_goOn = std::move(goOn);
    if (m_goOn)
        sqlite3_progress_handler(m_handle, steps, ask, this);
    else
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

Error Connection::lastError() const
{
    return errorOf(sqlite3_extended_errcode(m_handle), QString::fromUtf8(sqlite3_errmsg(m_handle)),
                   sqlite3_system_errno(m_handle));
}

Result<sqlite3_stmt *> Connection::takePrepared(const QString &sql)
{
    auto &idle = m_idle[sql];
    if (!idle.empty()) {
        sqlite3_stmt *statement = idle.back();
        idle.pop_back();
        return statement;
    }
    sqlite3_stmt *statement = nullptr;
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v3(m_handle, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr) != SQLITE_OK)
        return lastError();
    return statement;
}

void Connection::giveBack(const QString &sql, sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    m_idle[sql].push_back(statement);
}

} // namespace onedoor

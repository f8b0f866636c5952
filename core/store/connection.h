#pragma once

#include "core/domain/result.h"
#include "core/store/secret.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace onedoor
{

enum class OpenMode { ReadWrite, ReadOnly };

/// One connection to the encrypted file, for the thread that opened it. Write-ahead log,
/// synchronous FULL, foreign keys; all asserted after opening.
class Connection
{
public:
    /// ReadOnly also opens on a medium that cannot be written, and a damaged file as far as it can
    /// be read. WrongKey: the key does not fit, or the first page is damaged (nobody can tell
    /// which).
    static Result<std::unique_ptr<Connection>> open(const QString &file, const DataKey &key,
                                                    OpenMode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    OpenMode mode() const { return m_mode; }
    /// The statements of a script, each ending at a line of ";".
    static QStringList statementsOf(const QString &script);
    Result<Done> runAll(const QStringList &statements);
    Result<Done> run(const QString &statement);
    /// Few: 2 MB for reading and 4 for writing, since a desk has several connections and the system
    /// keeps the file's pages; what is let go is zeroed. More: 8 MB, which make a rare search half
    /// as long. Many: while all projections are replaced, 32 MB and no zeroes, which would take as
    /// much memory as the tables had; what is let go is encrypted and soon overwritten.
    enum class Pages { Few, More, Many };
    Result<Done> keep(Pages pages);
    /// True inside BEGIN … COMMIT. A failed COMMIT has already rolled back.
    bool inTransaction() const;
    /// Ends what is running on this connection from any thread (the query then fails with
    /// Cancelled).
    void interrupt();
    /// While a statement runs `goOn` is asked now and then, on this thread; false ends it with
    /// Cancelled. Empty: nobody is asked.
    void watch(std::function<bool()> goOn);

private:
    friend class Query;
    explicit Connection(OpenMode mode) : m_mode(mode) {}

    Result<Done> begin(const QString &file, const DataKey &key, bool immutable);
    Result<Done> checkEngine();
    Result<Done> unlock(const DataKey &key);
    Result<Done> configure();
    /// What the engine last complained about, as a reason.
    Error lastError() const;
    Result<sqlite3_stmt *> takePrepared(const QString &sql);
    void giveBack(const QString &sql, sqlite3_stmt *statement);

    QString m_name;
    OpenMode m_mode;
    QHash<QString, std::vector<sqlite3_stmt *>> m_idle;
    sqlite3 *m_handle = nullptr; ///< owned by Qt's driver
    std::function<bool()> m_goOn;
};

} // namespace onedoor

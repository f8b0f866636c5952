#pragma once

#include "core/sync/hub_address.h"
#include "core/sync/hub_failure.h"

#include <QByteArrayList>
#include <QDeadlineTimer>
#include <QJsonObject>
#include <QList>

#include <atomic>
#include <chrono>
#include <memory>

struct pg_conn;
struct pg_result;

namespace onedoor
{

/// One connection to the hub. Speaks libpq itself rather than through Qt's SQL module: parameters
/// go beside the statement and are never quoted (Qt 6.4 takes some servers of the PostgreSQL family
/// for version 6 and doubles every backslash), a pooler in between does no harm, and no call waits
/// longer than its patience or past a stop. For one thread at a time; stop() may come from any.
class HubConnection
{
public:
    struct Patience {
        std::chrono::milliseconds connecting{10'000};
        std::chrono::milliseconds answer{40'000}; ///< the hub itself gives up after 30 s
    };
    HubConnection() : HubConnection(Patience()) {}
    explicit HubConnection(Patience patience) : m_patience(patience) {}
    ~HubConnection() { close(); }
    HubConnection(const HubConnection &) = delete;
    HubConnection &operator=(const HubConnection &) = delete;

    HubOutcome open(const HubAddress &address, const QString &password);
    bool isOpen() const { return m_connection != nullptr; }
    bool isEncrypted() const;
    void close();
    /// Ends what is waiting, here and from now on.
    void stop() { m_stopped = true; }
    bool isStopped() const { return m_stopped; }

    /// Text of each column; null columns and parameters are null QByteArrays.
    struct Answer {
        HubOutcome failure;
        QList<QByteArrayList> rows;
    };
    /// One statement with $1, $2 … as text. A failure that leaves the line in doubt closes it.
    Answer call(const char *statement, const QByteArrayList &parameters = {});

    /// A function from jsonb to jsonb.
    struct JsonAnswer {
        HubOutcome failure;
        QJsonObject object;
    };
    JsonAnswer callJson(const char *function, const QJsonObject &parameter);

    /// Several statements in one, for the administrator; results are not looked at.
    HubOutcome run(const QByteArray &script);
    /// The verifier the server keeps instead of the password.
    Result<QString> encrypted(const QString &password, const QString &login);

private:
    enum class For { Reading, Writing };
    bool wait(For what, const QDeadlineTimer &deadline);
    HubOutcome finishConnecting();
    Answer finishCall(bool sent);
    HubFailure broken();
    HubFailure refused(const pg_result *result);
    HubFailure connectFailure() const;

    Patience m_patience;
    pg_conn *m_connection = nullptr;
    std::atomic_bool m_stopped = false;
};

} // namespace onedoor

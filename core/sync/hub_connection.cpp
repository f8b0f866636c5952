#include "core/sync/hub_connection.h"

#include <QJsonDocument>

#include <libpq-fe.h>
#include <poll.h>

#include <vector>

namespace onedoor
{

namespace
{

using Taken = std::unique_ptr<PGresult, decltype(&PQclear)>;

/// A stop is noticed within this time.
constexpr int sliceMs = 100;

bool succeeded(const PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);
    return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
}

QList<QByteArrayList> rowsOf(const PGresult *result)
{
    QList<QByteArrayList> rows;
    rows.reserve(PQntuples(result));
    for (int row = 0; row < PQntuples(result); ++row) {
        QByteArrayList columns;
        for (int column = 0; column < PQnfields(result); ++column) {
            columns.append(PQgetisnull(result, row, column)
                               ? QByteArray()
                               : QByteArray(PQgetvalue(result, row, column),
                                            PQgetlength(result, row, column)));
        }
        rows.append(columns);
    }
    return rows;
}

} // namespace

HubOutcome HubConnection::open(const HubAddress &address, const QString &password)
{
    close();
    QMap<QString, QString> options = address.options();
    options.insert(QStringLiteral("password"), password);
    std::vector<QByteArray> texts;
    std::vector<const char *> names;
    std::vector<const char *> values;
    texts.reserve(size_t(options.size()) * 2); // the pointers below must stay valid
    for (auto it = options.begin(); it != options.end(); ++it) {
        texts.push_back(it.key().toUtf8());
        names.push_back(texts.back().constData());
        texts.push_back(it.value().toUtf8());
        values.push_back(texts.back().constData());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    m_connection = PQconnectStartParams(names.data(), values.data(), 0);
    HubOutcome failure = finishConnecting();
    if (failure)
        close();
    return failure;
}

HubOutcome HubConnection::finishConnecting()
{
    if (!m_connection || PQstatus(m_connection) == CONNECTION_BAD)
        return connectFailure();
    const QDeadlineTimer deadline(m_patience.connecting);
    PostgresPollingStatusType state = PGRES_POLLING_WRITING;
    while (state != PGRES_POLLING_OK) {
        if (state == PGRES_POLLING_FAILED)
            return connectFailure();
        if (!wait(state == PGRES_POLLING_READING ? For::Reading : For::Writing, deadline))
            return HubFailure{HubTrouble::Retry, QStringLiteral("connecting timed out")};
        state = PQconnectPoll(m_connection);
    }
    return std::nullopt;
}

/// libpq gives no SQLSTATE for a connection that fails, and its words are translated; what is left
/// in every language are the severity, the names of files and OpenSSL's own words.
HubFailure HubConnection::connectFailure() const
{
    const QString words = QString::fromUtf8(PQerrorMessage(m_connection)).trimmed();
    const auto says = [&](const char *part) { return words.contains(QLatin1String(part)); };
    const bool lineBroke = says("SYSCALL") || says("unexpectedly");
    const bool certificate =
        says("certificate") || words.contains(QStringLiteral("证书")) || says("SSL");
    const bool fatal = says("FATAL") || words.contains(QStringLiteral("致命错误"));
    const bool asked = PQconnectionNeedsPassword(m_connection) ||
                       PQconnectionUsedPassword(m_connection) || says("pg_hba.conf");
    // Whoever was let in and asked for a database that is not there hears its name and not his own.
    const auto names = [&](const char *name) {
        return name && words.contains(u'"' + QString::fromUtf8(name) + u'"');
    };
    if (fatal && !says("CONNECT") && names(PQdb(m_connection)) && !names(PQuser(m_connection)))
        return {HubTrouble::Version, words};
    const bool refusedUs =
        !lineBroke && (certificate || (fatal && asked) || PQconnectionNeedsPassword(m_connection));
    return {refusedUs ? HubTrouble::Credentials : HubTrouble::Retry, words};
}

bool HubConnection::isEncrypted() const
{
    return m_connection && PQsslInUse(m_connection);
}

void HubConnection::close()
{
    PQfinish(std::exchange(m_connection, nullptr));
}

/// False when the time is over or a stop was asked for.
bool HubConnection::wait(For what, const QDeadlineTimer &deadline)
{
    while (!m_stopped && !deadline.hasExpired()) {
        pollfd watched{PQsocket(m_connection), short(what == For::Reading ? POLLIN : POLLOUT), 0};
        if (poll(&watched, 1, sliceMs) > 0)
            return true;
    }
    return false;
}

HubFailure HubConnection::broken()
{
    const QString words = QString::fromUtf8(PQerrorMessage(m_connection)).trimmed();
    close();
    return {HubTrouble::Retry, words.isEmpty() ? QStringLiteral("no answer in time") : words};
}

HubFailure HubConnection::refused(const PGresult *result)
{
    const QString state = QString::fromLatin1(PQresultErrorField(result, PG_DIAG_SQLSTATE));
    const QString words = QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
    if (state.isEmpty() || PQstatus(m_connection) != CONNECTION_OK)
        return broken();
    return {troubleOfState(state), state + u' ' + words};
}

HubConnection::Answer HubConnection::finishCall(bool sent)
{
    if (!sent)
        return {broken(), {}};
    const QDeadlineTimer deadline(m_patience.answer);
    Answer answer;
    // Waits for room to write too: a batch may be larger than the socket's buffer.
    for (int left = PQflush(m_connection); left != 0; left = PQflush(m_connection)) {
        if (left < 0 || !wait(For::Writing, deadline) || !PQconsumeInput(m_connection))
            return {broken(), {}};
    }
    for (;;) {
        while (PQisBusy(m_connection)) {
            if (!wait(For::Reading, deadline) || !PQconsumeInput(m_connection))
                return {broken(), {}};
        }
        const Taken result(PQgetResult(m_connection), &PQclear);
        if (!result)
            return answer;
        if (!succeeded(result.get()) && !answer.failure)
            answer.failure = refused(result.get());
        if (!m_connection)
            return answer;
        answer.rows = rowsOf(result.get());
    }
}

HubConnection::Answer HubConnection::call(const char *statement, const QByteArrayList &parameters)
{
    if (!m_connection)
        return {HubFailure{HubTrouble::Retry, QStringLiteral("not connected")}, {}};
    std::vector<const char *> values;
    for (const QByteArray &parameter : parameters)
        values.push_back(parameter.isNull() ? nullptr : parameter.constData());
    PQsetnonblocking(m_connection, 1);
    return finishCall(PQsendQueryParams(m_connection, statement, int(values.size()), nullptr,
                                        values.data(), nullptr, nullptr, 0) == 1);
}

HubConnection::JsonAnswer HubConnection::callJson(const char *function,
                                                  const QJsonObject &parameter)
{
    const QByteArray statement = QByteArray("select ") + function + "($1::jsonb)";
    const Answer answer =
        call(statement.constData(), {QJsonDocument(parameter).toJson(QJsonDocument::Compact)});
    if (answer.failure)
        return {answer.failure, {}};
    return {std::nullopt, QJsonDocument::fromJson(answer.rows.value(0).value(0)).object()};
}

HubOutcome HubConnection::run(const QByteArray &script)
{
    if (!m_connection)
        return HubFailure{HubTrouble::Retry, QStringLiteral("not connected")};
    PQsetnonblocking(m_connection, 1);
    return finishCall(PQsendQuery(m_connection, script.constData()) == 1).failure;
}

Result<QString> HubConnection::encrypted(const QString &password, const QString &login)
{
    const std::unique_ptr<char, decltype(&PQfreemem)> verifier(
        PQencryptPasswordConn(m_connection, password.toUtf8().constData(),
                              login.toUtf8().constData(), "scram-sha-256"),
        &PQfreemem);
    if (!verifier)
        return Error{Reason::HubWrong, QString::fromUtf8(PQerrorMessage(m_connection)), {}};
    return QString::fromLatin1(verifier.get());
}

} // namespace onedoor

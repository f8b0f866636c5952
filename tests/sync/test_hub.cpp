#include "test_hub.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>

using namespace onedoor;

namespace
{

HubAddress serverAddress()
{
    const QString text = qEnvironmentVariable("ONEDOOR_TEST_PG");
    if (text.isEmpty())
        FAIL("ONEDOOR_TEST_PG names no PostgreSQL. Run packaging/test, or: packaging/with-postgres "
             "test_sync");
    const auto address = HubAddress::parse(text);
    REQUIRE(address);
    return *address;
}

void onServer(const QByteArray &statement)
{
    HubConnection server;
    const HubAddress address = serverAddress();
    const auto failure = server.open(address, address.password());
    INFO((failure ? failure->detail.toStdString() : std::string()));
    REQUIRE_FALSE(failure);
    REQUIRE_FALSE(server.run(statement));
}

} // namespace

QString TestHub::scripts()
{
    return QStringLiteral(ONEDOOR_SOURCE "/resources/schema/hub");
}

TestHub::TestHub(Installed installed, HubUse use)
{
    static int count = 0;
    m_database = QStringLiteral("hub_%1_%2").arg(QCoreApplication::applicationPid()).arg(++count);
    onServer("create database " + m_database.toLatin1());
    if (installed == Installed::Yes)
        REQUIRE(admin().install(use));
    if (installed == Installed::Before)
        REQUIRE(
            HubAdmin(address(), adminPassword(), QStringLiteral(ONEDOOR_SOURCE "/tests/sync/hub-1"))
                .install());
}

TestHub::~TestHub()
{
    HubConnection server;
    const HubAddress address = serverAddress();
    if (!server.open(address, address.password()))
        server.run("drop database " + m_database.toLatin1() + " with (force)");
}

HubAddress TestHub::address() const
{
    const HubAddress server = serverAddress();
    QStringList words = server.text().split(u' ');
    words.removeIf([](const QString &word) { return word.startsWith(QStringLiteral("dbname=")); });
    return *HubAddress::parse(words.join(u' ') + QStringLiteral(" dbname=") + m_database);
}

QString TestHub::adminPassword() const
{
    return serverAddress().password();
}

HubAdmin TestHub::admin() const
{
    return HubAdmin(address(), adminPassword(), scripts());
}

HubAdmin::Access TestHub::enrol(const QString &station)
{
    const auto id = StationId::parse(station);
    REQUIRE(id);
    const auto access = admin().enrol({*id,
                                       QStringLiteral("窗口"),
                                       QStringLiteral("集美街道"),
                                       QStringLiteral("35/3502/350211/") + id->centre,
                                       {}});
    INFO((access ? std::string() : access.error().detail.toStdString()));
    REQUIRE(access);
    return *access;
}

HubAdmin::Access TestHub::enrolAsBefore(const QString &station) const
{
    const QString login = QStringLiteral("station_") + station.toLower().replace(u'-', u'_');
    const QString password = QStringLiteral("before");
    sql(QStringLiteral("select hub.enrol_station('%1', '%2', '窗口', '350211/%3', '集美街道')")
            .arg(login, station, station.left(9))
            .toUtf8());
    const QByteArray role = login.toLatin1();
    if (sql("select 1 from pg_roles where rolname = '" + role + "'").isEmpty())
        sql("create role " + role + " in role hub_station");
    sql("comment on role " + role + " is null");
    sql("alter role " + role + " login password '" + password.toLatin1() + "' connection limit 5");
    return {login, password};
}

QStringList joined(const HubConnection::Answer &answer)
{
    QStringList rows;
    for (const QByteArrayList &row : answer.rows)
        rows.append(QString::fromUtf8(row.join('|')));
    return rows;
}

QStringList TestHub::sql(const QByteArray &statement) const
{
    HubConnection connection;
    REQUIRE_FALSE(connection.open(address(), adminPassword()));
    const auto answer = connection.call(statement.constData());
    INFO((answer.failure ? answer.failure->detail.toStdString() : std::string()));
    REQUIRE_FALSE(answer.failure);
    return joined(answer);
}

QString TestHub::refusal(const QByteArray &statement) const
{
    HubConnection connection;
    REQUIRE_FALSE(connection.open(address(), adminPassword()));
    const auto answer = connection.call(statement.constData());
    return answer.failure ? answer.failure->detail.section(u' ', 0, 0) : QString();
}

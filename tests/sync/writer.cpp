#include "writer.h"

#include <catch2/catch.hpp>

using namespace onedoor;

Writer::Writer(TestHub &hub, const QString &name) : Writer(hub, name, hub.enrol(name)) {}

Writer::Writer(const TestHub &hub, const QString &name, const HubAdmin::Access &access)
    : station(*StationId::parse(name))
{
    const auto failure = connection.open(hub.address().as(access.login), access.password);
    INFO((failure ? failure->detail.toStdString() : std::string()));
    REQUIRE_FALSE(failure);
}

QString Writer::body(const QString &fact)
{
    return QStringLiteral("{\"fact\":%1,\"operator\":\"\","
                          "\"petition\":\"01930000-0000-7000-8000-000000000001\"}")
        .arg(fact);
}

Event Writer::event(const QString &body)
{
    Event event;
    event.station = station;
    event.sequence = ++sequence;
    event.id =
        EventId{QUuid::createUuidV5(QUuid(), station.text() + QString::number(sequence) + body)};
    event.clock = Hlc::fromMilliseconds(1'700'000'000'000 + sequence);
    event.kind = QStringLiteral("petition.blessed");
    event.body = body;
    return event;
}

QJsonObject Writer::chained(Event event)
{
    before = hash;
    hash = event.hash = chainHash(before, event);
    return envelope(event);
}

QJsonObject Writer::next(const QString &body)
{
    return chained(event(body));
}

QJsonObject Writer::envelope(const Event &event)
{
    return {{QStringLiteral("q"), event.sequence},    {QStringLiteral("i"), event.id.text()},
            {QStringLiteral("t"), event.clock.value}, {QStringLiteral("k"), event.kind},
            {QStringLiteral("b"), event.body},        {QStringLiteral("h"), event.hash}};
}

HubConnection::JsonAnswer Writer::pushRaw(const QString &prev, const QJsonArray &events)
{
    return connection.callJson("hub.push", {{QStringLiteral("v"), 1},
                                            {QStringLiteral("st"), station.text()},
                                            {QStringLiteral("prev"), prev},
                                            {QStringLiteral("ev"), events}});
}

QJsonObject Writer::push(const QString &prev, const QJsonArray &events)
{
    const auto answer = pushRaw(prev, events);
    INFO((answer.failure ? answer.failure->detail.toStdString() : std::string()));
    REQUIRE_FALSE(answer.failure);
    return answer.object;
}

QString Writer::refusalOf(const QByteArray &statement, const QByteArrayList &parameters)
{
    const auto answer = connection.call(statement.constData(), parameters);
    return answer.failure ? answer.failure->detail.section(u' ', 0, 0) : QString();
}

QString codeOf(const QJsonObject &answer)
{
    return answer.value(QStringLiteral("code")).toString();
}

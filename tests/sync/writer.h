#pragma once

#include "core/domain/event.h"
#include "test_hub.h"

#include <QJsonArray>

/// A login of a hub, used raw, and the chain it writes.
struct Writer {
    Writer(TestHub &hub, const QString &name);
    /// With access that was made otherwise.
    Writer(const TestHub &hub, const QString &name, const onedoor::HubAdmin::Access &access);

    static QString body(const QString &fact = QStringLiteral("{\"a\":\"\\\\ 汉字 \\\"\"}"));
    /// The next event of the chain; what it is not, it is said to be all the same.
    onedoor::Event event(const QString &body = Writer::body());
    QJsonObject next(const QString &body = Writer::body());
    /// As it travels.
    static QJsonObject envelope(const onedoor::Event &event);
    /// Chains an event that was changed again, so that its hash fits what it says.
    QJsonObject chained(onedoor::Event event);

    onedoor::HubConnection::JsonAnswer pushRaw(const QString &prev, const QJsonArray &events);
    /// A push that is answered.
    QJsonObject push(const QString &prev, const QJsonArray &events);
    /// The SQLSTATE of a refusal, empty when it succeeds.
    QString refusalOf(const QByteArray &statement, const QByteArrayList &parameters = {});

    onedoor::StationId station;
    onedoor::HubConnection connection;
    qint64 sequence = 0;
    QString before = onedoor::chainStart(); ///< hash before the last event
    QString hash = onedoor::chainStart();
};

QString codeOf(const QJsonObject &answer);

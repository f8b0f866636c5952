#pragma once

#include <catch2/catch.hpp>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

namespace onedoor::test
{

struct Answer {
    int code = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out.split('\n').first()).object(); }
    QList<QJsonObject> lines() const
    {
        QList<QJsonObject> objects;
        for (const QByteArray &line : out.split('\n')) {
            if (!line.isEmpty())
                objects << QJsonDocument::fromJson(line).object();
        }
        return objects;
    }
};

/// onedoorctl on a rehearsal of its own, with a clock that stands still.
class Ctl
{
public:
    Ctl()
    {
        const Answer made =
            run({QStringLiteral("init"), QStringLiteral("--centre"), QStringLiteral("350211001"),
                 QStringLiteral("--name"), QStringLiteral("集美街道综治中心"),
                 QStringLiteral("--station"), QStringLiteral("A1"), QStringLiteral("--rehearsal")});
        REQUIRE(made.code == 0);
    }

    Answer run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return plain(QStringList{QStringLiteral("--data"), data(), QStringLiteral("--json"),
                                 QStringLiteral("--now"),
                                 QStringLiteral("2026-11-23T09:30:00+08:00"),
                                 QStringLiteral("--operator"), QStringLiteral("李敏")} +
                         arguments,
                     input);
    }
    /// All facts of the store; a rehearsal begins with the records of its units.
    int events() const
    {
        return run({QStringLiteral("verify")}).json().value(QStringLiteral("events")).toInt();
    }
    /// Only with the arguments given; no keyring answers.
    static Answer plain(const QStringList &arguments, const QByteArray &input = {},
                        const QMap<QString, QByteArray> &variables = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        static const QTemporaryDir state; // what is noted of the stores goes with the tests
        environment.insert(QStringLiteral("XDG_STATE_HOME"), state.path());
        for (auto variable = variables.begin(); variable != variables.end(); ++variable)
            environment.insert(variable.key(), QString::fromUtf8(*variable));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(ONEDOOR_BINARY "/bin/onedoorctl"), arguments);
        REQUIRE(process.waitForStarted());
        process.write(input);
        process.closeWriteChannel();
        REQUIRE(process.waitForFinished(120'000));
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    /// An act with its answers as JSON.
    Answer act(const QString &code, const char *name, const QByteArray &answers) const
    {
        return run({QStringLiteral("do"), code, QLatin1String(name), QStringLiteral("-")}, answers);
    }
    QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    QString file(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    /// The code of the n-th petition of the varied day, registered.
    QString registered(int line) const
    {
        QFile day(QStringLiteral(ONEDOOR_SOURCE "/tests/data/day.jsonl"));
        REQUIRE(day.open(QIODevice::ReadOnly));
        QByteArray text;
        for (int i = 0; i <= line; ++i)
            text = day.readLine();
        const Answer answer = run({QStringLiteral("register"), QStringLiteral("-")}, text);
        REQUIRE(answer.code == 0);
        return answer.json().value(QStringLiteral("code")).toString();
    }

private:
    QTemporaryDir m_folder;
};

inline QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ');
}

} // namespace onedoor::test

#include <catch2/catch.hpp>

#include "tests/support/stores.h"

#include <QProcess>
#include <QSet>

#include <random>

#include <signal.h>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString writer = QStringLiteral(ONEDOOR_BINARY "/bin/store_writer");

/// Every code that was acknowledged and is not in the store.
QStringList lost(Station &station, const QStringList &acknowledged)
{
    QStringList missing;
    for (const QString &code : acknowledged) {
        if (!station->petitions.byCode(*PetitionCode::parse(code)))
            missing << code;
    }
    return missing;
}

/// Lets a writer work until it has acknowledged `acks`, kills it, and returns all it acknowledged.
QStringList killAfter(const Station &station, int acks, const QStringList &arguments)
{
    QProcess process;
    process.start(writer, QStringList{station.folder()} + arguments);
    QByteArray output;
    while (output.count('\n') < acks && process.waitForReadyRead())
        output += process.readAllStandardOutput();
    ::kill(pid_t(process.processId()), SIGKILL);
    process.waitForFinished();
    output += process.readAllStandardOutput();
    CHECK(output.count('\n') >= acks);
    QStringList codes;
    const auto whole = output.left(output.lastIndexOf('\n') + 1);
    for (const QByteArray &line : whole.split('\n')) {
        if (!line.isEmpty())
            codes << QString::fromLatin1(line);
    }
    return codes;
}

} // namespace

TEST_CASE("Killed at any moment, nothing acknowledged is lost", "[crash]")
{
    Station station;
    station.close();
    std::mt19937 random(9);
    QStringList acknowledged;
    for (int round = 0; round < 60; ++round) {
        acknowledged += killAfter(station, 1 + int(random() % 20), {QStringLiteral("9999")});
        station.reopen();
        INFO("round " << round);
        REQUIRE(lost(station, acknowledged).isEmpty());
        if (round % 15 == 0)
            REQUIRE(station.problems() == "");
        station.close();
    }
    station.reopen();
    CHECK(station.problems() == "");
    CHECK(QSet<QString>(acknowledged.begin(), acknowledged.end()).size() == acknowledged.size());
    CHECK(acknowledged.size() > 300);
}

TEST_CASE("The loop notices a writer that acknowledges too early", "[crash]")
{
    Station station;
    station.close();
    const QStringList acknowledged =
        killAfter(station, 4, {QStringLiteral("4"), QStringLiteral("lie")});
    station.reopen();
    CHECK(lost(station, acknowledged) == QStringList{codeOf(9999).text()});
    CHECK(station.problems() == "");
}

TEST_CASE("Two processes on one store lose no serial and keep one chain", "[crash]")
{
    constexpr int each = 100;
    Station station;
    station.close();
    QProcess a, b;
    for (QProcess *process : {&a, &b})
        process->start(writer, {station.folder(), QString::number(each)});
    for (QProcess *process : {&a, &b}) {
        REQUIRE(process->waitForFinished());
        CHECK(process->exitCode() == 0);
    }
    QSet<QByteArray> codes;
    for (QProcess *process : {&a, &b}) {
        for (const QByteArray &line : process->readAllStandardOutput().trimmed().split('\n'))
            codes.insert(line);
    }
    CHECK(codes.size() == 2 * each);
    CHECK(codes.contains(codeOf(1).text().toLatin1()));
    CHECK(codes.contains(codeOf(2 * each).text().toLatin1()));
    station.reopen();
    CHECK(station->ledger.head(stationOf("A1"))->sequence == 2 * each);
    CHECK(station.problems() == "");
}

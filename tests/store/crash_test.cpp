#include <catch2/catch.hpp>

#include "tests/support/stores.h"

#include <QProcess>
#include <QSet>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Outcome {
    int code = -1;
    std::string words;
};

Outcome stress(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(ONEDOOR_BINARY "/bin/store_stress"), arguments);
    REQUIRE(process.waitForFinished(600'000));
    return {process.exitCode(), process.readAll().toStdString()};
}

} // namespace

TEST_CASE("Killed at any moment, nothing acknowledged is lost", "[crash]")
{
    const Outcome outcome = stress({QStringLiteral("300"), QStringLiteral("9")});
    INFO(outcome.words);
    CHECK(outcome.code == 0);
    CHECK(outcome.words.find("300 kills") != std::string::npos);
    CHECK(outcome.words.find(" 0 rounds failed") != std::string::npos);
}

TEST_CASE("The loop notices a worker that acknowledges before it has committed", "[crash]")
{
    const Outcome outcome =
        stress({QStringLiteral("25"), QStringLiteral("9"), QStringLiteral("--lie")});
    INFO(outcome.words);
    CHECK(outcome.code == 1);
    CHECK(outcome.words.find("lost in round") != std::string::npos);
}

TEST_CASE("Two processes on one store lose no serial and keep one chain", "[crash]")
{
    constexpr int each = 100;
    Station station;
    station.close();
    QProcess a, b;
    for (QProcess *process : {&a, &b})
        process->start(QStringLiteral(ONEDOOR_BINARY "/bin/store_writer"),
                       {station.folder(), QString::number(each)});
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

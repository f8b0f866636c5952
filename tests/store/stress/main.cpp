// Kills a working store at random and looks whether anything acknowledged is lost:
//   store_stress KILLS [SEED] [--lie]     prints what was found; 1 when anything was lost
//   store_stress --work FOLDER SEED [--lie]
// A round that fails names its seed: store_stress 1 SEED plays the same round on a fresh store.
#include "core/store/query.h"
#include "tests/store/stress/worker.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>

#include <cstdio>
#include <optional>
#include <signal.h>
#include <unistd.h>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

constexpr int roundsPerStore = 25; ///< then a fresh one, so that its size stays a day's

struct Tally {
    qint64 acknowledged = 0;
    qint64 unanswered = 0; ///< rounds that found one commit more than was acknowledged
    QStringList lost;
};

/// Starts a worker, kills it, and returns the lines it got out whole.
QList<QByteArrayList> linesOfKilled(const QString &folder, quint32 seed, bool lie)
{
    std::mt19937 random(seed);
    // Every tenth dies before it could say anything: while opening, or mending what a kill left.
    const int acks = random() % 10 == 0 ? 0 : 1 + int(random() % 40);
    QStringList arguments{QStringLiteral("--work"), folder, QString::number(seed)};
    if (lie)
        arguments << QStringLiteral("--lie");
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    QByteArray output;
    while (output.count('\n') < acks && process.waitForReadyRead(-1))
        output += process.readAllStandardOutput();
    if (acks == 0)
        process.waitForStarted();
    ::usleep(random() % (acks == 0 ? 40'000 : 4'000));
    process.kill();
    process.waitForFinished(-1);
    output += process.readAllStandardOutput();
    QList<QByteArrayList> lines;
    const QByteArray whole = output.left(output.lastIndexOf('\n') + 1);
    for (const QByteArray &line : whole.split('\n')) {
        if (!line.isEmpty())
            lines.append(line.split(' '));
    }
    if (process.exitStatus() == QProcess::NormalExit) // it ended by itself
        lines.append({"failure", QByteArray::number(process.exitCode())});
    return lines;
}

bool holdsDraft(Store &store, const QString &id, int revision)
{
    const auto drafts = store.drafts.all(QStringLiteral("intake"));
    return drafts && std::any_of(drafts->begin(), drafts->end(), [&](const Draft &draft) {
               return draft.id == id &&
                      draft.content.value(QStringLiteral("revision")).toInt() >= revision;
           });
}

bool holdsEvent(Store &store, qint64 sequence, const QString &hash)
{
    const auto events = store.ledger.ownAfter(sequence - 1, 1);
    return events && events->size() == 1 && events->first().sequence == sequence &&
           events->first().hash == hash;
}

bool holdsBackup(const QString &folder)
{
    const auto key = KeyFile(folder).open();
    if (!key)
        return false;
    auto copy = Connection::open(folder + QStringLiteral("/store.db"), *key, OpenMode::ReadOnly);
    if (!copy)
        return false;
    Query check(**copy, QStringLiteral("PRAGMA quick_check"), QVariantList());
    return check.next() && check.text(0) == QStringLiteral("ok");
}

bool holdsFile(Store &store, const QString &sha256)
{
    QByteArray content;
    QBuffer to(&content);
    return to.open(QIODevice::WriteOnly) && store.attachments.copyTo(sha256, to);
}

/// That password, or one begun since of which nobody had heard.
bool opens(const QString &folder, int acknowledged, int begun)
{
    const KeyFile keys(folder, cheapestPassword);
    for (int count = acknowledged; count <= begun; ++count) {
        if (keys.openWith({passwordOwner, passwordOf(count)}))
            return true;
    }
    return false;
}

/// Whether the store, opened again, holds what a line says.
bool holds(Store &store, const QByteArrayList &line)
{
    const QByteArray what = line.value(0);
    const QString name = QString::fromUtf8(line.value(1));
    if (what == "event")
        return holdsEvent(store, name.toLongLong(), QString::fromLatin1(line.value(2)));
    if (what == "blob")
        return store.blobs.find(name).ok();
    if (what == "file")
        return holdsFile(store, name);
    if (what == "password")
        return opens(store.folder(), name.toInt(), store.settings.value(passwordCount).toInt());
    if (what == "draft")
        return holdsDraft(store, name, line.value(2).toInt());
    if (what == "setting")
        return store.settings.value(name).toInt() >= line.value(2).toInt();
    return what == "backup" && holdsBackup(name);
}

/// Later ones take the place of these.
bool isReplaced(const QByteArrayList &line, const QList<QByteArrayList> &later)
{
    return (line.first() == "backup" || line.first() == "password") &&
           std::any_of(later.begin(), later.end(),
                       [&](const QByteArrayList &other) { return other.first() == line.first(); });
}

/// The store as a kill left it, without the index of the log, which others would share.
void copyStore(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString source = files.next();
        const QString target = to + source.mid(from.size());
        if (source.endsWith(QStringLiteral("-shm")) ||
            source.startsWith(from + QStringLiteral("/backups/")))
            continue;
        QDir().mkpath(QFileInfo(target).path());
        if (!QFile::copy(source, target))
            throw std::runtime_error("no copy of " + source.toStdString());
    }
}

/// What was acknowledged is there, and the tables say what the ledger says.
void look(Store &store, const QList<QByteArrayList> &told, Tally &tally)
{
    qint64 newest = 0;
    for (qsizetype i = 0; i < told.size(); ++i) {
        const QByteArrayList &line = told[i];
        if (!isReplaced(line, told.mid(i + 1)) && !holds(store, line))
            tally.lost << QString::fromUtf8(line.join(' '));
        if (line.first() == "event")
            newest = line[1].toLongLong();
    }
    if (newest > 0 && store.ledger.head(stationOf("A1"))->sequence > newest)
        ++tally.unanswered;
    const auto verified = store.verify();
    if (!verified)
        tally.lost << QStringLiteral("not verified: ") + verified.error().detail;
    else if (!verified->problems.isEmpty() || !verified->badEvent.isEmpty())
        tally.lost << verified->problems << verified->badEvent;
}

/// Looks at a copy: the next worker opens what the kill left, and may be killed at mending it.
void lookAtCopy(const QString &folder, const QList<QByteArrayList> &told, Tally &tally)
{
    const QTemporaryDir place;
    StillClock clock;
    RandomSource ids;
    copyStore(folder, place.path());
    const auto store = openStore(place.path(), clock, ids);
    if (store)
        look(**store, told, tally);
    else
        tally.lost << QStringLiteral("not opened: ") + store.error().detail;
}

int playRounds(int kills, quint32 seed, bool lie)
{
    QElapsedTimer timer;
    timer.start();
    std::printf("seed %u\n", seed);
    Tally tally;
    int failed = 0;
    std::optional<Station> station;
    QList<QByteArrayList> told; // by all workers on this store
    for (int round = 0; round < kills; ++round) {
        if (round % roundsPerStore == 0) {
            station.emplace();
            station->close();
            told.clear();
        }
        const quint32 own = seed + quint32(round);
        const auto lines = linesOfKilled(station->folder(), own, lie);
        told += lines;
        tally.acknowledged += lines.size();
        tally.lost.clear();
        lookAtCopy(station->folder(), told, tally);
        failed += tally.lost.isEmpty() ? 0 : 1;
        for (const QString &what : std::as_const(tally.lost))
            std::printf("lost in round %d (seed %u): %s\n", round, own, qPrintable(what));
        if (round % 500 == 499)
            std::printf("%d kills, %lld acknowledged\n", round + 1, tally.acknowledged);
        std::fflush(stdout);
    }
    std::printf("%d kills in %lld s, each store verified whole: %lld acknowledged, "
                "%lld rounds with a commit nobody heard of, %d rounds failed\n",
                kills, timer.elapsed() / 1000, tally.acknowledged, tally.unanswered, failed);
    return failed > 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QStringList arguments = application.arguments().mid(1);
    const bool lie = arguments.removeAll(QStringLiteral("--lie")) > 0;
    if (arguments.value(0) == QStringLiteral("--work")) {
        const auto done = Worker(arguments.value(1), arguments.value(2).toUInt(), lie).run();
        std::fprintf(stderr, "worker: reason %d %s\n", int(done.error().reason),
                     qPrintable(done.error().detail));
        return 3;
    }
    const int kills = arguments.value(0).toInt();
    if (kills < 1) {
        std::fprintf(stderr, "store_stress KILLS [SEED] [--lie]\n");
        return 2;
    }
    const quint32 seed = arguments.size() > 1 ? arguments[1].toUInt() : std::random_device()();
    return playRounds(kills, seed, lie);
}

// Nobody else on the computer reads what a centre keeps, however loosely the program was started;
// and whoever held something when it was killed holds it no longer.
#include <catch2/catch.hpp>

#include "core/store/backup.h"
#include "core/store/lease.h"
#include "tests/support/files.h"
#include "tests/support/stores.h"

#include <QBuffer>
#include <QDirIterator>

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// As a program started by something that sets none.
class NoUmask
{
public:
    NoUmask() : m_before(::umask(0)) {}
    ~NoUmask() { ::umask(m_before); }
    NoUmask(const NoUmask &) = delete;

private:
    mode_t m_before;
};

mode_t modeOf(const QString &path)
{
    struct stat found = {};
    REQUIRE(::lstat(QFile::encodeName(path).constData(), &found) == 0);
    return found.st_mode & 0777;
}

/// Everything in a folder that others may look into.
QStringList openIn(const QString &folder)
{
    QStringList open;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        if (modeOf(path) & 077)
            open << path;
    }
    return open;
}

} // namespace

TEST_CASE("Whatever the umask, a store's folders are 700 and its files 600", "[private]")
{
    const NoUmask loose;
    Station station;
    const PetitionId id = station.add();
    QByteArray photo(100'000, 'x');
    QBuffer from(&photo);
    REQUIRE(from.open(QIODevice::ReadOnly));
    REQUIRE(station->attachments.put(from));
    REQUIRE(station->exchangeLease.take());
    REQUIRE(station->lookups.add({station.clock.now(), {}, {}, {}, {}}));
    const QString shelf = station.folder() + QStringLiteral("/backups/far");
    REQUIRE(Backup(station.folder(), *KeyFile(station.folder()).open())
                .make(shelf, station.clock.now()));
    QStringList open = openIn(station.folder());
    INFO(open.join(u'\n').toStdString());
    CHECK(open.isEmpty());
    CHECK(modeOf(station.folder()) == 0700);
    CHECK(QFile::exists(station.file() + QStringLiteral("-wal")));

    SECTION("what is wider already is tightened when it is opened")
    {
        station.close();
        QDirIterator all(station.folder(), QDir::AllEntries | QDir::NoDotAndDotDot);
        while (all.hasNext()) {
            const QString path = all.next();
            const bool folder = QFileInfo(path).isDir();
            REQUIRE(::chmod(QFile::encodeName(path).constData(), folder ? 0755 : 0644) == 0);
        }
        REQUIRE(::chmod(QFile::encodeName(station.folder()).constData(), 0755) == 0);
        station.reopen();
        CHECK(station->ledger.petition(id));
        open = openIn(station.folder());
        INFO(open.join(u'\n').toStdString());
        CHECK(open.isEmpty());
        CHECK(modeOf(station.folder()) == 0700);
    }
}

TEST_CASE("A folder that is everybody's, or a link, is left as it is", "[private]")
{
    QTemporaryDir dir;
    const QString everybodys = dir.filePath(QStringLiteral("tmp"));
    const QString link = dir.filePath(QStringLiteral("link"));
    const QString other = dir.filePath(QStringLiteral("other"));
    REQUIRE(QDir().mkpath(everybodys));
    REQUIRE(::chmod(QFile::encodeName(everybodys).constData(), 01777) == 0);
    QFile file(other);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(::chmod(QFile::encodeName(other).constData(), 0644) == 0);
    REQUIRE(QFile::link(other, link));
    keepPrivate(everybodys);
    keepPrivate(link);
    CHECK(modeOf(everybodys) == 0777);
    CHECK(modeOf(other) == 0644);
    keepPrivate(other);
    CHECK(modeOf(other) == 0600);
}

TEST_CASE("The lease on the exchange ends with its holder", "[private]")
{
    Station station;
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const pid_t holder = ::fork();
    if (holder == 0) {
        Lease lease(station.folder());
        const auto taken = lease.take();
        const char answer = taken && *taken ? 'y' : 'n';
        (void)!::write(ready[1], &answer, 1);
        ::pause();
        ::_exit(0);
    }
    REQUIRE(holder > 0);
    char answer = 0;
    REQUIRE(::read(ready[0], &answer, 1) == 1);
    REQUIRE(answer == 'y');
    CHECK(*station->exchangeLease.take() == false); // it lives
    REQUIRE(::kill(holder, SIGKILL) == 0);
    REQUIRE(::waitpid(holder, nullptr, 0) == holder);
    CHECK(*station->exchangeLease.take() == true); // at once
    CHECK(*station->exchangeLease.take() == true);
    Lease other(station.folder());
    CHECK(*other.take() == false);
    station->exchangeLease.release();
    CHECK(*other.take() == true);
    ::close(ready[0]);
    ::close(ready[1]);
}

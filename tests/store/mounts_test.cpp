#include <catch2/catch.hpp>

#include "core/store/mounts.h"

#include "tests/support/files.h"
#include "tests/support/stores.h"

#include <cstdarg>
#include <dlfcn.h>
#include <fcntl.h>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QByteArray mounts = "22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw\n"
                          "23 22 0:21 / /proc rw,nosuid - proc proc rw\n"
                          "40 22 0:40 / /home rw,relatime shared:2 master:1 - xfs /dev/sdb1 rw\n"
                          "41 40 0:41 / /home/lin/share rw - cifs //server/share rw,vers=3.0\n"
                          "42 40 0:42 / /home/lin/my\\040files rw - nfs4 server:/export rw\n"
                          "43 22 0:43 / /mnt/back\\134slash rw - 9p host rw,trans=virtio\n"
                          "44 22 0:44 / /mnt/\\347\\233\\230 rw - fuse.sshfs lin@server:/ rw\n"
                          "45 22 0:45 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw\n"
                          "46 22 0:46 / /mnt/twice rw - nfs server:/a rw\n"
                          "47 46 254:2 / /mnt/twice rw - ext4 /dev/vdb1 rw\n"
                          "48 22 0:48 / /srv/local rw - fuse.mergerfs a:b rw\n"
                          "a line that is none\n";

/// In place of what the system says is mounted; empty: the system's own.
QByteArray otherMounts;

QString systemAt(const char *path)
{
    return fileSystemOf(QString::fromUtf8(path), mounts);
}

} // namespace

// In place of the system's own, for all that is linked into this program.
extern "C" int open64(const char *path, int flags, ...)
{
    using Open = int (*)(const char *, int, ...);
    static const auto real = reinterpret_cast<Open>(::dlsym(RTLD_NEXT, "open64"));
    va_list rest;
    va_start(rest, flags);
    const int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, int) : 0;
    va_end(rest);
    const bool asked = !otherMounts.isEmpty() && qstrcmp(path, "/proc/self/mountinfo") == 0;
    return real(asked ? otherMounts.constData() : path, flags, mode);
}

TEST_CASE("The longest mount that holds a folder names its file system", "[mounts]")
{
    CHECK(systemAt("/") == QStringLiteral("ext4"));
    CHECK(systemAt("/srv") == QStringLiteral("ext4"));
    CHECK(systemAt("/home") == QStringLiteral("xfs"));
    CHECK(systemAt("/home/lin/onedoor") == QStringLiteral("xfs"));
    CHECK(systemAt("/homework") == QStringLiteral("ext4"));
    CHECK(systemAt("/home/lin/share") == QStringLiteral("cifs"));
    CHECK(systemAt("/home/lin/share/onedoor") == QStringLiteral("cifs"));
    CHECK(systemAt("/home/lin/shared") == QStringLiteral("xfs"));
    CHECK(systemAt("/home/lin/my files/a") == QStringLiteral("nfs4"));
    CHECK(systemAt("/home/lin/my") == QStringLiteral("xfs"));
    CHECK(systemAt("/mnt/back\\slash") == QStringLiteral("9p"));
    CHECK(systemAt("/mnt/盘/库") == QStringLiteral("fuse.sshfs"));
    CHECK(systemAt("/mnt/twice/a") == QStringLiteral("ext4"));
    CHECK(fileSystemOf(QStringLiteral("/home"), {}).isEmpty());
}

TEST_CASE("What reaches over a network is no place for a store", "[mounts]")
{
    for (const char *name : {"nfs", "nfs4", "cifs", "smb3", "9p", "virtiofs", "vboxsf", "davfs",
                             "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.davfs2"}) {
        INFO(name);
        CHECK(isNetworkFileSystem(QString::fromLatin1(name)));
    }
    for (const char *name : {"ext4", "xfs", "btrfs", "overlay", "tmpfs", "zfs", "f2fs", "vfat",
                             "fuseblk", "fuse.mergerfs", "ecryptfs", "bcachefs", "exfat", ""}) {
        INFO(name);
        CHECK_FALSE(isNetworkFileSystem(QString::fromLatin1(name)));
    }
}

TEST_CASE("A folder that is not there yet is judged by where it would be", "[mounts]")
{
    QTemporaryDir place;
    REQUIRE(checkLocal(place.filePath(QStringLiteral("a/b/c"))));
    REQUIRE(QFile::link(place.path(), place.filePath(QStringLiteral("link"))));
    CHECK(checkLocal(place.filePath(QStringLiteral("link/a"))));
    CHECK(checkLocal(QStringLiteral("/proc"))); // whatever it is, it is here
}

TEST_CASE("On a network share no store is made and none is opened", "[mounts]")
{
    Station station;
    const PetitionId before = station.add();
    station.close();
    QTemporaryDir place;
    const QString table = place.filePath(QStringLiteral("mountinfo"));
    const QByteArray shared = QFileInfo(station.folder()).canonicalFilePath().toUtf8();
    writeFile(table, mounts + "50 22 0:50 / " + shared + " rw - cifs //server/share rw\n");
    otherMounts = QFile::encodeName(table);
    const auto opened = openStore(station.folder(), station.clock, station.ids);
    const QString anew = station.folder() + QStringLiteral("/new");
    const auto created = Store::create(anew, {stationOf("B1"), QStringLiteral("别处"), {}, false},
                                       resourcesFolder());
    otherMounts.clear();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().reason == Reason::NetworkFolder);
    CHECK(opened.error().detail == QStringLiteral("cifs"));
    REQUIRE_FALSE(created);
    CHECK(created.error().reason == Reason::NetworkFolder);
    CHECK_FALSE(QFile::exists(anew));

    station.reopen(); // on a disk of its own it is as it was
    CHECK(station->ledger.petition(before).ok());
}

// Files kept with petitions: what comes out is what went in, or nothing.
#include "core/store/backup.h"
#include "core/store/files.h"
#include "tests/support/files.h"
#include "tests/support/stores.h"

#include <catch2/catch.hpp>

#include <QBuffer>
#include <QCryptographicHash>
#include <QDirIterator>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

constexpr int piece = 64 * 1024;

DataKey keyOf(char letter)
{
    return {Secret(QByteArrayView(QByteArray(32, letter))), QStringLiteral("chacha20")};
}

struct Shelf {
    Shelf() : attachments(dir.path(), keyOf('k')) {}

    Attachment put(QByteArray bytes) const
    {
        QBuffer from(&bytes);
        REQUIRE(from.open(QIODevice::ReadOnly));
        const auto made = attachments.put(from);
        REQUIRE(made);
        return *made;
    }
    Result<QByteArray> take(const QString &sha256) const { return take(sha256, attachments); }
    static Result<QByteArray> take(const QString &sha256, const Attachments &from)
    {
        QByteArray bytes;
        QBuffer to(&bytes);
        REQUIRE(to.open(QIODevice::WriteOnly));
        const auto done = from.copyTo(sha256, to);
        return done ? Result<QByteArray>(bytes) : done.error();
    }
    QStringList files() const
    {
        QStringList found;
        QDirIterator all(dir.path(), QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            found << all.next();
        return found;
    }

    QTemporaryDir dir;
    Attachments attachments;
};

/// Gives one byte at a time, and fails where it is told to.
class Dripping : public QIODevice
{
public:
    Dripping(qint64 length, qint64 failsAt = -1) : m_left(length), m_failsAt(failsAt)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_left == 0; }

    std::function<void()> meanwhile; ///< now and then while it is read

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_given == m_failsAt)
            return -1;
        if (m_left == 0 || most == 0)
            return 0;
        if (meanwhile && m_given % piece == 1)
            meanwhile();
        *data = 'd';
        --m_left;
        ++m_given;
        return 1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_left;
    qint64 m_given = 0;
    qint64 m_failsAt;
};

} // namespace

TEST_CASE("What was put comes out again, whatever its length", "[attachments]")
{
    const Shelf shelf;
    for (const int size : {0, 1, piece - 1, piece, piece + 1, 3 * piece, 3 * piece + 17}) {
        INFO(size);
        QByteArray bytes(size, '\0');
        for (int i = 0; i < size; ++i)
            bytes[i] = char(i * 31 + i / 251);
        const Attachment made = shelf.put(bytes);
        CHECK(made.size == size);
        CHECK(made.sha256 ==
              QString::fromLatin1(
                  QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
        const auto taken = shelf.take(made.sha256);
        REQUIRE(taken);
        CHECK(*taken == bytes);
    }
    const qsizetype files = shelf.files().size();
    CHECK(files == 7);
    (void)shelf.put("x");
    (void)shelf.put("x");
    CHECK(shelf.files().size() == files + 1);
}

TEST_CASE("A file on the disk tells neither its content nor its name", "[attachments]")
{
    const Shelf shelf;
    const QByteArray secret = QByteArray("住院病历：骨折").repeated(50);
    const Attachment made = shelf.put(secret);
    REQUIRE(shelf.files().size() == 1);
    const QString path = shelf.files().first();
    CHECK_FALSE(bytesOf(path).contains(QByteArray("住院病历")));
    CHECK_FALSE(path.contains(made.sha256.left(16)));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    CHECK_FALSE(QFile::permissions(path) & others);
    // Another key knows it neither by name nor by content.
    const Attachments stranger(shelf.dir.path(), keyOf('s'));
    CHECK(Shelf::take(made.sha256, stranger).error().reason == Reason::NotFound);
}

TEST_CASE("A damaged, cut or lengthened file is refused", "[attachments]")
{
    const Shelf shelf;
    const Attachment made = shelf.put(QByteArray(2 * piece + 100, 'a'));
    const Attachment other = shelf.put(QByteArray(2 * piece + 100, 'b'));
    const QStringList files = shelf.files();
    REQUIRE(files.size() == 2);
    const bool firstIsMade = shelf.take(made.sha256).ok() && !bytesOf(files[0]).isEmpty() && [&] {
        QFile::rename(files[0], files[0] + QStringLiteral(".away"));
        const bool gone = !shelf.attachments.has(made.sha256);
        QFile::rename(files[0] + QStringLiteral(".away"), files[0]);
        return gone;
    }();
    const QString path = files[firstIsMade ? 0 : 1];
    const QByteArray sound = bytesOf(path);
    const auto refused = [&](const QByteArray &bytes) {
        writeFile(path, bytes);
        const auto taken = shelf.take(made.sha256);
        return !taken && taken.error().reason == Reason::StoreDamaged;
    };
    for (const qsizetype at : {qsizetype(0), qsizetype(10), qsizetype(60), qsizetype(piece),
                               qsizetype(piece + 60), sound.size() - 1}) {
        QByteArray flipped = sound;
        flipped[at] = char(flipped.at(at) ^ 1);
        CHECK(refused(flipped));
    }
    const qsizetype head = sound.size() - (2 * piece + 100 + 3 * 17);
    CHECK(refused({}));
    CHECK(refused(sound.left(head)));
    CHECK(refused(sound.left(head + piece + 17)));       // a whole piece less
    CHECK(refused(sound.left(head + 2 * (piece + 17)))); // all but the last
    CHECK(refused(sound.chopped(1)));
    CHECK(refused(sound + 'x'));
    CHECK(refused(sound.left(head) + sound.mid(head + piece + 17))); // the first piece gone
    CHECK(refused(bytesOf(files[firstIsMade ? 1 : 0])));             // whole, but another's
    // Putting the content again mends it.
    CHECK(shelf.put(QByteArray(2 * piece + 100, 'a')).sha256 == made.sha256);
    CHECK(shelf.take(made.sha256));
}

TEST_CASE("A source that breaks off leaves nothing behind", "[attachments]")
{
    const Shelf shelf;
    for (const qint64 failsAt : {0, 10, piece, piece + 10}) {
        Dripping broken(3 * piece, failsAt);
        const auto made = shelf.attachments.put(broken);
        REQUIRE_FALSE(made);
        CHECK(made.error().reason == Reason::FileUnreadable);
    }
    CHECK(shelf.files().isEmpty());
    Dripping slow(piece + 5);
    const auto made = shelf.attachments.put(slow);
    REQUIRE(made);
    CHECK(made->size == piece + 5);
    CHECK(*shelf.take(made->sha256) == QByteArray(piece + 5, 'd'));
}

TEST_CASE("What a killed program left unfinished goes at the next opening, and nothing else",
          "[attachments]")
{
    Station station;
    const QString folder = station.folder();
    QBuffer photo;
    photo.setData("photo");
    REQUIRE(photo.open(QIODevice::ReadOnly));
    const auto kept = station->attachments.put(photo);
    REQUIRE(kept);
    station.close();
    const QString held = folder + QStringLiteral("/attachments/.unfinished-b");
    writeFile(folder + QStringLiteral("/attachments/.unfinished-a"), "half");
    writeFile(folder + QStringLiteral("/attachments/unfinished-0123456789abcdef"), "half");
    writeFile(folder + QStringLiteral("/.unfinished-c/store.db"), "half a salvage");
    writeFile(folder + QStringLiteral("/.unfinished-d"), "half of keys.json");
    writeFile(folder + QStringLiteral("/notes.txt"), "somebody's own");
    writeFile(held, "half");
    const auto names = [&](const char *inside) {
        return QDir(folder + QLatin1String(inside))
            .entryList({QStringLiteral("*unfinished*"), QStringLiteral("notes*")},
                       QDir::AllEntries | QDir::Hidden);
    };
    {
        const Hold hold(held);
        REQUIRE(hold.isHeld());
        REQUIRE_FALSE(Hold(held).isHeld()); // not twice, by whomever
        const auto reading =
            openStore(folder, station.clock, station.ids, OpenMode::ReadOnly); // writes nothing
        CHECK(names("/attachments").size() == 3);
        station.reopen();
        CHECK(names("/attachments") == QStringList{QStringLiteral(".unfinished-b")});
        CHECK(names("") == QStringList{QStringLiteral("notes.txt")});
    }
    station.reopen();
    CHECK(names("/attachments").isEmpty());
    CHECK(station->attachments.has(kept->sha256));
}

TEST_CASE("A file is attached while another program opens the store", "[attachments]")
{
    Station station;
    Dripping slow(3 * piece);
    int opened = 0;
    slow.meanwhile = [&] {
        const auto other = openStore(station.folder(), station.clock, station.ids);
        opened += other.ok();
    };
    const auto made = station->attachments.put(slow);
    REQUIRE(made);
    CHECK(opened > 0);
    CHECK(station->attachments.has(made->sha256));
}

TEST_CASE("A backup passes over what is unfinished", "[attachments]")
{
    Station station;
    QTemporaryDir shelf;
    const QString half = station.folder() + QStringLiteral("/attachments/.unfinished-a");
    writeFile(half, "half");
    writeFile(station.folder() + QStringLiteral("/attachments/ab/cd"), "sealed");
    const Hold hold(half);
    REQUIRE(Backup(station.folder(), *KeyFile(station.folder()).open())
                .make(shelf.path(), station.clock.now()));
    CHECK(bytesOf(shelf.filePath(QStringLiteral("attachments/ab/cd"))) == "sealed");
    CHECK_FALSE(QFile::exists(shelf.filePath(QStringLiteral("attachments/.unfinished-a"))));
}

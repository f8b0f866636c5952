// Files kept with petitions: what comes out is what went in, or nothing.
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

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void replace(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

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

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_given == m_failsAt)
            return -1;
        if (m_left == 0 || most == 0)
            return 0;
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
    CHECK_FALSE(contentOf(path).contains(QByteArray("住院病历")));
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
    const bool firstIsMade = shelf.take(made.sha256).ok() && !contentOf(files[0]).isEmpty() && [&] {
        QFile::rename(files[0], files[0] + QStringLiteral(".away"));
        const bool gone = !shelf.attachments.has(made.sha256);
        QFile::rename(files[0] + QStringLiteral(".away"), files[0]);
        return gone;
    }();
    const QString path = files[firstIsMade ? 0 : 1];
    const QByteArray sound = contentOf(path);
    const auto refused = [&](const QByteArray &bytes) {
        replace(path, bytes);
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
    CHECK(refused(contentOf(files[firstIsMade ? 1 : 0])));           // whole, but another's
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

// A file that is being kept or written out tells how far it is, and can be stopped.
#include "tests/support/files.h"
#include "tests/support/stores.h"

#include <catch2/catch.hpp>

#include <QBuffer>
#include <QDirIterator>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

constexpr qint64 piece = 64 * 1024;

struct Shelf {
    QStringList files() const
    {
        QStringList found;
        QDirIterator all(dir.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext())
            found << all.next();
        return found;
    }

    QTemporaryDir dir;
    Attachments attachments{
        dir.path(), {Secret(QByteArrayView(QByteArray(32, 'k'))), QStringLiteral("chacha20")}};
};

} // namespace

TEST_CASE("A file is kept piece by piece, and stopped at any of them nothing of it is",
          "[attachments]")
{
    const Shelf shelf;
    QByteArray film(3 * piece + 17, 'f');
    QBuffer from(&film);
    REQUIRE(from.open(QIODevice::ReadOnly));
    for (int pieces = 0; pieces < 4; ++pieces) {
        INFO(pieces);
        REQUIRE(from.seek(0));
        int told = 0;
        const auto made =
            shelf.attachments.put(from, [&](qint64, qint64) { return told++ < pieces; });
        REQUIRE_FALSE(made);
        CHECK(made.error().reason == Reason::Cancelled);
        CHECK(shelf.files().isEmpty());
    }
    REQUIRE(from.seek(0));
    QList<qint64> read;
    const auto made = shelf.attachments.put(from, [&](qint64 done, qint64 total) {
        CHECK(total == film.size());
        read << done;
        return true;
    });
    REQUIRE(made);
    CHECK(read == QList<qint64>{piece, 2 * piece, 3 * piece, film.size()});

    QBuffer to;
    REQUIRE(to.open(QIODevice::WriteOnly));
    qint64 written = 0;
    const auto stopped = shelf.attachments.copyTo(made->sha256, to, [&](qint64 done, qint64 total) {
        CHECK(done > written);
        CHECK(done <= total);
        written = done;
        return to.size() < 2 * piece;
    });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().reason == Reason::Cancelled);
    CHECK(to.size() == 2 * piece);
}

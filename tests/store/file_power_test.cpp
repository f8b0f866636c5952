// The power goes around any flush or new name of a plain file: the keys open with the password
// that was acknowledged, and every attachment that was is whole.
#include <catch2/catch.hpp>

#include "core/store/attachments.h"
#include "core/store/key_file.h"
#include "tests/store/file_cuts.h"
#include "tests/support/stores.h"

#include <QBuffer>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

constexpr int statesPerCut = 12;
constexpr PasswordCost cheapest{1, 8192};

OperatorPassword passwordOf(int count)
{
    return {QStringLiteral("林晓"), Secret::typed(QString::number(count))};
}

/// Two pieces and a bit.
QByteArray fileOf(int count)
{
    return QByteArray(140'000, char('a' + count)) + QByteArray::number(count);
}

Result<Attachment> put(const Attachments &into, const QByteArray &content)
{
    QByteArray bytes = content;
    QBuffer from(&bytes);
    REQUIRE(from.open(QIODevice::ReadOnly));
    return into.put(from);
}

std::optional<QByteArray> contentOf(const Attachments &from, const QString &sha256)
{
    QByteArray bytes;
    QBuffer to(&bytes);
    REQUIRE(to.open(QIODevice::WriteOnly));
    return from.copyTo(sha256, to) ? std::optional(bytes) : std::nullopt;
}

} // namespace

TEST_CASE("A power cut while a password is changed leaves the one before or the new", "[power]")
{
    QTemporaryDir place;
    const KeyFile keys(place.path(), cheapest);
    const auto key = keys.create(passwordOf(0));
    REQUIRE(key);
    FileCuts disk(place.path());
    std::mt19937 random(5);
    int acknowledged = 0, before = 0, after = 0;
    disk.atCut = [&] {
        for (int i = 0; i < statesPerCut; ++i) {
            QTemporaryDir left;
            disk.leaveIn(left.path(), random);
            const KeyFile there(left.path(), cheapest);
            const bool old = there.openWith(passwordOf(acknowledged)).ok();
            const bool next = there.openWith(passwordOf(acknowledged + 1)).ok();
            CHECK(old != next);
            before += old;
            after += next;
        }
    };
    while (acknowledged < 8) {
        REQUIRE(keys.setPassword(*key, passwordOf(acknowledged + 1)));
        ++acknowledged;
    }
    CHECK(before > 50);
    CHECK(after > 50);
}

TEST_CASE("A power cut while files are attached loses none that was acknowledged", "[power]")
{
    QTemporaryDir place;
    const DataKey key{Secret::random(32), QStringLiteral("aegis")};
    const Attachments attachments(place.path(), key);
    FileCuts disk(place.path());
    std::mt19937 random(6);
    QStringList acknowledged;
    int looked = 0, missing = 0;
    disk.atCut = [&] {
        for (int i = 0; i < statesPerCut; ++i) {
            QTemporaryDir left;
            disk.leaveIn(left.path(), random);
            const Attachments there(left.path(), key);
            for (int n = 0; n < acknowledged.size(); ++n) {
                ++looked;
                missing += contentOf(there, acknowledged[n]) != fileOf(n);
            }
        }
    };
    for (int n = 0; n < 8; ++n) {
        const auto kept = put(attachments, fileOf(n));
        REQUIRE(kept);
        acknowledged << kept->sha256;
    }
    CHECK(looked > 500);
    CHECK(missing == 0);
}

TEST_CASE("The same cuts do lose a file that nobody flushed", "[power]")
{
    QTemporaryDir place;
    FileCuts disk(place.path());
    QFile file(place.filePath(QStringLiteral("kept")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("content");
    file.close();
    std::mt19937 random(7);
    int whole = 0;
    constexpr int states = 100;
    for (int i = 0; i < states; ++i) {
        QTemporaryDir left;
        disk.leaveIn(left.path(), random);
        QFile there(left.filePath(QStringLiteral("kept")));
        whole += there.open(QIODevice::ReadOnly) && there.readAll() == "content";
    }
    CHECK(whole > 0);
    CHECK(whole < states);
}

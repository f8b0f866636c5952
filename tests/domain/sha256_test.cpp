#include <catch2/catch.hpp>

#include "core/domain/sha256.h"

#include <QCryptographicHash>

using namespace onedoor;

TEST_CASE("SHA-256 is what the standard says it is, at every length", "[sha256]")
{
    CHECK(sha256("abc").toHex() ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QByteArray bytes;
    for (int size = 0; size < 300; ++size) {
        CHECK(sha256(bytes) == QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        bytes += char(size * 7);
    }
}

#include "core/store/key_proof.h"

#include "core/store/query.h"

#include <QFile>
#include <QTemporaryDir>

namespace onedoor
{

namespace
{

constexpr qint64 pageSize = 4096;
constexpr qint64 firstLooked = 3; // 1 and 2 hold the proof's own table
constexpr int looked = 6;         // rows that fit into one page

/// A store of the same key in which each of some pages holds nothing but the end of one value: the
/// engine hands such a page out as it is, whatever stands in it.
bool makeProof(const QString &proof, const DataKey &key)
{
    auto connection = Connection::open(proof, key, OpenMode::ReadWrite);
    if (!connection || !(*connection)->run(QStringLiteral("CREATE TABLE held(bytes BLOB)")))
        return false;
    for (int row = 0; row < looked; ++row) {
        if (!(*connection)->run(QStringLiteral("INSERT INTO held VALUES(zeroblob(4096))")))
            return false;
    }
    return true;
}

/// Puts the pages of the file in the place of the proof's; a page is bound to its number.
bool graft(const QString &file, const QString &proof)
{
    QFile from(file), to(proof);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::ReadWrite) ||
        to.size() != (firstLooked - 1 + looked) * pageSize)
        return false;
    const qint64 at = (firstLooked - 1) * pageSize;
    if (!from.seek(at) || !to.seek(at))
        return false;
    const QByteArray pages = from.read(looked * pageSize);
    return pages.size() >= pageSize && to.write(pages) == pages.size() && to.flush();
}

} // namespace

bool deciphersLaterPages(const QString &file, const DataKey &key)
{
    const QTemporaryDir folder;
    const QString proof = folder.filePath(QStringLiteral("proof.db"));
    if (!folder.isValid() || !makeProof(proof, key) || !graft(file, proof))
        return false;
    const auto connection = Connection::open(proof, key, OpenMode::ReadOnly);
    for (int row = 1; connection && row <= looked; ++row) {
        Query held(**connection, QStringLiteral("SELECT bytes FROM held WHERE rowid = ?"), row);
        if (held.next())
            return true;
    }
    return false;
}

} // namespace onedoor

#include "core/store/attachments.h"

#include "core/store/files.h"
#include "core/store/raw_bytes.h"

#include <QCryptographicHash>

#include <sodium.h>

namespace onedoor
{

namespace
{

constexpr qint64 piece = 64 * 1024;
constexpr size_t extra = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr int headSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
const QByteArray mark = QByteArrayLiteral("ODA1"); ///< file type and version, bound to every piece

using Stream = crypto_secretstream_xchacha20poly1305_state;

/// Up to `size` bytes, fewer only at the end; null where reading failed.
QByteArray readPiece(QIODevice &from, qint64 size)
{
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    qint64 filled = 0;
    while (filled < size) {
        const qint64 read = from.read(bytes.data() + filled, size - filled);
        if (read < 0)
            return {};
        if (read == 0 && (from.atEnd() || !from.waitForReadyRead(-1)))
            break;
        filled += read;
    }
    bytes.truncate(qsizetype(filled));
    return bytes.isNull() ? QByteArray("") : bytes;
}

/// Seals one stream; the SHA-256 of what went in.
Result<Attachment> seal(QIODevice &from, QIODevice &to, const Secret &key,
                        const OnProgress &progress)
{
    const qint64 total = from.isSequential() ? 0 : from.size();
    const Error full{Reason::DiskFull, {}, QStringLiteral("attachments")};
    Stream stream;
    QByteArray head(headSize, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(&stream, raw(head), key.data());
    if (to.write(mark + head) != mark.size() + head.size())
        return full;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Attachment made;
    QByteArray clear = readPiece(from, piece);
    for (bool last = false; !last;) {
        if (clear.isNull())
            return Error{Reason::FileUnreadable, {}, QStringLiteral("attachments")};
        QByteArray next = clear.size() < piece ? QByteArray("") : readPiece(from, piece);
        last = clear.size() < piece || next.isEmpty();
        if (last && next.isNull())
            return Error{Reason::FileUnreadable, {}, QStringLiteral("attachments")};
        hash.addData(clear);
        made.size += clear.size();
        QByteArray box(clear.size() + qsizetype(extra), Qt::Uninitialized);
        crypto_secretstream_xchacha20poly1305_push(
            &stream, raw(box), nullptr, raw(clear), quint64(clear.size()), raw(mark),
            quint64(mark.size()), last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
        sodium_memzero(clear.data(), size_t(clear.size()));
        if (to.write(box) != box.size())
            return full;
        if (progress && !progress(made.size, total))
            return Error{Reason::Cancelled, {}, QStringLiteral("attachments")};
        clear = next;
    }
    made.sha256 = QString::fromLatin1(hash.result().toHex());
    return made;
}

/// Takes everything and keeps nothing.
class Nowhere : public QIODevice
{
public:
    Nowhere() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override { return size; }
};

} // namespace

Attachments::Attachments(const QString &folder, const DataKey &key)
    : m_folder(folder + QStringLiteral("/attachments")), m_nameKey(derivedKey(key, 1)),
      m_bodyKey(derivedKey(key, 2))
{
}

/// A folder of 256: no folder grows too long to list.
QString Attachments::pathOf(const QString &sha256) const
{
    const QByteArray content = QByteArray::fromHex(sha256.toLatin1());
    QByteArray name(32, Qt::Uninitialized);
    crypto_generichash(raw(name), size_t(name.size()), raw(content), quint64(content.size()),
                       m_nameKey.data(), m_nameKey.size());
    const QString hex = QString::fromLatin1(name.toHex());
    return m_folder + u'/' + hex.left(2) + u'/' + hex.mid(2);
}

bool Attachments::has(const QString &sha256) const
{
    return QFile::exists(pathOf(sha256));
}

Result<Attachment> Attachments::put(QIODevice &from, const OnProgress &progress) const
{
    if (!makeFolder(m_folder))
        return Error{Reason::StoreReadOnly, m_folder, {}};
    UnfinishedFile unfinished(m_folder); // its name is known when all of it was read
    if (!unfinished.file().isOpen())
        return Error{Reason::StoreReadOnly, m_folder, {}};
    auto made = seal(from, unfinished.file(), m_bodyKey, progress);
    if (!made)
        return made;
    // Over the same content, if it is there: the copy just made is known to be whole.
    const QString path = pathOf(made->sha256);
    if (!makeFolder(path.section(u'/', 0, -2)))
        return Error{Reason::StoreReadOnly, m_folder, {}};
    if (const auto kept = unfinished.keepAs(path); !kept)
        return kept.error();
    // And the names of the folders it stands in.
    for (const QString &folder : {m_folder, m_folder.section(u'/', 0, -2)}) {
        if (const auto named = flushToDisk(folder); !named)
            return named.error();
    }
    return made;
}

Result<Done> Attachments::copyTo(const QString &sha256, QIODevice &to,
                                 const OnProgress &progress) const
{
    const Error damaged{Reason::StoreDamaged, sha256, QStringLiteral("attachments")};
    QFile file(pathOf(sha256));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::NotFound, sha256, QStringLiteral("attachments")};
    const QByteArray head = readPiece(file, mark.size() + headSize);
    Stream stream;
    if (head.size() != mark.size() + headSize || !head.startsWith(mark) ||
        crypto_secretstream_xchacha20poly1305_init_pull(&stream, raw(head) + mark.size(),
                                                        m_bodyKey.data()) != 0)
        return damaged;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    unsigned char tag = 0;
    while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        const QByteArray box = readPiece(file, piece + qint64(extra));
        if (size_t(box.size()) < extra)
            return damaged;
        QByteArray clear(box.size() - qsizetype(extra), Qt::Uninitialized);
        if (crypto_secretstream_xchacha20poly1305_pull(&stream, raw(clear), nullptr, &tag, raw(box),
                                                       quint64(box.size()), raw(mark),
                                                       quint64(mark.size())) != 0)
            return damaged;
        hash.addData(clear);
        if (to.write(clear) != clear.size())
            return Error{Reason::FileUnwritable, {}, QStringLiteral("attachments")};
        if (progress && !progress(file.pos(), file.size()))
            return Error{Reason::Cancelled, {}, QStringLiteral("attachments")};
    }
    if (!file.atEnd() || QString::fromLatin1(hash.result().toHex()) != sha256)
        return damaged;
    return Done{};
}

Result<Done> Attachments::check(const QString &sha256, const OnProgress &progress) const
{
    Nowhere nowhere;
    return copyTo(sha256, nowhere, progress);
}

} // namespace onedoor

#include "core/store/end_note.h"

#include "core/store/raw_bytes.h"

#include <QFile>

#include <algorithm>
#include <fcntl.h>
#include <sodium.h>
#include <sys/file.h>
#include <unistd.h>

namespace onedoor
{

namespace
{

const QByteArray mark = QByteArrayLiteral("ODE1");
constexpr qsizetype room = 512; ///< one sector: written whole or not at all

/// An open file that is locked while this lives.
class Locked
{
public:
    Locked(const QString &name, int flags, int turn)
        : m_file(::open(QFile::encodeName(name).constData(), flags | O_CLOEXEC, 0600))
    {
        if (m_file >= 0 && ::flock(m_file, turn | LOCK_NB) != 0) {
            ::close(m_file); // another program is at it; the next commit writes it again
            m_file = -1;
        }
    }
    ~Locked()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Locked(const Locked &) = delete;

    bool isOpen() const { return m_file >= 0; }
    /// Without the zeros at its end: a power cut may leave a file of nothing else.
    QByteArray read() const
    {
        QByteArray text(room, '\0');
        text.truncate(std::max<qsizetype>(0, ::pread(m_file, text.data(), size_t(room), 0)));
        while (text.endsWith('\0'))
            text.chop(1);
        return text;
    }
    void write(QByteArray text) const
    {
        text.resize(room, '\0');
        (void)::pwrite(m_file, text.constData(), size_t(room), 0);
    }

private:
    int m_file;
};

} // namespace

EndNote::EndNote(const QString &folder, const DataKey &key)
    : m_file(nameIn(folder)), m_key(derivedKey(key, 5))
{
}

QByteArray EndNote::sealOf(const QByteArray &text) const
{
    QByteArray seal(16, Qt::Uninitialized);
    crypto_generichash(raw(seal), size_t(seal.size()), raw(text), quint64(text.size()),
                       m_key.data(), m_key.size());
    return seal.toHex();
}

QByteArray EndNote::write(const Content &content) const
{
    const QByteArray text =
        mark + ' ' + content.station.toUtf8() + ' ' + QByteArray::number(content.sequence) + ' ' +
        (content.hash.isEmpty() ? QByteArray("-") : content.hash.toLatin1()) + ' ' +
        QByteArray::number(content.lookUps) + ' ' +
        (content.lookUpHash.isEmpty() ? QByteArray("-") : content.lookUpHash.toLatin1());
    return text + ' ' + sealOf(text) + '\n';
}

std::optional<EndNote::Content> EndNote::parse(const QByteArray &text) const
{
    const qsizetype end = text.lastIndexOf(' ');
    const QByteArrayList words = text.left(end).split(' ');
    if (words.size() != 6 || words[0] != mark ||
        text.mid(end + 1).trimmed() != sealOf(text.left(end)))
        return std::nullopt;
    const auto hash = [](const QByteArray &word) {
        return word == "-" ? QString() : QString::fromLatin1(word);
    };
    return Content{QString::fromUtf8(words[1]), words[2].toLongLong(), hash(words[3]),
                   words[4].toLongLong(), hash(words[5])};
}

Result<std::optional<EndNote::Content>> EndNote::read() const
{
    const Locked file(m_file, O_RDONLY, LOCK_SH);
    const QByteArray text = file.isOpen() ? file.read() : QByteArray();
    if (text.isEmpty())
        return std::optional<Content>();
    const auto content = parse(text);
    if (!content)
        return Error{Reason::StoreDamaged, m_file, QStringLiteral("end")};
    return content;
}

/// What is not ours to change stays for whoever looks into it.
template <class Change>
void EndNote::change(const QString &station, Change change) const
{
    const Locked file(m_file, O_RDWR | O_CREAT, LOCK_EX);
    if (!file.isOpen())
        return;
    const QByteArray text = file.read();
    auto content = text.isEmpty() ? std::optional(Content{station, 0, {}, 0, {}}) : parse(text);
    if (content && content->station == station && change(*content))
        file.write(write(*content));
}

void EndNote::noteFact(const QString &station, qint64 sequence, const QString &hash) const
{
    change(station, [&](Content &content) {
        const bool further = sequence > content.sequence;
        if (further) {
            content.sequence = sequence;
            content.hash = hash;
        }
        return further;
    });
}

void EndNote::noteLookUp(const QString &station, qint64 entry, const QString &hash) const
{
    change(station, [&](Content &content) {
        const bool further = entry > content.lookUps;
        if (further) {
            content.lookUps = entry;
            content.lookUpHash = hash;
        }
        return further;
    });
}

} // namespace onedoor

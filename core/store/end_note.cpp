#include "core/store/end_note.h"

#include "core/store/raw_bytes.h"

#include <QFile>
#include <QScopeGuard>

#include <algorithm>
#include <fcntl.h>
#include <sodium.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace onedoor
{

namespace
{

const QByteArray mark = QByteArrayLiteral("ODE1");
constexpr qsizetype room = 512; ///< one sector: written whole or not at all

int opened(const QString &name, int flags)
{
    return ::open(QFile::encodeName(name).constData(), flags | O_CLOEXEC, 0600);
}

/// A turn at an open file; without one another program is at it, and the next commit writes again.
class Turn
{
public:
    Turn(int file, int turn) : m_file(file), m_ours(file >= 0 && ::flock(file, turn | LOCK_NB) == 0)
    {
    }
    ~Turn()
    {
        if (m_ours)
            ::flock(m_file, LOCK_UN);
    }
    Turn(const Turn &) = delete;

    bool isOurs() const { return m_ours; }
    /// Without the zeros at its end: a power cut may leave a file of nothing else.
    QByteArray read() const
    {
        QByteArray text(room, '\0');
        text.truncate(std::max<qsizetype>(0, ::pread(m_file, text.data(), size_t(room), 0)));
        while (text.endsWith('\0'))
            text.chop(1);
        return text;
    }
    bool write(QByteArray text) const
    {
        text.resize(room, '\0');
        return ::pwrite(m_file, text.constData(), size_t(room), 0) == room;
    }

private:
    int m_file;
    bool m_ours;
};

} // namespace

EndNote::EndNote(const QString &folder, const DataKey &key)
    : m_name(nameIn(folder)), m_key(derivedKey(key, 5))
{
}

EndNote::~EndNote()
{
    if (m_file >= 0)
        ::close(m_file);
}

/// The file, kept open from commit to commit; anew where somebody has removed it since.
int EndNote::file()
{
    struct stat now;
    if (m_file >= 0 && (::fstat(m_file, &now) != 0 || now.st_nlink == 0)) {
        ::close(m_file);
        m_file = -1;
    }
    if (m_file < 0)
        m_file = opened(m_name, O_RDWR | O_CREAT);
    return m_file;
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
    const int file = opened(m_name, O_RDONLY);
    const auto close = qScopeGuard([file] {
        if (file >= 0)
            ::close(file);
    });
    const Turn turn(file, LOCK_SH);
    const QByteArray text = turn.isOurs() ? turn.read() : QByteArray();
    if (text.isEmpty())
        return std::optional<Content>();
    const auto content = parse(text);
    if (!content)
        return Error{Reason::StoreDamaged, m_name, QStringLiteral("end")};
    return content;
}

/// What is not ours to change stays for whoever looks into it.
template <class Change>
void EndNote::change(const QString &station, Change change)
{
    const Turn turn(file(), LOCK_EX);
    if (!turn.isOurs())
        return;
    const QByteArray text = turn.read();
    // What this has written itself need not be read again.
    std::optional<Content> content;
    if (text.isEmpty())
        content = Content{station, 0, {}, 0, {}};
    else
        content = text == m_text ? m_content : parse(text);
    if (!content || content->station != station || !change(*content))
        return;
    const QByteArray news = write(*content);
    if (turn.write(news)) {
        m_text = news;
        m_content = content;
    }
}

void EndNote::noteFact(const QString &station, qint64 sequence, const QString &hash)
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

void EndNote::noteLookUp(const QString &station, qint64 entry, const QString &hash)
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

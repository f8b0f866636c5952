#pragma once

#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <QStringList>

namespace onedoor::test
{

/// Every file below a folder, one after the other, as a thief copies them.
inline QByteArray copyOf(const QString &folder, QStringList *names = nullptr)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue; // a socket
        all += file.readAll();
        if (names)
            *names << file.fileName().section(u'/', -1);
    }
    return all;
}

inline QByteArray utf16(const QString &text)
{
    return {reinterpret_cast<const char *>(text.utf16()), text.size() * 2};
}

/// What was found of texts that must nowhere be readable.
struct ClearText {
    int whole = 0;  ///< texts that stand somewhere in one piece
    int pieces = 0; ///< windows of four bytes that stand somewhere
    int sought = 0; ///< windows looked for: all there are, in both ways of writing

    static ClearText find(const QStringList &told, const QByteArray &bytes)
    {
        ClearText found;
        for (const QString &text : told) {
            for (const QByteArray &written : {text.toUtf8(), utf16(text)}) {
                found.whole += bytes.contains(written);
                for (qsizetype i = 0; i + 4 <= written.size(); ++i) {
                    found.pieces += bytes.contains(written.mid(i, 4));
                    ++found.sought;
                }
            }
        }
        return found;
    }
};

/// Points everything this program keeps to one folder, as long as this lives: its home, its
/// settings and caches, and what is temporary.
class OwnPlaces
{
public:
    explicit OwnPlaces(const QString &folder)
    {
        const QByteArray home = QFile::encodeName(folder);
        for (const char *name : {"HOME", "TMPDIR", "SQLITE_TMPDIR", "XDG_RUNTIME_DIR"})
            put(name, home);
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME",
                                 "XDG_STATE_HOME", "DBUS_SESSION_BUS_ADDRESS"})
            put(name, {});
    }
    ~OwnPlaces()
    {
        for (const auto &[name, value] : m_before)
            set(name, value);
    }
    OwnPlaces(const OwnPlaces &) = delete;

private:
    void put(const char *name, const QByteArray &value)
    {
        m_before.append({name, qgetenv(name)});
        set(name, value);
    }
    static void set(const char *name, const QByteArray &value)
    {
        if (value.isNull())
            qunsetenv(name);
        else
            qputenv(name, value);
    }
    QList<std::pair<const char *, QByteArray>> m_before;
};

} // namespace onedoor::test

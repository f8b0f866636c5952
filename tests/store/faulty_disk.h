#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <random>
#include <variant>

struct sqlite3_vfs;

namespace onedoor::test
{

/// A disk below the engine and its cipher, for connections opened while it lives. It can lose power
/// at any call, and then leaves what a real one might: everything flushed, and of the rest any
/// sectors in any order, torn ones and rubbish among them. Or single calls fail. One at a time.
class FaultyDisk
{
public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;

    /// At the n-th write, flush or truncation from now the power goes; every later call fails.
    void cutAt(int call) { m_cutAt = call; }
    void cut();
    bool isCut() const { return m_cut; }
    /// Says "flushed" and flushes nothing, as synchronous=OFF or a lying disk does.
    bool ignoresFlush = false;
    /// What may stand on the disk after the cut, by the store's file names.
    void leaveIn(const QString &folder, std::mt19937 &random) const;

    enum class Fault {
        Full,
        Write,
        Flush,
        Truncate,
        Read,
        Flip,
        Open,
        Size,
        Lock,
        ShmMap,
        ShmLock,
        Access,
        Delete
    };
    /// The n-th call of this kind fails, or it and all that follow. Flip reads a wrong bit; Shm is
    /// the index of the log, which all programs on a store share.
    void failAt(Fault fault, int call, bool sticky);
    void mend() { m_failAt = -1; }
    /// How often a fault could have come since the last failAt().
    int chances() const { return m_chances; }
    bool hasFailed() const { return m_failed; }

    // What the engine's calls ask, by the file's path.
    struct Write {
        qint64 at;
        QByteArray bytes;
    };
    struct Truncation {
        qint64 size;
    };
    struct Content {
        QByteArray flushed;
        QList<std::variant<Write, Truncation>> waiting;
    };
    void opened(const QString &path, const QByteArray &content);
    int write(const QString &path, const Write &write);
    int truncate(const QString &path, qint64 size);
    int flush(const QString &path);
    int read(char *bytes, int count);
    bool strikes(Fault fault);

private:
    bool goesDark();

    sqlite3_vfs *m_files;
    sqlite3_vfs *m_before;
    QMap<QString, Content> m_contents;
    QMap<QString, Content> m_left;
    int m_cutAt = -1;
    bool m_cut = false;
    Fault m_fault = Fault::Full;
    int m_failAt = -1;
    bool m_sticky = false;
    int m_chances = 0;
    bool m_failed = false;
};

} // namespace onedoor::test

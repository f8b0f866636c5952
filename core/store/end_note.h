#pragma once

#include "core/domain/result.h"
#include "core/store/secret.h"

#include <optional>

namespace onedoor
{

/// store.end, beside the store: how far the own chain and the log of look-ups have come. Written
/// after every commit of either, not flushed, some microseconds: it may know less than the store
/// after a power cut, never more. So a store that ends before it was cut, or is an older copy.
/// Bound to the store's key. It goes aside with the store it speaks of. For one thread; programs
/// that share the store take turns.
class EndNote
{
public:
    EndNote(const QString &folder, const DataKey &key);
    ~EndNote();
    EndNote(const EndNote &) = delete;
    EndNote &operator=(const EndNote &) = delete;

    struct Content {
        QString station;
        qint64 sequence = 0; ///< of the newest own fact
        QString hash;
        qint64 lookUps = 0; ///< number of the newest entry
        QString lookUpHash;
    };
    /// Nothing where there is none. StoreDamaged where it is not what was written.
    Result<std::optional<Content>> read() const;
    /// Never goes back: what is greater stays. Best effort, a witness more.
    void noteFact(const QString &station, qint64 sequence, const QString &hash);
    void noteLookUp(const QString &station, qint64 entry, const QString &hash);

    static QString nameIn(const QString &folder) { return folder + QStringLiteral("/store.end"); }

private:
    int file();
    template <class Change>
    void change(const QString &station, Change change);
    std::optional<Content> parse(const QByteArray &text) const;
    QByteArray write(const Content &content) const;
    QByteArray sealOf(const QByteArray &text) const;

    QString m_name;
    Secret m_key;
    int m_file = -1;   ///< open from the first change on
    QByteArray m_text; ///< last written, and what it says
    std::optional<Content> m_content;
};

} // namespace onedoor

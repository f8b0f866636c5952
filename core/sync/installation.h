#pragma once

#include "core/store/store.h"

#include <QString>

namespace onedoor
{

/// What this computer knows of a store beside what the store says itself: how far its own chain had
/// come (in a small file of its user, which a copy or a restore of the folder does not take along),
/// and where it lay (in the store). By it a folder that was set back, or is used beside the one it
/// was copied from, is noticed without a line (sync.md 3.5). A whole computer that was set back
/// takes its note with it: that only the hub can tell.
class Installation
{
public:
    /// notes: a folder of this user, made when it is needed; empty: nothing is noted or checked.
    explicit Installation(QString notes) : m_notes(std::move(notes)) {}

    /// At a start of a store opened for writing. Where own facts are missing, or the folder is
    /// another than before and may have company, the end of the own chain is in doubt until an
    /// exchange has shown it (lost.h); numbers the missing facts may have given are passed over.
    Result<Done> check(Store &store, QDate today) const;
    /// After facts were recorded: remembers how far the own chain is. What cannot be written is
    /// not missed before the next start.
    void keep(Store &store) const;

private:
    struct Note {
        qint64 sequence = 0; ///< of the newest own fact that was seen
        qint64 missing = 0;  ///< own facts that were seen and came no more, until the hub had them

        bool operator==(const Note &) const = default;
    };
    QString fileName(Store &store) const;
    static Note read(const QString &name);
    void write(const QString &name, const Note &note) const;
    Result<Done> checkAll(Store &store, QDate today) const;
    Result<Done> checkEnd(Store &store, QDate today) const;
    static Result<Done> checkPlace(Store &store);

    QString m_notes;
};

} // namespace onedoor

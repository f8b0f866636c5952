#pragma once

#include "core/domain/fact.h"
#include "core/domain/result.h"
#include "core/store/on_progress.h"
#include "core/store/secret.h"

#include <QIODevice>

namespace onedoor
{

/// Files kept with petitions (附件), beside the store in attachments/: each encrypted, streamed in
/// pieces (XChaCha20-Poly1305), written once, under a name that only the store's key can tell from
/// the content. Constant memory, any size; usable from any thread. What a fact names is the SHA-256
/// of the clear content.
class Attachments
{
public:
    Attachments(const QString &folder, const DataKey &key);

    /// Reads to the end, and is on the disk when it answers; the answer has size and sha256. What
    /// is there already is success. Progress in bytes. FileUnreadable, DiskFull, StoreReadOnly,
    /// Cancelled: then nothing is kept.
    Result<Attachment> put(QIODevice &from, const OnProgress &progress = {}) const;
    /// Writes the clear content. NotFound when it is not on this computer, StoreDamaged when a
    /// piece was changed, is missing, or the whole is not what the fact named; FileUnwritable;
    /// Cancelled. After a failure the caller throws away what was written.
    Result<Done> copyTo(const QString &sha256, QIODevice &to,
                        const OnProgress &progress = {}) const;
    /// The same without writing it anywhere.
    Result<Done> check(const QString &sha256, const OnProgress &progress = {}) const;
    bool has(const QString &sha256) const;

private:
    QString pathOf(const QString &sha256) const;

    QString m_folder;
    Secret m_nameKey;
    Secret m_bodyKey;
};

} // namespace onedoor

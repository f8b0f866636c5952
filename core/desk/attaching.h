#pragma once

#include "core/desk/desk.h"

#include <QIODevice>

namespace onedoor
{

/// The use cases of attachments (附件): a file is kept with a petition, and comes out again. The
/// content goes into the store's folder first; the fact that names it is a correction of the
/// petition, so who added what and when stands in the ledger.
class Attaching
{
public:
    explicit Attaching(Workplace workplace) : m_at(std::move(workplace)) {}

    /// Keeps the content and records it: put() and name() in one, for callers with a thread to
    /// spare. Cancelled by `progress` (in bytes), neither is done. NotAllowed for a program or a
    /// script, TooLarge over what a file or a matter may have; a name whose ending is not what the
    /// content is gets a note that says so.
    Result<Attachment> attach(const PetitionId &petition, QIODevice &from, const QString &name,
                              const QString &note, const OnProgress &progress = {});
    /// Records content that Attachments already keeps. Duplicate when the petition has it; a
    /// name that is taken gets a number, as "照片 (2).jpg".
    Result<Attachment> name(const PetitionId &petition, Attachment attachment);
    /// The one of that name. NotFound (field "attachments") without one.
    static Result<Attachment> find(const Petition &petition, const QString &name);
    /// Writes the content; the look-up is logged. After a failure throw away what was written.
    Result<Done> saveOut(const PetitionId &petition, const Attachment &attachment, QIODevice &to,
                         const OnProgress &progress = {});
    /// The content alone, from the folder or, for narratives kept by earlier releases, from the
    /// store itself.
    static Result<Done> copy(const Store &store, const QString &sha256, QIODevice &to,
                             const OnProgress &progress = {});

private:
    Workplace m_at;
};

} // namespace onedoor

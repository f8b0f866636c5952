#include "core/desk/attaching.h"

#include "core/desk/file_kind.h"

#include <algorithm>

namespace onedoor
{

namespace
{

const QString field = QStringLiteral("attachments");
constexpr int longestName = 200;
constexpr qint64 largestFile = 2LL * 1024 * 1024 * 1024;
constexpr qint64 largestOfMatter = 20LL * 1024 * 1024 * 1024;

bool isTaken(const QList<Attachment> &attachments, const QString &name)
{
    return std::any_of(attachments.begin(), attachments.end(),
                       [&](const Attachment &there) { return there.name == name; });
}

/// The last part of a path, as a name nothing else of the petition has.
QString nameBeside(const QList<Attachment> &attachments, const QString &typed)
{
    const QString name = typed.section(u'/', -1).section(u'\\', -1).trimmed();
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString stem = dot > 0 ? name.left(dot) : name;
    const QString ending = dot > 0 ? name.mid(dot) : QString();
    QString free = name;
    for (int n = 2; isTaken(attachments, free); ++n)
        free = QStringLiteral("%1 (%2)%3").arg(stem).arg(n).arg(ending);
    return free;
}

std::optional<Error> problemOf(const Attachment &attachment)
{
    if (attachment.name.isEmpty())
        return Error{Reason::Missing, {}, field};
    if (attachment.name.size() > longestName || attachment.note.size() > longestName)
        return Error{Reason::TooLong, QString::number(longestName), field};
    for (const QString &text : {attachment.name, attachment.note}) {
        if (std::any_of(text.begin(), text.end(), [](QChar c) {
                return c.category() == QChar::Other_Control || c == u'\uFFFD';
            }))
            return Error{Reason::BadCharacter, {}, field};
    }
    return std::nullopt;
}

} // namespace

Result<Attachment> Attaching::attach(const PetitionId &petition, QIODevice &from,
                                     const QString &typed, const QString &note,
                                     const OnProgress &progress)
{
    // Before the content is read: what is refused leaves nothing behind.
    Attachment wanted{nameBeside({}, typed), {}, 0, note.trimmed()};
    if (const auto problem = problemOf(wanted))
        return *problem;
    const FileKind kind = kindOf(from.isSequential() ? QByteArray() : from.peek(kindHead));
    if (isProgram(kind, wanted.name))
        return Error{Reason::NotAllowed, wanted.name, field};
    if (!from.isSequential() && from.size() > largestFile)
        return Error{Reason::TooLarge, wanted.name, field};
    if (wanted.note.isEmpty())
        wanted.note = mismatch(kind, wanted.name);
    const auto kept = m_at.store.attachments.put(from, progress);
    if (!kept)
        return kept;
    wanted.sha256 = kept->sha256;
    wanted.size = kept->size;
    return name(petition, wanted);
}

Result<Attachment> Attaching::name(const PetitionId &petition, Attachment attachment)
{
    const auto event =
        m_at.store.ledger.record(petition, m_at.who.name, [&](const Petition &p) -> Result<Fact> {
            // Against the petition as it stands: another window may just have added one.
            Intake intake = p.intake;
            qint64 size = attachment.size;
            for (const Attachment &there : p.intake.attachments) {
                size += there.size;
                if (there.sha256 == attachment.sha256)
                    return Error{Reason::Duplicate, there.name, field};
            }
            if (size > largestOfMatter)
                return Error{Reason::TooLarge, attachment.name, field};
            attachment.name = nameBeside(intake.attachments, attachment.name);
            if (const auto problem = problemOf(attachment))
                return *problem;
            intake.attachments.append(attachment);
            return onedoor::correct(p, intake, QStringLiteral("添加附件：") + attachment.name);
        });
    return event ? Result<Attachment>(attachment) : event.error();
}

Result<Attachment> Attaching::find(const Petition &petition, const QString &name)
{
    for (const Attachment &attachment : petition.intake.attachments) {
        if (attachment.name == name)
            return attachment;
    }
    return Error{Reason::NotFound, name, field};
}

Result<Done> Attaching::saveOut(const PetitionId &petition, const Attachment &attachment,
                                QIODevice &to, const OnProgress &progress)
{
    const auto looked = Desk(m_at).look(petition, QStringLiteral("导出附件：") + attachment.name);
    return looked ? copy(m_at.store, attachment.sha256, to, progress)
                  : Result<Done>(looked.error());
}

Result<Done> Attaching::copy(const Store &store, const QString &sha256, QIODevice &to,
                             const OnProgress &progress)
{
    if (store.attachments.has(sha256))
        return store.attachments.copyTo(sha256, to, progress);
    const auto blob = store.blobs.find(sha256);
    if (!blob)
        return Error{blob.error().reason, sha256, field};
    return to.write(*blob) == blob->size() ? Result<Done>(Done{})
                                           : Error{Reason::FileUnwritable, {}, field};
}

} // namespace onedoor

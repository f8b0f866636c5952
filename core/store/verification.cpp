#include "core/store/verification.h"

namespace onedoor
{

void Verification::add(const Flaw &finding)
{
    constexpr qsizetype most = 300; // a person reads no more of them
    const QString part = partOf(finding.kind);
    if (!problems.contains(part))
        problems << part;
    if (findings.size() < most)
        findings << finding;
}

QString Verification::brokenLedger() const
{
    QStringList broken;
    for (const char *part : {"chain", "end", "schema", "pages", "foreign-keys", "projections"}) {
        if (problems.contains(QLatin1String(part)))
            broken << QLatin1String(part);
    }
    return broken.isEmpty() ? QString() : (broken + QStringList{badEvent}).join(u' ').trimmed();
}

QString wordOf(Flaw::Kind kind)
{
    using Kind = Flaw::Kind;
    switch (kind) {
    case Kind::FactRemoved:
        return QStringLiteral("fact-removed");
    case Kind::FactAltered:
        return QStringLiteral("fact-altered");
    case Kind::FactMisplaced:
        return QStringLiteral("fact-misplaced");
    case Kind::FactUnreadable:
        return QStringLiteral("fact-unreadable");
    case Kind::PlaceEmpty:
        return QStringLiteral("place-empty");
    case Kind::MatterEmpty:
        return QStringLiteral("matter-empty");
    case Kind::NewestRemoved:
        return QStringLiteral("newest-removed");
    case Kind::NewestReplaced:
        return QStringLiteral("newest-replaced");
    case Kind::NumberMissing:
        return QStringLiteral("number-missing");
    case Kind::KeyMissing:
        return QStringLiteral("key-missing");
    case Kind::KeyEmptied:
        return QStringLiteral("key-emptied");
    case Kind::KeyReplaced:
        return QStringLiteral("key-replaced");
    case Kind::PaperMissing:
        return QStringLiteral("paper-missing");
    case Kind::PaperAltered:
        return QStringLiteral("paper-altered");
    case Kind::ContentAltered:
        return QStringLiteral("content-altered");
    case Kind::ContentStray:
        return QStringLiteral("content-stray");
    case Kind::AttachmentMissing:
        return QStringLiteral("attachment-missing");
    case Kind::AttachmentAltered:
        return QStringLiteral("attachment-altered");
    case Kind::ObjectMissing:
        return QStringLiteral("object-missing");
    case Kind::ObjectAltered:
        return QStringLiteral("object-altered");
    case Kind::ObjectStrange:
        return QStringLiteral("object-strange");
    case Kind::LookUpRemoved:
        return QStringLiteral("look-up-removed");
    case Kind::LookUpAltered:
        return QStringLiteral("look-up-altered");
    case Kind::EndNoteAltered:
        return QStringLiteral("end-note-altered");
    case Kind::PagesDamaged:
        return QStringLiteral("pages-damaged");
    case Kind::ReferencesBroken:
        return QStringLiteral("references-broken");
    case Kind::TablesDiffer:
        return QStringLiteral("tables-differ");
    }
    return {};
}

QString partOf(Flaw::Kind kind)
{
    using Kind = Flaw::Kind;
    switch (kind) {
    case Kind::FactRemoved:
    case Kind::FactAltered:
    case Kind::FactMisplaced:
    case Kind::FactUnreadable:
    case Kind::PlaceEmpty:
    case Kind::MatterEmpty:
        return QStringLiteral("chain");
    case Kind::NewestRemoved:
    case Kind::NewestReplaced:
    case Kind::EndNoteAltered:
        return QStringLiteral("end");
    case Kind::NumberMissing:
        return QStringLiteral("numbers");
    case Kind::KeyMissing:
    case Kind::KeyEmptied:
    case Kind::KeyReplaced:
        return QStringLiteral("keys");
    case Kind::PaperMissing:
    case Kind::PaperAltered:
    case Kind::ContentAltered:
    case Kind::ContentStray:
        return QStringLiteral("papers");
    case Kind::AttachmentMissing:
    case Kind::AttachmentAltered:
        return QStringLiteral("attachments");
    case Kind::ObjectMissing:
    case Kind::ObjectAltered:
    case Kind::ObjectStrange:
        return QStringLiteral("schema");
    case Kind::LookUpRemoved:
    case Kind::LookUpAltered:
        return QStringLiteral("look-ups");
    case Kind::PagesDamaged:
        return QStringLiteral("pages");
    case Kind::ReferencesBroken:
        return QStringLiteral("foreign-keys");
    case Kind::TablesDiffer:
        return QStringLiteral("projections");
    }
    return {};
}

} // namespace onedoor

#include "ui/models/wording.h"

#include "ui/models/wording_hub.h"
#include "ui/models/wording_lists.h"
#include "ui/models/wording_outside.h"

#include <QRegularExpression>

namespace onedoor
{

namespace
{

/// The field, or "This" where none is named.
QString subjectOf(const Error &error)
{
    return error.field.isEmpty() ? Wording::tr("This entry") : fieldText(error.field);
}

/// What is counted, or measured, is another thing each time.
QString tooLongSentence(const QString &what, const Error &error)
{
    if (error.field == QStringLiteral("petitioners") ||
        error.field == QStringLiteral("respondents"))
        return Wording::tr("%1: at most %2 people are entered one by one. Nothing was left out; "
                           "enter the others as part of the number of people concerned.")
            .arg(what, error.detail);
    if (error.field == QStringLiteral("body"))
        return Wording::tr("The record is too large: at most %1 KiB. Nothing was recorded; say it "
                           "more briefly, or attach the long text as a file.")
            .arg(error.detail.toInt() / 1024);
    bool isCount = false;
    (void)error.detail.toInt(&isCount);
    if (!isCount) // the form's name
        return Wording::tr("The paper becomes too long (%1). No number was used; enter less.")
            .arg(error.detail);
    return Wording::tr("%1 is too long: at most %2. Nothing was cut off.").arg(what, error.detail);
}

QString tooLargeSentence(const QString &what, const Error &error)
{
    if (error.field == QStringLiteral("attachments"))
        return Wording::tr("“%1” was not kept: a file may have 2 GB, all of a matter 20 GB. Keep a "
                           "shorter part of it, or note where the whole lies.")
            .arg(error.detail);
    return Wording::tr("%1 is not written as it should be; compare it with the original.")
        .arg(what);
}

QString inputSentence(const Error &error)
{
    const QString what = subjectOf(error);
    const QString &detail = error.detail;
    switch (error.reason) {
    case Reason::Missing:
        return Wording::tr("%1 is still missing: please fill it in.").arg(what);
    case Reason::UnknownKey:
        return Wording::tr("The key “%1” is not one of the format; remove it or correct its name.")
            .arg(detail);
    case Reason::WrongType:
        return detail.isEmpty()
                   ? Wording::tr("%1 has a value of the wrong type; compare it with the format.")
                         .arg(what)
                   : Wording::tr("%1 has a value of the wrong type (%2).").arg(what, detail);
    case Reason::NotInCatalogue:
        return Wording::tr("%1: “%2” is not in the catalogue; type a few letters and choose.")
            .arg(what, detail);
    case Reason::TooLong:
        return tooLongSentence(what, error);
    case Reason::BadCharacter:
        return Wording::tr("%1 holds a character that cannot be written here; type it again.")
            .arg(what);
    case Reason::BadLength:
        return Wording::tr("%1 has too few or too many characters; compare it with the original.")
            .arg(what);
    case Reason::BadCheckDigit:
        if (detail.isEmpty())
            return Wording::tr("%1 has a slip in it; compare each character with the original.")
                .arg(what);
        return Wording::tr("The last character of %1 does not fit the others (they call for %2); "
                           "compare each digit with the original.")
            .arg(what, detail);
    case Reason::BadDate:
        return Wording::tr("%1: “%2” is not a possible day here.").arg(what, detail);
    case Reason::BadDivision:
        return Wording::tr("No division is called “%1”; type letters of its name or its code and "
                           "choose.")
            .arg(detail);
    case Reason::BadAmount:
        return Wording::tr("%1: “%2” is not an amount; write yuan such as 12000.50.")
            .arg(what, detail);
    case Reason::BadNumber:
        return error.field == QStringLiteral("petitioners")
                   ? Wording::tr("%1 representatives are entered; the rule allows at most five. "
                                 "Enter the others as part of the group's number.")
                         .arg(detail)
                   : Wording::tr("%1: %2 is not a number that can be right here.")
                         .arg(what, detail);
    case Reason::Duplicate:
        return Wording::tr("%1 is there already (%2); nothing was added.").arg(what, detail);
    case Reason::TooLarge:
        return tooLargeSentence(what, error);
    default:
        return Wording::tr("%1 is not written as it should be; compare it with the original.")
            .arg(what);
    }
}

QString decisionSentence(const Error &error)
{
    switch (error.reason) {
    case Reason::NotFound:
        if (error.field == QStringLiteral("keyring"))
            return Wording::tr("No keyring of this computer answers; nothing was changed.");
        return error.field == QStringLiteral("ticket")
                   ? Wording::tr("Nobody is waiting.")
                   : Wording::tr("%1 was not found (%2); check the number.")
                         .arg(subjectOf(error), error.detail);
    case Reason::NotOpen:
        return Wording::tr("This step is not open as the matter stands (%1). Nothing was changed.")
            .arg(fromWord<State>(error.detail) ? stateText(*fromWord<State>(error.detail))
                                               : error.detail);
    case Reason::AlreadyDone:
        return Wording::tr("%1: this was done before. Nothing was changed.").arg(subjectOf(error));
    case Reason::WithItself:
        return Wording::tr("This is the matter itself; give the code of another one. Nothing was "
                           "changed.");
    case Reason::NotAllowed:
        if (error.field == QStringLiteral("slots"))
            return Wording::tr("This is the last key that opens the store; it stays. Add another "
                               "one first.");
        if (error.field == QStringLiteral("by"))
            return Wording::tr("This is done by: %1. You have another post, and nothing was "
                               "recorded; hand it on, or have the post added for you in the list "
                               "of people.")
                .arg(error.detail);
        if (error.field == QStringLiteral("attachments"))
            return Wording::tr("“%1” is a program or a script and would run when it is opened; "
                               "nothing of it was kept. Keep a picture or a PDF of what it shows.")
                .arg(error.detail);
        if (!error.detail.isEmpty() && (error.field == QStringLiteral("form") ||
                                        error.field == QStringLiteral("blank")))
            return error.detail; // a sentence, as it is declared
        return Wording::tr("This is not allowed here. Nothing was changed.");
    case Reason::Conflict:
        // Of records what takes the same at one time; numbers of papers have a sentence of old.
        if (!error.detail.isEmpty() && error.field != QStringLiteral("number"))
            return Wording::tr("%1 is taken at that time (%2). Nothing was recorded; choose "
                               "another time, or another one.")
                .arg(subjectOf(error), error.detail);
        return Wording::tr("Somebody else was faster. Your entries are kept; look at the matter "
                           "again, then decide.");
    case Reason::NeedsAttention:
        return Wording::tr("Two records contradict each other; both are kept. A person in charge "
                           "must decide.");
    case Reason::WouldNotCount:
        if (error.field == QStringLiteral("clock"))
            return Wording::tr("A record of this matter bears a time beyond all bounds, after "
                               "which nothing can be put. Nothing was recorded and your entries "
                               "are kept; register the matter anew and link the two.");
        return Wording::tr("What other stations have recorded rules this step out as the matter "
                           "stands, so it was not recorded. Your entries are kept; look at the "
                           "matter again.");
    case Reason::Protected:
        return Wording::tr("This is protected information and must not go there.");
    default:
        return {};
    }
}

/// StoreFailed: what the engine says of it is for developers.
QString failureSentence(const Error &error)
{
    if (error.field == QStringLiteral("disk"))
        return Wording::tr("The disk did not read or write as it should. What was saved before "
                           "is safe; try again, and call the administrator if it stays so.");
    if (error.field == QStringLiteral("form"))
        return Wording::tr("The store takes no record of this form; nothing of it was saved. "
                           "What was saved before is safe; check what was entered.");
    return Wording::tr("The store could not do this. What was saved before is safe; try "
                       "again, and call the administrator if it stays so.");
}

QString storeSentence(const Error &error)
{
    switch (error.reason) {
    case Reason::StoreMissing:
        return Wording::tr("There is no store at %1.").arg(error.detail);
    case Reason::StoreExists:
        return Wording::tr("There is a store at %1 already; it was left as it is.")
            .arg(error.detail);
    case Reason::StoreNewer:
        return Wording::tr("This store was made by a newer release; nothing was touched. Install "
                           "that release.");
    case Reason::StoreDamaged:
        if (error.field == QStringLiteral("attachments"))
            return Wording::tr("The attachment is damaged; nothing was written. Take it from the "
                               "last backup.");
        return Wording::tr("The store is damaged (%1). Nothing of it was changed; have it put "
                           "together again, or a backup restored.")
            .arg(error.detail);
    case Reason::StoreReadOnly:
        return Wording::tr("The store cannot be written. What stands on the page is not saved yet; "
                           "leave it open and call the administrator.");
    case Reason::StoreBusy:
        return Wording::tr("Another program is using the store. Your entries are still here; try "
                           "again in a moment.");
    case Reason::DiskFull:
        return Wording::tr("The disk is full. What was saved is safe, what stands on the page is "
                           "not saved yet; make room, then try again.");
    case Reason::WrongKey:
        return Wording::tr("The key does not open this store; nothing was changed.");
    case Reason::EngineMismatch:
        return Wording::tr("The database engine is not the encrypted one, so nothing is written. "
                           "Install the program again.");
    case Reason::NetworkFolder:
        return Wording::tr(
                   "The folder lies on a network share (%1), where two computers could spoil "
                   "the data. Nothing was opened; keep the store on this computer and back up "
                   "to the share.")
            .arg(error.detail);
    case Reason::BackupUnfit:
        return Wording::tr(
                   "The backup cannot be used (%1). Nothing was replaced; take another one.")
            .arg(error.detail);
    case Reason::PasswordNeeded:
        return Wording::tr("The store is locked: enter your password, or the code of the recovery "
                           "sheet.");
    case Reason::WrongPassword:
        if (error.field == QStringLiteral("recovery_code"))
            return Wording::tr("This code does not open the store. Nothing was changed; look for "
                               "the newest recovery sheet.");
        return Wording::tr(
            "This password does not open the store. Nothing was changed; try again, or "
            "use the recovery sheet.");
    case Reason::WeakPassword:
        return Wording::tr(
                   "This password is too easy to guess: take at least %1 characters, and none "
                   "that everybody tries first.")
            .arg(error.detail);
    default:
        return failureSentence(error);
    }
}

QString paperSentence(const Error &error)
{
    switch (error.reason) {
    case Reason::BadTemplate:
        return Wording::tr("The form's template is wrong: %1.").arg(error.detail);
    case Reason::MissingFields:
        return Wording::tr("The paper still lacks: %1. Fill these in first; no number was used.")
            .arg(error.detail);
    case Reason::MissingGlyph:
        return Wording::tr("This machine has no fonts to print %1, nor their codes; install the "
                           "fonts of the program. No number was used.")
            .arg(error.detail);
    case Reason::PrinterUnavailable:
        return Wording::tr("The printer cannot be reached (%1). The paper is kept and waits to be "
                           "printed.")
            .arg(error.detail);
    case Reason::PrinterRefused:
        return Wording::tr("The printer takes no jobs (%1). The paper is kept and waits to be "
                           "printed.")
            .arg(error.detail);
    default:
        return Wording::tr("The paper could not be made (%1). No number was used; try again.")
            .arg(error.detail);
    }
}

QString outerSentence(const Error &error)
{
    switch (error.reason) {
    case Reason::FileUnreadable:
        return unreadableSentence(error);
    case Reason::FileUnwritable:
        return unwritableSentence(error);
    case Reason::FileUnfit:
        return Wording::tr("The file is not what its name says (%1). Nothing of it was taken.")
            .arg(error.detail);
    default:
        return Wording::tr("Stopped. Nothing was changed.");
    }
}

QString ownSentence(const Error &error)
{
    // clang-format off: a table is read in columns
    switch (error.reason) {
    case Reason::Missing: case Reason::UnknownKey: case Reason::WrongType:
    case Reason::NotInCatalogue: case Reason::TooLong: case Reason::BadCharacter:
    case Reason::BadLength: case Reason::BadCheckDigit: case Reason::BadDate:
    case Reason::BadDivision: case Reason::BadAmount: case Reason::BadNumber:
    case Reason::Duplicate: case Reason::Rounded: case Reason::UnevenRow: case Reason::TooLarge:
    case Reason::BadFormat:
        return inputSentence(error);
    case Reason::NotFound: case Reason::NotOpen: case Reason::WithItself:
    case Reason::AlreadyDone: case Reason::NotAllowed: case Reason::Conflict:
    case Reason::NeedsAttention: case Reason::WouldNotCount: case Reason::Protected:
        return decisionSentence(error);
    case Reason::StoreMissing: case Reason::StoreExists: case Reason::StoreNewer:
    case Reason::StoreDamaged: case Reason::StoreReadOnly: case Reason::StoreBusy:
    case Reason::DiskFull: case Reason::WrongKey: case Reason::EngineMismatch:
    case Reason::StoreFailed: case Reason::NetworkFolder: case Reason::BackupUnfit:
    case Reason::PasswordNeeded: case Reason::WrongPassword: case Reason::WeakPassword:
        return storeSentence(withoutEngineText(error));
    case Reason::BadTemplate: case Reason::MissingFields: case Reason::MissingGlyph:
    case Reason::PaperFailed: case Reason::PrinterUnavailable: case Reason::PrinterRefused:
        return paperSentence(withoutEngineText(error));
    case Reason::HubUnreachable: case Reason::HubRefused: case Reason::HubWrong:
    case Reason::HubConflict: case Reason::FileUnreadable: case Reason::FileUnwritable:
    case Reason::FileUnfit: case Reason::Cancelled:
        return outerSentence(withoutEngineText(error));
    }
    // clang-format on
    return {};
}

} // namespace

namespace
{

/// A file that comes with the program: which line of it.
QString resourceSentence(const Error &error)
{
    static const QRegularExpression place(QStringLiteral("^\\S+\\.json:\\d+"));
    if (!place.match(error.detail).hasMatch())
        return {};
    return Wording::tr("A file that comes with the program is wrong: %1. Nothing was changed; "
                       "install the program again, or correct the file.")
        .arg(error.detail);
}

} // namespace

QString wordingOf(const Error &error)
{
    for (const QString &special :
         {resourceSentence(error), listSentence(error), hubSentence(error)}) {
        if (!special.isEmpty())
            return special;
    }
    return ownSentence(error);
}

} // namespace onedoor

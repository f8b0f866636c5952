#include "ui/models/wording_command.h"

#include "ui/models/wording.h"

namespace onedoor
{

namespace
{

QString conflictSentence(const Error &error)
{
    if (error.field == QStringLiteral("own_end"))
        return Wording::tr(
            "The store was put together again or restored, and the county may have newer "
            "records of this station: until the next exchange nothing new is recorded, or two "
            "records would bear one number. Run “onedoorctl sync --once”, then the command again.");
    if (error.field == QStringLiteral("own_end_copied"))
        return Wording::tr(
            "Another copy of this station goes on at the county (this folder was copied or set "
            "back). All records are kept here; so that no number is given twice, nothing new is "
            "recorded until this copy goes on under a code of its own: run “onedoorctl sync "
            "reissue”.");
    if (error.detail == QStringLiteral("WRONG_STATION"))
        return Wording::tr("This login belongs to another station. All work is kept here; give "
                           "this station's address with “onedoorctl sync connect”, its password "
                           "in ONEDOOR_HUB_PASSWORD.");
    return {};
}

QString specialSentence(const Error &error)
{
    switch (error.reason) {
    case Reason::StoreReadOnly:
        return Wording::tr("The store cannot be written. What was recorded before is safe, this "
                           "was not recorded; see that this user may write there, then run the "
                           "command again.");
    case Reason::StoreBusy:
        return Wording::tr("Another program is using the store. What was recorded before is safe, "
                           "this was not done; run the command again in a moment.");
    case Reason::DiskFull:
        return Wording::tr("The disk is full. What was recorded before is safe, this was not "
                           "recorded; make room, then run the command again.");
    case Reason::Conflict:
        return Wording::tr("Somebody else was faster, so this was not recorded. Look at the matter "
                           "again, then decide.");
    case Reason::WouldNotCount:
        if (error.field == QStringLiteral("clock"))
            return Wording::tr("A record of this matter bears a time beyond all bounds, after "
                               "which nothing can be put. Nothing was recorded; register the "
                               "matter anew and link the two.");
        return Wording::tr("What other stations have recorded rules this step out as the matter "
                           "stands, so it was not recorded. Look at the matter again.");
    case Reason::NotInCatalogue:
        return error.field == QStringLiteral("encoding")
                   ? QString()
                   : Wording::tr("%1: “%2” is not in the catalogue; write a name or code of it.")
                         .arg(error.field.isEmpty() ? Wording::tr("This entry")
                                                    : fieldText(error.field),
                              error.detail);
    case Reason::BadDivision:
        return Wording::tr("No division is called “%1”; write its name or its code.")
            .arg(error.detail);
    case Reason::HubRefused:
        if (error.field == QStringLiteral("encrypted") || error.field == QStringLiteral("hub_use"))
            return {};
        return Wording::tr("The county refuses the login or its password. All work is kept here; "
                           "give the right password in ONEDOOR_HUB_PASSWORD, or have the "
                           "administrator renew it.");
    case Reason::HubConflict:
        return conflictSentence(error);
    case Reason::NotAllowed:
        return error.field == QStringLiteral("reissue")
                   ? Wording::tr("The county knows this station as %1 and no other copy of it; "
                                 "nothing was changed. Exchange as usual, or name the new code "
                                 "with --station.")
                         .arg(error.detail)
                   : QString();
    default:
        return {};
    }
}

} // namespace

QString commandWordingOf(const Error &error)
{
    const QString special = specialSentence(error);
    return special.isEmpty() ? wordingOf(error) : special;
}

} // namespace onedoor

#include "ui/models/wording_hub.h"

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
            "records of this station: until the next exchange nothing new is recorded, or "
            "two records would bear one number. What stands on the page is kept; exchange "
            "now, then try again. Without a line, call the administrator.");
    if (error.field == QStringLiteral("own_end_copied"))
        return Wording::tr(
            "Another copy of this station goes on at the county (this folder was copied or set "
            "back). All records are kept here; so that no number is given twice, nothing new is "
            "recorded until this copy goes on under a code of its own: press the button in the "
            "settings, or run “onedoorctl sync reissue”.");
    if (error.field == QStringLiteral("diverged"))
        return Wording::tr(
                   "Everything of this station has arrived at the county, and what came from the "
                   "others is here. Only the records of station %1 do not continue those received "
                   "before and were set aside; tell the administrator. Put right at the county, "
                   "they come by themselves.")
            .arg(error.detail);
    if (error.field == QStringLiteral("behind"))
        return Wording::tr("The county has newer records of this station than this folder, which "
                           "is an older state. Nothing is lost: exchange once, then go on.");
    if (error.detail == QStringLiteral("WRONG_STATION"))
        return Wording::tr("This login belongs to another station. All work is kept here; enter "
                           "the address and password of this station in the settings.");
    return Wording::tr("The exchange with the county does not add up. All work is kept here and "
                       "the desk goes on; have the administrator run “onedoorctl hub check”.");
}

/// The label a copy is to go on under.
QString newStationSentence(const Error &error)
{
    if (error.reason == Reason::Missing)
        return Wording::tr("Without a line to the county nobody gives this copy its new code, so "
                           "nothing was changed. Name one that no station of the centre has, such "
                           "as --station B2.");
    if (error.reason == Reason::BadFormat)
        return Wording::tr("“%1” cannot be a station's code; nothing was changed. A code is a "
                           "letter and a digit from 1 to 9, such as --station B2.")
            .arg(error.detail);
    if (error.detail.isEmpty())
        return Wording::tr("The centre has no station code left; nothing was changed. Call the "
                           "county's administrator.");
    return Wording::tr("Station %1 is there already; nothing was changed. Name one that no station "
                       "of the centre has with --station, or leave it out: the county then gives "
                       "a free one.")
        .arg(error.detail);
}

/// A rehearsal and a real hub, or the other way round.
QString useSentence(const QString &hub)
{
    return hub == QStringLiteral("REAL")
               ? Wording::tr("This is a rehearsal, and the hub is a real one: nothing was sent, "
                             "fetched or changed, and all work is kept here. To practise the "
                             "exchange, take a hub made with “onedoorctl hub install --rehearsal”.")
               : Wording::tr("This is a real centre, and the hub is one for rehearsals: nothing "
                             "was sent, fetched or changed, and all work is kept here. Give the "
                             "address of the real hub, in the settings or with “onedoorctl sync "
                             "connect”.");
}

/// What was wrong with what the administrator gave.
QString givenSentence(const Error &error)
{
    if (error.field == QStringLiteral("new_station"))
        return newStationSentence(error);
    if (error.field == QStringLiteral("hub_password"))
        return Wording::tr("A password stands in the address, where everybody on this computer can "
                           "read it. Nothing was done. Leave it out of the address and give it in "
                           "the variable ONEDOOR_HUB_PASSWORD; change it, for it was seen.");
    if (error.field == QStringLiteral("path") && error.reason == Reason::BadFormat)
        return Wording::tr("The path of the centre must end in its code %1; nothing was changed. "
                           "Write --path from the widest area down with / between, such as %2, or "
                           "leave it out.")
            .arg(error.detail, QStringList{error.detail.left(2), error.detail.left(4),
                                           error.detail.left(6), error.detail}
                                   .join(u'/'));
    return {};
}

} // namespace

QString hubSentence(const Error &error)
{
    if (const QString given = givenSentence(error); !given.isEmpty())
        return given;
    switch (error.reason) {
    case Reason::HubUnreachable:
        return Wording::tr("The county cannot be reached. All work is kept here and will be sent "
                           "when the line returns.");
    case Reason::HubRefused:
        if (error.field == QStringLiteral("encrypted"))
            return Wording::tr("The line to the county is not encrypted. Nothing was sent; have "
                               "the administrator set up its certificate.");
        if (error.field == QStringLiteral("hub_use"))
            return useSentence(error.detail);
        return Wording::tr("The county refuses this station's login or password. All work is kept "
                           "here; enter the password again, or have the administrator renew it.");
    case Reason::HubWrong:
        if (error.field == QStringLiteral("clock"))
            return clockSkewText(error.detail.toLongLong());
        return Wording::tr("The county's database is not one this release can talk to. All work is "
                           "kept here; have the administrator run “onedoorctl hub install” of "
                           "the newest release.");
    case Reason::HubConflict:
        return conflictSentence(error);
    case Reason::Duplicate:
        if (error.field == QStringLiteral("enrolled"))
            return Wording::tr(
                       "Station %1 is enrolled at the county already; nothing was changed. With a "
                       "lost password add --new-password; to put this data in the place of that "
                       "computer's, --take-over as well.")
                .arg(error.detail);
        if (error.field == QStringLiteral("in_use"))
            return Wording::tr(
                       "The county's records of station %1 are not from this data: a new password "
                       "would lock out the computer that is at work, so nothing was changed. To "
                       "take its place add --take-over; else run “onedoorctl sync reissue”.")
                .arg(error.detail);
        return {};
    case Reason::NotAllowed:
        if (error.field == QStringLiteral("reissue"))
            return Wording::tr("The county knows this station as %1 and no other copy of it; "
                               "nothing was changed. Exchange as usual.")
                .arg(error.detail);
        if (error.field == QStringLiteral("hub_use"))
            return Wording::tr("This hub was made as a real one, and what a hub is for is said "
                               "once, when it is made. Nothing was changed; make an empty database "
                               "and install the hub for rehearsals there.");
        return {};
    default:
        return {};
    }
}

} // namespace onedoor

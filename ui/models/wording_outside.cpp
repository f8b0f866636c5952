#include "ui/models/wording_outside.h"

#include "ui/models/wording.h"

#include <QRegularExpression>

namespace onedoor
{

QString unwritableSentence(const Error &error)
{
    if (error.field == QStringLiteral("store"))
        return Wording::tr("%1 lies in the data folder of the centre, where nothing else may be "
                           "written. Nothing was done; choose another place.")
            .arg(error.detail);
    if (error.field == QStringLiteral("special"))
        return Wording::tr("%1 is a folder or a device, no ordinary file. Nothing was done; name "
                           "a file.")
            .arg(error.detail);
    if (error.field == QStringLiteral("input"))
        return Wording::tr("%1 is the file that is read; it would be lost. Nothing was done; "
                           "name another one.")
            .arg(error.detail);
    return Wording::tr("The file %1 cannot be written; what was there is as before. Choose "
                       "another place, or make room.")
        .arg(error.detail);
}

QString unreadableSentence(const Error &error)
{
    const QString &name = error.detail, &why = error.field;
    if (why == QStringLiteral("terminal"))
        return Wording::tr("Nothing comes in on standard input but the keyboard. Nothing was done; "
                           "give a file, or pipe one in.");
    if (why == QStringLiteral("folder"))
        return Wording::tr("%1 is a folder. Nothing was read; name a file in it.").arg(name);
    if (why == QStringLiteral("pipe"))
        return Wording::tr("%1 is a pipe. Nothing was read; give - and pipe it in.").arg(name);
    if (why == QStringLiteral("device"))
        return Wording::tr("%1 is a device. Nothing was read; name a file.").arg(name);
    if (why == QStringLiteral("resources"))
        return Wording::tr("The program's own files are not in %1. Nothing was done; set "
                           "ONEDOOR_RESOURCES to the folder they are in, or to nothing.")
            .arg(name);
    if (why == QStringLiteral("binary"))
        return Wording::tr("%1 is no text in UTF-8. Nothing was read; save it as text.").arg(name);
    return Wording::tr("The file %1 cannot be read; look whether it is there and may be opened. "
                       "Nothing was done.")
        .arg(name);
}

Error withoutEngineText(Error error)
{
    switch (error.reason) {
    case Reason::StoreDamaged:
    case Reason::StoreFailed:
    case Reason::BackupUnfit:
    case Reason::PaperFailed:
    case Reason::PrinterUnavailable:
    case Reason::PrinterRefused:
    case Reason::HubRefused:
    case Reason::HubWrong:
    case Reason::HubConflict:
        break;
    default: // the others' details are what people wrote, named or need
        return error;
    }
    static const QRegularExpression prose(
        QStringLiteral("[A-Za-z]{2,}[\"'`,:;.()]*\\s+[\"'`(]*[A-Za-z]{2,}"));
    static const QRegularExpression number(QStringLiteral("^[0-9A-Z]{1,6}(?=[\\s:])"));
    if (error.detail.contains(prose)) {
        const QString code = number.match(error.detail).captured();
        error.detail =
            code.isEmpty() ? Wording::tr("no further word") : Wording::tr("number %1").arg(code);
    }
    return error;
}

} // namespace onedoor

#include "ui/models/wording_lists.h"

#include "ui/models/wording.h"

namespace onedoor
{

namespace
{

/// By what readList found the file to be.
QString unfitSentence(const QString &kind)
{
    if (kind == QStringLiteral("locked"))
        return Wording::tr("The workbook is locked with a password. Open it, save it without one, "
                           "then bring it in. Nothing was taken.");
    if (kind == QStringLiteral("xls"))
        return Wording::tr(
            "This is a workbook of the old kind (.xls). Save it as .xlsx, then bring "
            "it in. Nothing was taken.");
    if (kind == QStringLiteral("locked_or_xls"))
        return Wording::tr("The workbook is locked with a password, or it is one of the old kind "
                           "(.xls). Save it as .xlsx without a password, then bring it in. Nothing "
                           "was taken.");
    if (kind == QStringLiteral("ods") || kind == QStringLiteral("xlsb"))
        return Wording::tr("This is a workbook of another kind (%1). Save it as .xlsx, then bring "
                           "it in. Nothing was taken.")
            .arg(kind);
    if (kind == QStringLiteral("html"))
        return Wording::tr("This is a web page or another text with marks, whatever its name says. "
                           "Open it in a spreadsheet, save it as .xlsx, then bring it in. Nothing "
                           "was taken.");
    if (kind == QStringLiteral("damaged"))
        return Wording::tr("The workbook is damaged or incomplete. Ask for the file once more. "
                           "Nothing was taken.");
    if (kind == QStringLiteral("empty"))
        return Wording::tr("The file holds no rows. Nothing was taken.");
    if (kind == QStringLiteral("encoding"))
        return Wording::tr("The file's characters cannot be read. Choose its encoding, or save it "
                           "as .xlsx. Nothing was taken.");
    if (kind == QStringLiteral("not_a_sheet"))
        return Wording::tr("The file is no list (neither a workbook nor a text with commas). "
                           "Nothing was taken.");
    return {};
}

QString headingSentence(const Error &error)
{
    if (error.reason == Reason::Missing)
        return Wording::tr(
            "None of the headings is known. Say which column is what, on the page or "
            "by --map. Nothing was taken.");
    if (error.reason == Reason::UnknownKey)
        return Wording::tr("Nobody has said what the column “%1” is. Give it a field, or leave it "
                           "out. Nothing was taken.")
            .arg(error.detail);
    if (error.reason == Reason::Duplicate)
        return Wording::tr("The column “%1” stands for something that another column stands for as "
                           "well. Leave one of them out. Nothing was taken.")
            .arg(error.detail);
    return {};
}

QString numberSentence(const QString &what, const QString &detail)
{
    if (detail == QStringLiteral("day"))
        return Wording::tr("%1: the spreadsheet made a day of the number. Format the column as "
                           "text, enter the number again, then bring the list in once more.")
            .arg(what);
    return Wording::tr("%1: the spreadsheet rounded the number %2, its last digits are lost. "
                       "Format the column as text, enter the number again, then bring the "
                       "list in once more.")
        .arg(what, detail);
}

QString largeSentence(const QString &what, const Error &error)
{
    if (error.field == QStringLiteral("line"))
        return Wording::tr("The line is longer than %1 MB; nothing of it was taken.")
            .arg(error.detail.toLongLong() / (1024 * 1024));
    return Wording::tr("%1 is larger than can be read (at most %2). Nothing of it was taken.")
        .arg(what, error.detail);
}

QString rowSentence(const Error &error)
{
    const QString &detail = error.detail;
    const QString what = error.field.isEmpty() ? Wording::tr("This entry") : fieldText(error.field);
    if (error.reason == Reason::Rounded)
        return numberSentence(what, detail);
    if (error.reason == Reason::TooLarge)
        return largeSentence(what, error);
    if (error.reason == Reason::UnevenRow)
        return Wording::tr("The row has more cells than there are headings (%1). Nothing of it was "
                           "taken; put the text of a cell with commas in quotes.")
            .arg(detail);
    if (error.reason == Reason::BadFormat && error.field == QStringLiteral("quote"))
        return Wording::tr(
                   "A quote that begins in line %1 is not closed, or text stands behind it. "
                   "The line was not taken.")
            .arg(detail);
    if (error.reason == Reason::BadFormat && detail == QStringLiteral("="))
        return Wording::tr("%1: the formula of the cell was never worked out. Open the file in a "
                           "spreadsheet, save it, then bring it in once more.")
            .arg(what);
    if (error.reason == Reason::BadFormat && detail.startsWith(u'#'))
        return Wording::tr("%1: the cell shows a fault (%2). Put it right in the spreadsheet.")
            .arg(what, detail);
    if (error.reason == Reason::Duplicate && error.field == QStringLiteral("source_no"))
        return Wording::tr("The source number is here already, with another matter (%1). Compare "
                           "the two; the row was not taken.")
            .arg(detail);
    return {};
}

} // namespace

QString listSentence(const Error &error)
{
    if (error.reason == Reason::FileUnfit)
        return unfitSentence(error.detail);
    if (error.field == QStringLiteral("heading"))
        return headingSentence(error);
    if (error.field == QStringLiteral("sheet") && error.reason == Reason::NotFound)
        return Wording::tr("The workbook has no sheet “%1”. Nothing was taken.").arg(error.detail);
    if (error.field == QStringLiteral("encoding") && error.reason == Reason::NotInCatalogue)
        return Wording::tr("No encoding is called “%1”. Nothing was taken.").arg(error.detail);
    return rowSentence(error);
}

} // namespace onedoor

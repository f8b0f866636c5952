#include "ui/models/wording_search.h"

#include "ui/models/wording.h"

namespace onedoor
{

QString snippetFieldText(SearchField field)
{
    using Field = SearchField;
    switch (field) {
    case Field::None:
        return {};
    case Field::Respondent:
        return Wording::tr("Respondent");
    case Field::Petitioner:
        return Wording::tr("Petitioner");
    case Field::IdNumber:
        return Wording::tr("ID number");
    case Field::Phone:
        return Wording::tr("Phone");
    case Field::SourceNumber:
        return Wording::tr("Source number");
    case Field::Document:
        return Wording::tr("Document");
    case Field::Type:
        return Wording::tr("Type");
    case Field::Place:
        return Wording::tr("Place");
    case Field::Address:
        return Wording::tr("Address");
    case Field::Contact:
        return Wording::tr("Contact");
    case Field::Organisation:
        return Wording::tr("Organisation");
    case Field::Narrative:
        return Wording::tr("Narrative");
    case Field::Claim:
        return Wording::tr("Claim");
    case Field::Handling:
        return Wording::tr("Handling");
    case Field::Attachment:
        return Wording::tr("Attachment");
    }
    return {};
}

namespace
{

QString remarkText(const TypedRemark &remark)
{
    using About = TypedRemark::About;
    switch (remark.about) {
    case About::Cut:
        return Wording::tr("This is longer than can be searched: only its beginning counted, at "
                           "most %1 characters and %2 words.")
            .arg(mostTyped)
            .arg(mostParts);
    case About::Paper:
        return Wording::tr("This is the QR code of a paper (%1); its matter was searched. Whether "
                           "the paper is genuine, checking papers tells.")
            .arg(remark.detail);
    case About::BrokenQr:
        return Wording::tr("This begins as the QR code of a paper, but there is no whole matter's "
                           "code in it; scan it again.");
    case About::WrongCheck:
        return Wording::tr("The code %1 has a slip in it: its last character does not fit the "
                           "others (they call for %2). Compare it with the paper.")
            .arg(remark.detail, remark.expected);
    }
    return {};
}

} // namespace

QStringList typedRemarkTexts(const QString &typed)
{
    QStringList sentences;
    for (const TypedRemark &remark : typedRemarks(typed))
        sentences << remarkText(remark);
    return sentences;
}

} // namespace onedoor

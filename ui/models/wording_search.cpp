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

} // namespace onedoor

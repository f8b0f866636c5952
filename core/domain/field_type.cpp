#include "core/domain/view_fields.h"

namespace onedoor
{

QString fieldTypeWord(FieldType type)
{
    switch (type) {
    case FieldType::Text:
        return QStringLiteral("text");
    case FieldType::Day:
        return QStringLiteral("day");
    case FieldType::Moment:
        return QStringLiteral("moment");
    case FieldType::Number:
        return QStringLiteral("number");
    case FieldType::Money:
        return QStringLiteral("money");
    case FieldType::Flag:
        return QStringLiteral("yes-no");
    case FieldType::Texts:
        return QStringLiteral("texts");
    case FieldType::Rows:
        return QStringLiteral("rows");
    case FieldType::Object:
        return QStringLiteral("object");
    case FieldType::Keyed:
        return QStringLiteral("by id");
    case FieldType::Any:
        return QStringLiteral("any");
    }
    return {};
}

FieldType fieldTypeOf(AskType type)
{
    switch (type) {
    case AskType::Text:
    case AskType::Long:
    case AskType::Choice:
    case AskType::Unit:
    case AskType::Person:
    case AskType::Party:
    case AskType::Route:
    case AskType::Clock:
    case AskType::Document:
    case AskType::Division:
    case AskType::Matter:
    case AskType::Task:
    case AskType::Stage:
    case AskType::Outcome:
    case AskType::Record:
        return FieldType::Text;
    case AskType::Day:
        return FieldType::Day;
    case AskType::Moment:
        return FieldType::Moment;
    case AskType::Number:
        return FieldType::Number;
    case AskType::Money:
        return FieldType::Money;
    case AskType::YesNo:
        return FieldType::Flag;
    case AskType::Choices:
    case AskType::Units:
    case AskType::Persons:
        return FieldType::Texts;
    case AskType::Clauses:
    case AskType::Instalments:
        return FieldType::Rows;
    case AskType::Attachment:
        return FieldType::Any;
    }
    return FieldType::Any;
}

} // namespace onedoor

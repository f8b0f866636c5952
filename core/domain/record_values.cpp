#include "core/domain/record.h"
#include "core/domain/record_kind.h"

#include <algorithm>
#include <cmath>

namespace onedoor
{

namespace
{

constexpr qsizetype longestText = 200;
constexpr qsizetype longestLong = 4000;
constexpr qsizetype mostLines = 200;
constexpr double greatestNumber = 1e15;
constexpr int chinaOffset = 8 * 3600;

using Value = Result<QJsonValue>;

Error wrongType(const QJsonValue &typed)
{
    return {Reason::WrongType, typed.toVariant().toString().left(60), {}};
}

QString composed(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C);
}

Value readText(const RecordField &field, const QString &typed)
{
    const bool isLong = field.type == AskType::Long;
    const QString text = composed(isLong ? typed.trimmed() : typed.simplified());
    if (const auto bad = badCharacterIn(text))
        return Error{Reason::BadCharacter, QString::number(*bad, 16), {}};
    const auto most = qsizetype(field.most.value_or(double(isLong ? longestLong : longestText)));
    if (text.size() > most)
        return Error{Reason::TooLong, QString::number(most), {}};
    if (field.least && text.size() < *field.least)
        return Error{Reason::BadLength, QString::number(*field.least), {}};
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

Value within(const RecordField &field, double number, const QJsonValue &value)
{
    const bool fits = number >= field.least.value_or(-greatestNumber) &&
                      number <= field.most.value_or(greatestNumber);
    return fits ? Value(value) : Error{Reason::BadNumber, value.toVariant().toString(), {}};
}

Value readMoney(const RecordField &field, const QString &typed)
{
    const auto money = Money::parse(typed);
    return money ? within(field, money->text().toDouble(), money->text()) : money.error();
}

Value readDay(const QString &typed)
{
    const auto day = dateFrom(typed);
    return day ? Value(day->toString(Qt::ISODate)) : Error{Reason::BadDate, typed.left(60), {}};
}

Value readMoment(const QString &typed)
{
    const auto moment = instantFrom(typed);
    return moment ? Value(moment->toOffsetFromUtc(chinaOffset).toString(Qt::ISODate))
                  : Error{Reason::BadDate, typed.left(60), {}};
}

Value readDivision(const QString &typed)
{
    const bool digits =
        std::all_of(typed.begin(), typed.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const bool sized = QList<qsizetype>{2, 4, 6, 9, 12}.contains(typed.size());
    return digits && sized ? Value(typed) : Error{Reason::BadDivision, typed.left(60), {}};
}

Value readMatter(const QString &typed)
{
    const auto code = PetitionCode::parse(typed);
    return code ? Value(code->text()) : code.error();
}

/// The word, or what people read for it.
Value readChoice(const RecordField &field, const QString &typed, const ChoicesOf &choicesOf)
{
    for (const RecordChoice &choice : field.choices) {
        if (typed == choice.word || typed == choice.title)
            return QJsonValue(choice.word);
    }
    if (!field.from.isEmpty() && choicesOf) {
        const auto offered = choicesOf(field.from);
        if (offered && offered->contains(typed))
            return QJsonValue(typed);
    }
    return Error{Reason::NotInCatalogue, typed.left(60), {}};
}

/// {who, by, text, amount} or {on, amount, text}: each a text, an amount or a day.
Value readLine(const RecordField &field, const QJsonObject &line)
{
    const bool clause = field.type == AskType::Clauses;
    QJsonObject out;
    for (auto it = line.constBegin(); it != line.constEnd(); ++it) {
        const QString &key = it.key();
        const bool known = key == QStringLiteral("text") || key == QStringLiteral("amount") ||
                           (clause ? key == QStringLiteral("who") || key == QStringLiteral("by")
                                   : key == QStringLiteral("on"));
        if (!known)
            return Error{Reason::UnknownKey, key, {}};
        if (!it->isString())
            return wrongType(*it);
        const Value value = key == QStringLiteral("amount") ? readMoney({}, it->toString())
                            : key == QStringLiteral("on")   ? readDay(it->toString())
                                                            : readText({}, it->toString());
        if (!value)
            return value;
        out.insert(key, *value);
    }
    return out.isEmpty() ? Value(Error{Reason::Missing, {}, {}}) : Value(out);
}

Value readOne(const RecordField &field, const QJsonValue &typed, const ChoicesOf &choicesOf)
{
    if (field.type == AskType::Clauses || field.type == AskType::Instalments)
        return typed.isObject() ? readLine(field, typed.toObject()) : wrongType(typed);
    if (!typed.isString())
        return wrongType(typed);
    if (field.type == AskType::Choices)
        return readChoice(field, typed.toString(), choicesOf);
    const Value value = readText({}, typed.toString());
    return value && value->isNull() ? Value(Error{Reason::Missing, {}, {}}) : value;
}

Value readList(const RecordField &field, const QJsonValue &typed, const ChoicesOf &choicesOf)
{
    if (!typed.isArray())
        return wrongType(typed);
    QJsonArray out;
    for (const QJsonValue &item : typed.toArray()) {
        const Value value = readOne(field, item, choicesOf);
        if (!value)
            return value;
        if (field.type != AskType::Clauses && field.type != AskType::Instalments &&
            out.contains(*value))
            return Error{Reason::Duplicate, value->toString(), {}};
        out << *value;
    }
    if (double(out.size()) > field.most.value_or(double(mostLines)))
        return Error{Reason::TooLong, QString::number(field.most.value_or(double(mostLines))), {}};
    if (double(out.size()) < field.least.value_or(0))
        return Error{Reason::BadLength, QString::number(*field.least), {}};
    return out.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(out);
}

bool isWritten(AskType type)
{
    return type != AskType::Number && type != AskType::YesNo;
}

QString keyText(const QList<QJsonValue> &values)
{
    QStringList parts;
    for (const QJsonValue &value : values)
        parts << value.toVariant().toString().replace(u'\n', u' ');
    return parts.join(QStringLiteral(" / "));
}

} // namespace

Result<QJsonValue> readRecordValue(const RecordField &field, const QJsonValue &typed,
                                   const ChoicesOf &choicesOf)
{
    if (typed.isNull() || typed.isUndefined())
        return QJsonValue(QJsonValue::Null);
    if (field.isList())
        return readList(field, typed, choicesOf);
    if (isWritten(field.type)
            ? !typed.isString()
            : (field.type == AskType::YesNo ? !typed.isBool() : !typed.isDouble()))
        return wrongType(typed);
    const QString text = typed.toString().trimmed();
    if (isWritten(field.type) && text.isEmpty())
        return QJsonValue(QJsonValue::Null);
    switch (field.type) {
    case AskType::Number:
        return within(field, typed.toDouble(), typed);
    case AskType::YesNo:
        return typed;
    case AskType::Money:
        return readMoney(field, text);
    case AskType::Day:
        return readDay(text);
    case AskType::Moment:
        return readMoment(text);
    case AskType::Division:
        return readDivision(text);
    case AskType::Matter:
        return readMatter(text);
    case AskType::Choice:
        return readChoice(field, text, choicesOf);
    case AskType::Text:
    case AskType::Long:
    case AskType::Unit:
    case AskType::Person:
        return readText(field, typed.toString());
    case AskType::Choices:
    case AskType::Units:
    case AskType::Persons:
    case AskType::Clauses:
    case AskType::Instalments:
    case AskType::Party:
    case AskType::Route:
    case AskType::Clock:
    case AskType::Document:
    case AskType::Attachment:
    case AskType::Task:
    case AskType::Stage:
    case AskType::Outcome:
    case AskType::Record:
        return wrongType(typed);
    }
    return wrongType(typed);
}

Result<QString> recordKeyOf(const RecordKind &kind, const QJsonObject &typed)
{
    QList<QJsonValue> values;
    for (const QString &name : kind.key) {
        const RecordField *field = kind.field(name);
        QJsonValue given = typed.value(name);
        for (const QString &old : field->old)
            given = given.isUndefined() ? typed.value(old) : given;
        const Value value = readRecordValue(*field, given);
        if (!value)
            return Error{value.error().reason, value.error().detail, name};
        if (value->isNull())
            return Error{Reason::Missing, {}, name};
        values << *value;
    }
    return keyText(values);
}

Result<RecordEntry> readRecord(const RecordKind &kind, const QJsonObject &typed,
                               const QJsonObject &before, const ChoicesOf &choicesOf)
{
    RecordEntry entry;
    QJsonObject after = before;
    for (auto it = typed.constBegin(); it != typed.constEnd(); ++it) {
        const RecordField *field = kind.field(it.key());
        if (!field)
            return Error{Reason::UnknownKey, it.key(), it.key()};
        if (field->key != it.key() && typed.contains(field->key))
            return Error{Reason::Duplicate, it.key(), field->key};
        const Value value = readRecordValue(*field, *it, choicesOf);
        if (!value)
            return Error{value.error().reason, value.error().detail, field->key};
        (field->sealed ? entry.sealedFields : entry.fields).insert(field->key, *value);
        after.insert(field->key, *value);
    }
    for (const RecordField &field : kind.fields) {
        if (field.required && (!after.contains(field.key) || after.value(field.key).isNull()))
            return Error{Reason::Missing, {}, field.key};
    }
    auto key = recordKeyOf(kind, typed);
    if (!key)
        return key.error();
    entry.key = *key;
    entry.title = after.value(kind.titled).toVariant().toString();
    return entry;
}

} // namespace onedoor

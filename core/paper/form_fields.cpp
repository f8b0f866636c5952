#include "core/paper/form_fields.h"

#include "core/paper/lookup.h"

#include <QJsonDocument>

#include <algorithm>

namespace onedoor
{

namespace
{

using Source = FormField::Source;

bool isKey(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[a-z][A-Za-z0-9]*$"));
    return form.match(text).hasMatch();
}

} // namespace

std::optional<Error> FieldReader::read(const QJsonArray &fields, std::vector<FormField> &into)
{
    if (auto error = readAll(fields, into))
        return error;
    for (const FormField &field : into) {
        if (auto error = checkCondition(field.when, into, field))
            return error;
    }
    return std::nullopt;
}

std::optional<Error> FieldReader::readAll(const QJsonArray &fields, std::vector<FormField> &into)
{
    for (const QJsonValue &value : fields) {
        if (value.toObject().contains(QLatin1String("part"))) {
            if (auto error = readPart(value.toObject(), into))
                return error;
            continue;
        }
        FormField field;
        if (auto error = readOne(value.toObject(), field))
            return error;
        const bool twice = std::any_of(into.begin(), into.end(), [&](const FormField &other) {
            return other.path == field.path;
        });
        if (twice)
            return m_text.mistake(m_line, QStringLiteral("%1: declared twice").arg(field.path));
        into.push_back(std::move(field));
    }
    return std::nullopt;
}

std::optional<Error> FieldReader::readPart(const QJsonObject &object, std::vector<FormField> &into)
{
    const QString name = object.value(QLatin1String("part")).toString();
    const int line = m_text.lineOf(name);
    if (auto error = m_text.unknownKey(object, {QStringLiteral("part")}, line))
        return error;
    const QByteArray *json = m_parts.fields(name);
    if (!json)
        return m_text.mistake(line, QStringLiteral("no such part: \"%1\"").arg(name));
    if (m_open.contains(name))
        return m_text.mistake(line, QStringLiteral("part %1 takes itself in").arg(name));
    MetaText text(*json, FormParts::fieldsFile(name));
    QJsonParseError failure;
    const QJsonObject part = QJsonDocument::fromJson(*json, &failure).object();
    if (part.isEmpty())
        return text.mistake(text.lineAt(failure.offset), failure.errorString());
    static const QStringList known{QStringLiteral("part"), QStringLiteral("version"),
                                   QStringLiteral("note"), QStringLiteral("fields")};
    if (auto error = text.unknownKey(part, known))
        return error;
    FieldReader reader(text, m_parts, m_known);
    reader.m_inList = m_inList;
    reader.m_open = m_open + QStringList{name};
    return reader.readAll(part.value(QLatin1String("fields")).toArray(), into);
}

std::optional<Error> FieldReader::readOne(const QJsonObject &object, FormField &field)
{
    static const QStringList known{
        QStringLiteral("key"),    QStringLiteral("name"),  QStringLiteral("required"),
        QStringLiteral("from"),   QStringLiteral("given"), QStringLiteral("default"),
        QStringLiteral("engine"), QStringLiteral("items"), QStringLiteral("note")};
    field.path = object.value(QLatin1String("key")).toString();
    field.name = object.value(QLatin1String("name")).toString();
    const int line = m_text.nextField(field.path);
    m_line = line;
    if (auto error = m_text.unknownKey(object, known, line))
        return error;
    if (!isKey(field.path) || field.name.isEmpty())
        return m_text.mistake(line, QStringLiteral("%1: key and name needed").arg(field.path));
    if (auto error = readSource(object, field, line))
        return error;
    if (auto error = readRequired(object.value(QLatin1String("required")), field, line))
        return error;
    if (!object.contains(QLatin1String("items")))
        return std::nullopt;
    if (field.source == Source::Engine)
        return m_text.mistake(line,
                              QStringLiteral("%1: items without from or given").arg(field.path));
    FieldReader items(m_text, m_parts, m_known + QStringList{field.path});
    items.m_inList = field.source;
    items.m_open = m_open;
    return items.read(object.value(QLatin1String("items")).toArray(), field.items);
}

std::optional<Error> FieldReader::readSource(const QJsonObject &object, FormField &field,
                                             int line) const
{
    const bool view = object.contains(QLatin1String("from"));
    const bool given =
        object.value(QLatin1String("given")).toBool() || object.contains(QLatin1String("default"));
    const bool engine = object.value(QLatin1String("engine")).toBool();
    const int sources = int(view) + int(given) + int(engine);
    if (sources == 0)
        return m_text.mistake(line, QStringLiteral("%1: neither from nor given").arg(field.path));
    if (sources > 1)
        return m_text.mistake(
            line, QStringLiteral("%1: from and given, one of them is to go").arg(field.path));
    if (m_inList == Source::View && !view)
        return m_text.mistake(line, QStringLiteral("%1: an item needs from").arg(field.path));
    if (m_inList == Source::Given && !given)
        return m_text.mistake(
            line, QStringLiteral("%1: an item of what is given is given too").arg(field.path));
    field.source = view ? Source::View : given ? Source::Given : Source::Engine;
    field.from = object.value(QLatin1String("from")).toString();
    field.otherwise = object.value(QLatin1String("default"));
    if (view && !isPath(field.from))
        return m_text.mistake(
            line, QStringLiteral("%1: from: \"%2\" is no path").arg(field.path, field.from));
    return std::nullopt;
}

std::optional<Error> FieldReader::readRequired(const QJsonValue &value, FormField &field, int line)
{
    field.required = value.toBool() || value.isObject();
    field.when = value.toObject();
    if (value.isUndefined() || value.isBool() || (value.isObject() && !field.when.isEmpty()))
        return std::nullopt;
    return m_text.mistake(line,
                          QStringLiteral("%1: required: true or a condition").arg(field.path));
}

/// A condition over keys that nobody declares would never hold and say nothing.
std::optional<Error> FieldReader::checkCondition(const QJsonObject &condition,
                                                 const std::vector<FormField> &beside,
                                                 const FormField &field) const
{
    static const QStringList known{QStringLiteral("all"),   QStringLiteral("any"),
                                   QStringLiteral("not"),   QStringLiteral("path"),
                                   QStringLiteral("is"),    QStringLiteral("in"),
                                   QStringLiteral("exists")};
    if (condition.isEmpty())
        return std::nullopt;
    const int line = m_text.lineOf(field.path);
    if (auto error = m_text.unknownKey(condition, known, line))
        return error;
    QJsonArray parts = condition.value(QLatin1String("all")).toArray();
    for (const QJsonValue &part : condition.value(QLatin1String("any")).toArray())
        parts.append(part);
    if (condition.contains(QLatin1String("not")))
        parts.append(condition.value(QLatin1String("not")));
    for (const QJsonValue &part : parts) {
        if (auto error = checkCondition(part.toObject(), beside, field))
            return error;
    }
    const QString path = condition.value(QLatin1String("path")).toString();
    if (path.isEmpty() && !parts.isEmpty())
        return std::nullopt;
    const bool declared = m_known.contains(path) ||
                          std::any_of(beside.begin(), beside.end(),
                                      [&](const FormField &each) { return each.path == path; });
    if (!declared)
        return m_text.mistake(
            line,
            QStringLiteral("%1: required: \"%2\" is not declared beside it").arg(field.path, path));
    return std::nullopt;
}

} // namespace onedoor

#include "core/paper/snapshot.h"

#include "core/paper/lookup.h"

#include <QJsonArray>

#include <algorithm>

namespace onedoor
{

namespace
{

using Source = FormField::Source;

constexpr int MOST_COPIES = 99;

bool isEmpty(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().trimmed().isEmpty();
    if (value.isArray())
        return value.toArray().isEmpty();
    return value.isNull() || value.isUndefined();
}

QJsonValue orNull(const QJsonValue &value)
{
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

QJsonValue entriesOf(const FormField &list, const QJsonValue &value)
{
    if (list.items.empty() || !value.isArray())
        return orNull(value);
    QJsonArray out;
    for (const QJsonValue &entry : value.toArray()) {
        QJsonObject mapped;
        for (const FormField &item : list.items)
            mapped.insert(item.path, entriesOf(item, lookUp(entry, item.from)));
        out.append(mapped);
    }
    return out;
}

QJsonValue valueOf(const FormField &field, const QJsonObject &view, const QJsonObject &given)
{
    if (field.source == Source::View)
        return entriesOf(field, lookUp(view, field.from));
    const QJsonValue value = given.value(field.path);
    return isEmpty(value) ? orNull(field.otherwise) : value;
}

bool holds(const QJsonObject &condition, const QJsonObject &scope)
{
    const auto each = [&](const QJsonValue &part) { return holds(part.toObject(), scope); };
    const QJsonArray all = condition.value(QLatin1String("all")).toArray();
    const QJsonArray any = condition.value(QLatin1String("any")).toArray();
    if (!all.isEmpty())
        return std::all_of(all.begin(), all.end(), each);
    if (!any.isEmpty())
        return std::any_of(any.begin(), any.end(), each);
    if (condition.contains(QLatin1String("not")))
        return !each(condition.value(QLatin1String("not")));
    const QJsonValue value = lookUp(scope, condition.value(QLatin1String("path")).toString());
    if (condition.contains(QLatin1String("exists")))
        return isEmpty(value) != condition.value(QLatin1String("exists")).toBool();
    if (condition.contains(QLatin1String("in")))
        return condition.value(QLatin1String("in")).toArray().contains(value);
    const QJsonValue wanted = condition.value(QLatin1String("is"));
    const bool nothing = wanted == QJsonValue(false) && isEmpty(value); // absent = nothing
    return nothing || value == wanted;
}

QJsonObject within(QJsonObject outer, const QJsonObject &entry)
{
    for (auto key = entry.begin(); key != entry.end(); ++key)
        outer.insert(key.key(), *key);
    return outer;
}

void findMissing(const std::vector<FormField> &fields, const QJsonObject &data,
                 const QJsonObject &scope, const QString &where, QStringList &missing)
{
    for (const FormField &field : fields) {
        const QJsonValue value = data.value(field.path);
        const bool wanted = field.required && (field.when.isEmpty() || holds(field.when, scope));
        if (wanted && isEmpty(value))
            missing.append(where + field.name);
        const QJsonArray entries = value.toArray();
        for (qsizetype i = 0; i < entries.size() && !field.items.empty(); ++i) {
            const QString place =
                entries.size() > 1 ? where + QStringLiteral("%1第%2项·").arg(field.name).arg(i + 1)
                                   : where;
            const QJsonObject entry = entries.at(i).toObject();
            findMissing(field.items, entry, within(scope, entry), place, missing);
        }
    }
}

QJsonObject withNulls(const std::vector<FormField> &fields, QJsonObject object)
{
    for (const FormField &field : fields) {
        const QJsonValue value = object.value(field.path);
        if (value.isUndefined())
            object.insert(field.path, QJsonValue(QJsonValue::Null));
        if (field.items.empty() || !value.isArray())
            continue;
        QJsonArray entries;
        for (const QJsonValue &entry : value.toArray())
            entries.append(withNulls(field.items, entry.toObject()));
        object.insert(field.path, entries);
    }
    return object;
}

/// Each entry of a list keeps a copy, and each that is named alone.
int holdersOf(const FormSpec &form, const QJsonObject &data)
{
    int count = 0;
    for (const QString &key : form.holders) {
        const QJsonValue value = data.value(key);
        count += value.isArray() ? int(value.toArray().size()) : int(!isEmpty(value));
    }
    return count;
}

} // namespace

QJsonObject snapshotOf(const FormSpec &form, const QJsonObject &view, const QJsonObject &given)
{
    QJsonObject out;
    for (const FormField &field : form.fields) {
        if (field.source != Source::Engine)
            out.insert(field.path, valueOf(field, view, given));
    }
    return out;
}

QStringList givenKeys(const FormSpec &form)
{
    QStringList keys;
    for (const FormField &field : form.fields) {
        if (field.source == Source::Given)
            keys.append(field.path);
    }
    return keys;
}

QStringList missingFields(const FormSpec &form, const QJsonObject &data)
{
    QStringList missing;
    findMissing(form.fields, data, data, QString(), missing);
    const int holders = holdersOf(form, data);
    if (copiesOf(form, data) < holders)
        missing.append(QStringLiteral("份数（不少于%1份）").arg(holders));
    return missing;
}

QStringList missingForIssue(const FormSpec &form, const QJsonObject &data)
{
    QJsonObject numbered = data;
    for (const FormField &field : form.fields) {
        if (field.source == Source::Engine)
            numbered.insert(field.path, QStringLiteral("-"));
    }
    return missingFields(form, numbered);
}

QJsonObject completed(const FormSpec &form, const QJsonObject &data)
{
    return within(withNulls(form.fields, data), form.words);
}

int copiesOf(const FormSpec &form, const QJsonObject &data)
{
    const int asked =
        form.countsCopies ? data.value(FormSpec::copiesKey()).toVariant().toInt() : form.copies;
    return std::clamp(asked, 1, MOST_COPIES);
}

} // namespace onedoor

#include "core/paper/form_library.h"

#include "core/paper/filters.h"
#include "core/paper/form.h"
#include "core/paper/form_meta.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace onedoor
{

namespace
{

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::FileUnreadable, path, QString()};
    return file.readAll();
}

bool isEmpty(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().trimmed().isEmpty();
    if (value.isArray())
        return value.toArray().isEmpty();
    return value.isNull() || value.isUndefined();
}

bool isWanted(const FormField &field, const QJsonObject &beside)
{
    return field.required &&
           (field.whenKey.isEmpty() || printed(beside.value(field.whenKey)) == field.whenValue);
}

/// The place of a field below an object: one step, and the path that remains.
struct Step {
    QString key;
    bool list = false;
    QString rest;

    explicit Step(const QString &path)
        : key(path.section(QLatin1Char('.'), 0, 0)), rest(path.section(QLatin1Char('.'), 1))
    {
        list = key.endsWith(QLatin1String("[]"));
        if (list)
            key.chop(2);
    }
};

/// Whether the field is missing below object; where says in which entries of lists.
void findMissing(const FormField &field, const QString &path, const QJsonObject &object,
                 const QString &where, QStringList &missing)
{
    const Step step(path);
    const QJsonValue value = object.value(step.key);
    if (step.rest.isEmpty()) {
        if (isWanted(field, object) && isEmpty(value))
            missing.append(where + field.name);
    } else if (step.list) {
        const QJsonArray entries = value.toArray();
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const QString place =
                entries.size() > 1 ? where + QStringLiteral("第%1项·").arg(i + 1) : where;
            findMissing(field, step.rest, entries.at(i).toObject(), place, missing);
        }
    } else {
        findMissing(field, step.rest, value.toObject(), where, missing);
    }
}

QJsonObject withNull(const QString &path, QJsonObject object)
{
    const Step step(path);
    const QJsonValue value = object.value(step.key);
    if (step.rest.isEmpty()) {
        if (value.isUndefined())
            object.insert(step.key, QJsonValue(QJsonValue::Null));
    } else if (step.list && value.isArray()) {
        QJsonArray entries;
        for (const QJsonValue &entry : value.toArray())
            entries.append(withNull(step.rest, entry.toObject()));
        object.insert(step.key, entries);
    } else if (!step.list && value.isObject()) {
        object.insert(step.key, withNull(step.rest, value.toObject()));
    }
    return object;
}

} // namespace

Result<FormSpec> readForm(const FormSource &source)
{
    const QString layoutName = source.id + QStringLiteral("/form.xml");
    const QString metaName = source.id + QStringLiteral("/meta.json");
    auto spec = readFormMeta(source.meta, metaName);
    if (!spec)
        return spec;
    if (spec->id != source.id)
        return Error{Reason::BadTemplate,
                     metaName + QStringLiteral(":1: id: not the folder's name"), QString()};
    auto layout = Template::parse(QString::fromUtf8(source.layout), layoutName);
    if (!layout)
        return layout.error();
    const auto form = parseForm(source.layout, layoutName, FormStage::Template);
    if (!form)
        return form.error();
    spec->layout = std::move(*layout);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(source.layout);
    hash.addData(source.meta);
    spec->digest = hash.result();
    // A pattern that asks for anything but these is found here, not when a number is due.
    const auto number = spec->number.fill({{QStringLiteral("agency"), QStringLiteral("×")},
                                           {QStringLiteral("station"), QStringLiteral("A1")},
                                           {QStringLiteral("year"), 2026},
                                           {QStringLiteral("serial"), 1}},
                                          paperFilters());
    if (!number)
        return number.error();
    return spec;
}

Result<FormLibrary> FormLibrary::load(const QString &folder)
{
    const QDir root(folder);
    if (!root.exists())
        return Error{Reason::FileUnreadable, folder, QString()};
    FormLibrary library;
    for (const QString &id : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const auto layout = contentOf(root.filePath(id + QStringLiteral("/form.xml")));
        if (!layout)
            return layout.error();
        const auto meta = contentOf(root.filePath(id + QStringLiteral("/meta.json")));
        if (!meta)
            return meta.error();
        auto spec = readForm({id, *layout, *meta});
        if (!spec)
            return spec.error();
        library.m_forms.push_back(std::move(*spec));
    }
    return library;
}

const FormSpec *FormLibrary::find(const QString &id) const
{
    const auto found = std::find_if(m_forms.begin(), m_forms.end(),
                                    [&](const FormSpec &form) { return form.id == id; });
    return found == m_forms.end() ? nullptr : &*found;
}

QStringList missingFields(const FormSpec &form, const QJsonObject &data)
{
    QStringList missing;
    for (const FormField &field : form.fields)
        findMissing(field, field.path, data, QString(), missing);
    return missing;
}

QJsonObject completed(const FormSpec &form, const QJsonObject &data)
{
    QJsonObject out = data;
    for (const FormField &field : form.fields)
        out = withNull(field.path, out);
    return out;
}

QString formatNumber(const FormSpec &form, const QString &agency, const QString &station, int year,
                     int serial)
{
    const auto number = form.number.fill({{QStringLiteral("agency"), agency},
                                          {QStringLiteral("station"), station},
                                          {QStringLiteral("year"), year},
                                          {QStringLiteral("serial"), serial}},
                                         paperFilters());
    return number ? *number : QString();
}

} // namespace onedoor

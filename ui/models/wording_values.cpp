#include "ui/models/wording_values.h"

#include "ui/models/wording.h"

#include <QJsonArray>
#include <QJsonObject>

namespace onedoor
{

namespace
{

template <class E>
QString enumText(const QString &word, QString (*text)(E))
{
    const auto value = fromWord<E>(word);
    return value ? text(*value) : word;
}

/// What stands for something else; nothing for fields that are plain words.
std::optional<QString> codeText(const QString &field, const QString &word,
                                const Reference &reference)
{
    if (field == QStringLiteral("kind"))
        return enumText<PetitionKind>(word, &kindText);
    if (field == QStringLiteral("subkind"))
        return subkindText(word);
    if (field == QStringLiteral("intensity"))
        return enumText<Intensity>(word, &intensityText);
    if (field == QStringLiteral("channel")) {
        const Entry *entry = reference.channels.find(word);
        return entry ? entry->name : word;
    }
    if (field == QStringLiteral("division")) {
        const QString name = reference.divisions.fullName(word);
        return name.isEmpty() ? word : name;
    }
    if (field == QStringLiteral("occurred_on")) {
        const QDate day = QDate::fromString(word, Qt::ISODate);
        return day.isValid() ? dayInWords(day) : word;
    }
    if (field == QStringLiteral("received_at")) {
        const QDateTime at = QDateTime::fromString(word, Qt::ISODateWithMs);
        return at.isValid() ? instantInWords(at) : word;
    }
    return std::nullopt;
}

QString partsText(const QJsonObject &object, const Reference &reference)
{
    QStringList parts;
    for (const char *key : {"name", "id_number", "phone", "address", "division", "detail"}) {
        const QString name = QLatin1String(key);
        if (const QString part = object.value(name).toString(); !part.isEmpty())
            parts.append(valueText(name, part, reference));
    }
    return parts.join(QLatin1Char(' '));
}

} // namespace

QString valueText(const QString &field, const QJsonValue &value, const Reference &reference)
{
    if (value.isBool())
        return value.toBool() ? Wording::tr("yes") : Wording::tr("no");
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts.append(valueText(field, part, reference));
        return parts.join(QStringLiteral("、"));
    }
    if (value.isObject())
        return partsText(value.toObject(), reference);
    const QString text = value.toVariant().toString();
    return text.isEmpty() ? Wording::tr("(empty)")
                          : codeText(field, text, reference).value_or(text);
}

QString operatorText(const QString &name)
{
    return name == QStringLiteral("onedoorctl") ? Wording::tr("the command line") : name;
}

} // namespace onedoor

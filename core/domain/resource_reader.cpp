#include "core/domain/resource_reader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace onedoor
{

void ResourceReport::refuse(Reason reason, const QString &path, const QString &detail)
{
    if (m_error)
        return;
    const QString place = path.isEmpty() ? m_file : m_file + QStringLiteral(": ") + path;
    m_error = Error{reason, detail.isEmpty() ? place : place + QStringLiteral(": ") + detail, path};
}

ResourceObject ResourceObject::open(const QByteArray &bytes, ResourceReport &report)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parse);
    if (parse.error != QJsonParseError::NoError) {
        const auto line = bytes.left(parse.offset).count('\n') + 1;
        report.refuse(Reason::BadFormat, {},
                      QStringLiteral("%1: %2").arg(line).arg(parse.errorString()));
    } else if (!document.isObject()) {
        report.refuse(Reason::WrongType, {}, QStringLiteral("{}"));
    }
    return {document.object(), {}, &report};
}

void ResourceObject::allowOnly(const QStringList &keys) const
{
    for (const QString &key : m_object.keys()) {
        if (!keys.contains(key))
            refuse(Reason::UnknownKey, key);
    }
}

QString ResourceObject::text(QLatin1String key) const
{
    const QString value = optionalText(key);
    if (value.isEmpty())
        refuse(Reason::Missing, key);
    return value;
}

QString ResourceObject::optionalText(QLatin1String key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isString() && !value.isUndefined() && !value.isNull())
        refuse(Reason::WrongType, key, QStringLiteral("\"…\""));
    return value.toString();
}

QStringList ResourceObject::texts(QLatin1String key) const
{
    QStringList out;
    const QJsonValue list = m_object.value(key);
    if (!list.isArray() && !list.isUndefined())
        refuse(Reason::WrongType, key, QStringLiteral("[…]"));
    for (const QJsonValue &value : list.toArray()) {
        if (!value.isString())
            refuse(Reason::WrongType, key, QStringLiteral("[\"…\"]"));
        out << value.toString();
    }
    return out;
}

int ResourceObject::number(QLatin1String key) const
{
    if (!has(key))
        refuse(Reason::Missing, key);
    return number(key, 0);
}

int ResourceObject::number(QLatin1String key, int otherwise) const
{
    if (!has(key))
        return otherwise;
    const QJsonValue value = m_object.value(key);
    const double real = value.toDouble();
    if (!value.isDouble() || real != std::floor(real) || std::abs(real) > 1e9) {
        refuse(Reason::BadNumber, key, value.toVariant().toString());
        return otherwise;
    }
    return int(real);
}

bool ResourceObject::flag(QLatin1String key, bool otherwise) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isBool() && !value.isUndefined())
        refuse(Reason::WrongType, key, QStringLiteral("true, false"));
    return value.toBool(otherwise);
}

QDate ResourceObject::date(QLatin1String key) const
{
    const QString typed = text(key);
    const QDate day = QDate::fromString(typed, QStringLiteral("yyyy-MM-dd"));
    if (!day.isValid())
        refuse(Reason::BadDate, key, typed);
    return day;
}

ResourceObject ResourceObject::object(QLatin1String key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isObject())
        refuse(value.isUndefined() ? Reason::Missing : Reason::WrongType, key);
    return {value.toObject(), pathOf(key), m_report};
}

QList<ResourceObject> ResourceObject::objects(QLatin1String key) const
{
    QList<ResourceObject> out;
    const QJsonValue list = m_object.value(key);
    if (!list.isArray() && !list.isUndefined())
        refuse(Reason::WrongType, key, QStringLiteral("[…]"));
    int index = 0;
    for (const QJsonValue &value : list.toArray()) {
        const QString path = QStringLiteral("%1[%2]").arg(pathOf(key)).arg(index++);
        if (!value.isObject())
            m_report->refuse(Reason::WrongType, path, QStringLiteral("{}"));
        out << ResourceObject{value.toObject(), path, m_report};
    }
    return out;
}

QString ResourceObject::pathOf(const QString &key) const
{
    return m_path.isEmpty() || key.isEmpty() ? m_path + key : m_path + QLatin1Char('.') + key;
}

void ResourceObject::refuse(Reason reason, const QString &key, const QString &detail) const
{
    m_report->refuse(reason, pathOf(key), detail);
}

} // namespace onedoor

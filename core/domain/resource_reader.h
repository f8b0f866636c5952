#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace onedoor
{

/// A file of resources/ as read; `name` is what a refusal calls it.
struct ResourceFile {
    QString name;
    QByteArray bytes;
};

/// Keeps the first thing that is wrong with a file of resources/, so that a loader reads on and
/// asks once.
class ResourceReport
{
public:
    explicit ResourceReport(QString file) : m_file(std::move(file)) {}

    /// path: as rules[3].count; detail: the value, or what is expected.
    void refuse(Reason reason, const QString &path, const QString &detail = {});
    const std::optional<Error> &error() const { return m_error; }

private:
    QString m_file;
    std::optional<Error> m_error;
};

/// One JSON object of a resource file. Wrong or missing members are reported with their path and
/// read as empty. A view onto the report, which must outlive it.
class ResourceObject
{
public:
    /// The outermost object. A file that is no JSON is BadFormat with its line.
    static ResourceObject open(const QByteArray &bytes, ResourceReport &report);

    /// Refuses any key that is not listed.
    void allowOnly(const QStringList &keys) const;
    QStringList keys() const { return m_object.keys(); }
    bool has(QLatin1String key) const { return m_object.contains(key); }

    /// As it stands; undefined where it is not there.
    QJsonValue value(QLatin1String key) const { return m_object.value(key); }
    QString text(QLatin1String key) const; ///< required, not empty
    QString optionalText(QLatin1String key) const;
    QStringList texts(QLatin1String key) const; ///< optional list
    int number(QLatin1String key) const;        ///< required, whole
    int number(QLatin1String key, int otherwise) const;
    bool flag(QLatin1String key, bool otherwise) const;
    QDate date(QLatin1String key) const;                    ///< required, YYYY-MM-DD
    ResourceObject object(QLatin1String key) const;         ///< required
    QList<ResourceObject> objects(QLatin1String key) const; ///< optional list
    /// Where `key` stands, for the caller's own refusals; of an empty one where the object does.
    QString pathOf(const QString &key) const;
    void refuse(Reason reason, const QString &key, const QString &detail = {}) const;

private:
    ResourceObject(QJsonObject object, QString path, ResourceReport *report)
        : m_object(std::move(object)), m_path(std::move(path)), m_report(report)
    {
    }

    QJsonObject m_object;
    QString m_path;
    ResourceReport *m_report;
};

} // namespace onedoor

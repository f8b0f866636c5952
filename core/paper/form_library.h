#pragma once

#include "core/domain/result.h"
#include "core/paper/template.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace onedoor
{

/// One key of a form's snapshot. In a path a dot steps into an object, [] into each entry of a
/// list: "parties[].name".
struct FormField {
    QString path;
    QString name; ///< in Chinese, for the list of what is missing
    bool required = false;
    QString whenKey;   ///< required only where this key beside it …
    QString whenValue; ///< … prints as this
};

/// A kind of paper: what it is, what it needs, how it is set. Read from forms/<id>/form.xml and
/// meta.json.
struct FormSpec {
    QString id;
    QString title;
    QString version;
    QString group;     ///< where lists of forms show it
    QStringList basis; ///< the articles it rests on
    QString paper;     ///< A4, A5, A5-landscape
    QString sides;     ///< IPP keyword: one-sided, two-sided-long-edge, two-sided-short-edge
    int copies = 1;
    Template number;
    std::vector<FormField> fields;
    Template layout;
    QByteArray digest; ///< SHA-256 of form.xml and meta.json: what exactly a paper was made with
};

/// What a form is read from; file names appear in errors.
struct FormSource {
    QString id;
    QByteArray layout; ///< form.xml
    QByteArray meta;   ///< meta.json
};

/// Checks both files whole. BadTemplate with "<id>/form.xml:<line>: …" or "<id>/meta.json:<line>:
/// …".
Result<FormSpec> readForm(const FormSource &source);

/// The forms of a folder, one subfolder each, sorted by id. One bad form fails the load: a centre
/// must learn of it at start, not at the window.
class FormLibrary
{
public:
    static Result<FormLibrary> load(const QString &folder);

    const std::vector<FormSpec> &forms() const { return m_forms; }
    /// Nothing when there is no such form.
    const FormSpec *find(const QString &id) const;

private:
    std::vector<FormSpec> m_forms;
};

/// Chinese names of required fields that are absent or empty, in the form's order.
QStringList missingFields(const FormSpec &form, const QJsonObject &data);

/// The data with every declared field that is absent set to null, so that a template may ask for
/// it.
QJsonObject completed(const FormSpec &form, const QJsonObject &data);

/// A document number by the form's pattern, e.g. 历综治A1受告〔2026〕12号.
QString formatNumber(const FormSpec &form, const QString &agency, const QString &station, int year,
                     int serial);

} // namespace onedoor

#pragma once

#include "core/domain/result.h"
#include "core/paper/form_parts.h"
#include "core/paper/template.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QSet>
#include <QStringList>

#include <vector>

namespace onedoor
{

/// One key of what a form prints, and where its value comes from: one place, never two.
struct FormField {
    enum class Source {
        View,   ///< the ledger's view of the matter
        Given,  ///< the clerk
        Engine, ///< number and QR code, known when the paper is issued
    };

    QString path; ///< key in the snapshot, or in an entry of a list
    QString name; ///< in Chinese, for the list of what is missing
    Source source = Source::Given;
    QString from;         ///< View: path into the view, or into the entry of its list
    QJsonValue otherwise; ///< Given: stands where nothing was given
    bool required = false;
    QJsonObject when;             ///< required only where this holds of the keys beside it
    std::vector<FormField> items; ///< of each entry of a list
};

/// A kind of paper: what it is, what it needs, how it is set. Read from forms/<id>/form.xml and
/// meta.json.
struct FormSpec {
    QString id;
    QString title;
    QString version;
    QString group;      ///< where lists of forms show it
    QStringList basis;  ///< the articles it rests on
    QString paper;      ///< A4, A5, A5-landscape, roll, card
    QString sides;      ///< IPP keyword: one-sided, two-sided-long-edge, two-sided-short-edge
    QStringList about;  ///< acts it follows; empty: the matter as such
    QString reader;     ///< desk, petitioner, respondent, unit, parties, court
    QString of;         ///< "file": made when a file is bound, never issued; empty: a paper
    QJsonValue offered; ///< condition of the view; undefined: always
    int copies = 1;
    bool countsCopies = false; ///< as many as the snapshot's copies say
    QStringList holders;       ///< keys of those who each keep a copy
    Template number;
    std::vector<FormField> fields;
    QJsonObject words; ///< the form's own wording, by key
    Template layout;
    QSet<QString> reads;  ///< the parts of a view that its fields are read from
    QByteArray digest;    ///< SHA-256 of its files: what exactly a paper was made with
    QString home;         ///< the folder of its form.xml
    bool retired = false; ///< known for the sake of what was issued, made no more

    bool ofFile() const { return of == QLatin1String("file"); }

    static QString copiesKey() { return QStringLiteral("copies"); }
};

/// What a form is read from; file names appear in errors.
struct FormSource {
    QString id;
    QByteArray layout;              ///< form.xml
    QByteArray meta;                ///< meta.json
    QString layoutOf = QString();   ///< whose form.xml it is; empty: its own
    const FormSpec *like = nullptr; ///< the form it is like, unless it says otherwise
};

/// Checks both files whole, with the parts they take in and every key the layout asks for.
/// BadTemplate with "<id>/form.xml:<line>: …", "<id>/meta.json:<line>: …" or "parts/….xml:<line>:
/// …".
Result<FormSpec> readForm(const FormSource &source, const FormParts &parts = {});

/// The forms of a folder, one subfolder each, sorted by id. A form that is `like` another shares
/// its form.xml, fields and words, adds its own and differs where it says so. What forms share lies
/// in the folder's `parts`. One bad form fails the load: a centre must learn of it at start, not at
/// the window.
class FormLibrary
{
public:
    static Result<FormLibrary> load(const QString &folder);

    /// Lays a centre's own parts and forms over these, by name and id. One that is wrong, also a
    /// part with which a form here would be wrong, is set aside and told; what was there serves.
    QList<Error> lay(const QString &folder);

    /// Those in use.
    const std::vector<FormSpec> &forms() const { return m_forms; }
    /// Retired ones too; nothing when there is no such form.
    const FormSpec *find(const QString &id) const;

private:
    static Result<FormLibrary> load(const QString &folder, FormParts parts);
    Result<Done> add(const QString &folder, const QString &id, const QByteArray &meta,
                     const FormSpec *like);
    Result<Done> addRetired(const QString &file);

    QString m_folder;
    FormParts m_parts;
    std::vector<FormSpec> m_forms;
    std::vector<FormSpec> m_retired;
};

/// Chinese names of required fields that are absent or empty, in the form's order; and of the
/// copies where they are fewer than those who each keep one.
QStringList missingFields(const FormSpec &form, const QJsonObject &data);

/// The data with every declared field that is absent set to null, so that a template may ask for
/// it, and with the form's own words.
QJsonObject completed(const FormSpec &form, const QJsonObject &data);

/// A document number by the form's pattern, e.g. 历综治A1受告〔2026〕12号.
QString formatNumber(const FormSpec &form, const QString &agency, const QString &station, int year,
                     int serial);

} // namespace onedoor

#pragma once

#include "core/domain/known_names.h"
#include "core/domain/result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace onedoor
{

class Declared;
class DeclarationText;

/// What one may choose: the word that is kept and how people read it; often the same.
struct RecordChoice {
    QString word;
    QString title;
};

/// One field of a kind of record; the types are those that an act asks.
struct RecordField {
    QString key;
    QString title;
    AskType type = AskType::Text;
    bool required = false;
    QList<RecordChoice> choices;
    QString from;     ///< catalogue, or "catalogue/group", instead of choices
    QString onlyKind; ///< of units
    QString hint;
    std::optional<double> least; ///< number, amount; characters of text; lines of a list
    std::optional<double> most;
    bool sealed = false;   ///< a person's: lies under that person's key
    bool searched = false; ///< found by, besides the title
    QStringList old;       ///< keys of earlier releases

    bool isList() const;
    /// As people read a word of it; the word where it is none.
    QString titleOf(const QString &word) const;
};

/// How a record can stand, beside being there or retired.
struct RecordState {
    QString id;
    QString title;
};

/// What nobody may have twice at the same time: a room from one moment until another. Without an
/// end it is taken for the rest of that day.
struct RecordSpan {
    QString what; ///< fields
    QString from;
    QString until;
};

/// 记录的种类, as resources/records declares it.
struct RecordKind {
    QString kind;
    QString version;
    QString title;
    QStringList key;   ///< fields that name a record for ever
    QString titled;    ///< the field lists show first
    QStringList lists; ///< fields as columns
    QStringList by;    ///< roles that may edit; empty: everybody
    QList<RecordState> states;
    QList<RecordField> fields;
    QList<RecordSpan> spans;
    QStringList answerable; ///< fields that name who must answer or act in the record's matter
    QString file;

    const RecordField *field(QStringView key) const;
    /// Names of fields by which a record is found besides its title.
    QStringList searchedFields() const;

    /// What is wrong is left with the file.
    static RecordKind read(const Declared &object);
};

/// What a catalogue, or a group of one, offers; nullopt: there is none.
using ChoicesOf = std::function<std::optional<QStringList>(const QString &from)>;

/// A put as it was typed, taken apart.
struct RecordEntry {
    QString key; ///< values of the key fields, by " / "
    QString title;
    QJsonObject fields; ///< clear ones, as they are kept; null takes one away
    QJsonObject sealedFields;
};

/// Reads what somebody typed strictly: unknown keys and wrong types are refused by name. `before`
/// is what the record holds, so that only what changes need be said: the key fields always.
Result<RecordEntry> readRecord(const RecordKind &kind, const QJsonObject &typed,
                               const QJsonObject &before, const ChoicesOf &choicesOf = {});
/// The key alone: which record is meant.
Result<QString> recordKeyOf(const RecordKind &kind, const QJsonObject &typed);
/// One value as it is kept. An error names no field.
Result<QJsonValue> readRecordValue(const RecordField &field, const QJsonValue &typed,
                                   const ChoicesOf &choicesOf = {});

/// All kinds, the local ones over the shipped.
class RecordKinds
{
public:
    /// Lays a file over what is there. What is wrong with it stays with `text`; then what was there
    /// before goes on serving.
    void take(DeclarationText &text);
    const QList<RecordKind> &all() const { return m_kinds; }
    const RecordKind *find(QStringView kind) const;
    /// For the check of other declarations (KnownNames::records).
    QHash<QString, QStringList> fieldsByKind() const;

private:
    QList<RecordKind> m_kinds; ///< by id
};

} // namespace onedoor

#pragma once

#include "core/domain/known_names.h"
#include "core/domain/path.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace onedoor
{

enum class FieldType {
    Text,
    Day,    ///< YYYY-MM-DD
    Moment, ///< ISO 8601
    Number,
    Money, ///< decimal text
    Flag,
    Texts,  ///< list of text
    Rows,   ///< list of objects
    Object, ///< further fields below
    Keyed,  ///< objects by an id
    Any,
};

/// One field of the view of a matter.
struct ViewField {
    QString path; ///< "petitioners[].name"; "routes[route].open" where an id picks
    FieldType type = FieldType::Text;
    QString title;         ///< Chinese
    bool identity = false; ///< says who somebody is: sealed in the ledger, never written in clear
};

/// The view of a matter, documented: what conditions, acts and forms may name. viewOf fills exactly
/// these; a test compares the two with viewDifferences.
const QList<ViewField> &viewFields();

/// Whether a path may begin so.
bool isViewField(const QString &name);

/// How a path reads: 途径“诉讼”正在办理, 承办单位; itself where the view has none such.
QString pathTitle(const Path &path, const TitleOf &titleOf);

/// What a path leads to.
struct FieldUse {
    FieldType type = FieldType::Any;
    bool identity = false;
};

/// Whether the view has such a path. `about`: the acts whose paper it is for, whose answers stand
/// under `act`. A refusal's detail is the part that is not known.
Result<FieldUse> checkPath(const Path &path, const KnownNames &names,
                           const QStringList &about = {});
/// The same in the fields of a record.
Result<FieldUse> checkRecordPath(const Path &path, const QStringList &fields,
                                 const KnownNames &names);

/// What a filled view holds besides its table, or holds as another type: "owner.unit: text".
QStringList viewDifferences(const QJsonObject &view);
QString fieldTypeWord(FieldType type);
/// What an answer is, as a path finds it under acts[ID].last.
FieldType fieldTypeOf(AskType type);

} // namespace onedoor

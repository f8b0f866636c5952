#pragma once

#include "core/desk/list_file.h"
#include "core/desk/list_vocabulary.h"

#include <QHash>
#include <QJsonObject>

namespace onedoor
{

/// Which column goes where, as a person or a file says it (`--map`):
/// {"渠道": "channel", "备注": null, "constants": {"kind": "dispute"}}.
struct ListMapping {
    QHash<QString, QString> columns;   ///< heading → field; leftOut: not taken
    QHash<QString, QString> constants; ///< field → what every row has there

    /// A field that nobody knows is UnknownKey; what is neither text nor nothing WrongType.
    static Result<ListMapping> fromJson(const QJsonObject &json, const ListVocabulary &vocabulary);
    QJsonObject toJson() const;

    bool operator==(const ListMapping &) const = default;
};

/// One column of a list.
struct ListColumn {
    QString heading;   ///< as cleanHeading; the second of two equal ones is "姓名 (2)"
    QString field;     ///< leftOut: not taken; empty: nobody has said yet
    bool used = false; ///< some row holds something there

    bool operator==(const ListColumn &) const = default;
};

/// How a list will be read.
struct ListPlan {
    qsizetype heading = 0; ///< the heading's index in ListFile::rows; rows above are a title
    QList<ListColumn> columns;
    QHash<QString, QString> constants;

    /// Columns that are used and go nowhere yet refuse the whole: UnknownKey, or Duplicate where
    /// two headings are equal or two columns go to one field (field "heading").
    Result<Done> check() const;
    ListMapping mapping() const;
    /// The same headings, in any order, have the same key; so that a mapping can be remembered.
    QString headingsKey() const;
};

/// The mapping where it says something, else what the headings mean. The heading is the row (of the
/// first twenty) most of which is known; `headingRow`: the row of that number. Missing (field
/// "heading") when no row has a heading that is known, and none was said.
Result<ListPlan> planFor(const ListFile &file, const ListVocabulary &vocabulary,
                         const ListMapping &mapping, int headingRow = 0);

} // namespace onedoor

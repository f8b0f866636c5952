#pragma once

#include "core/desk/list_plan.h"
#include "core/desk/record_keeping.h"

namespace onedoor
{

/// What a list holds of records of one kind: the row most of whose headings are titles of its
/// fields is the heading, and each column goes to the field it names; the others are left out.
/// `headingRow`: the row of that number.
ListPlan recordPlan(const RecordKind &kind, const ListFile &file, int headingRow = 0);
/// Fields that a column may go to: those whose value is written in one cell.
QList<const RecordField *> listedFields(const RecordKind &kind);
/// One row as a put takes it; an empty cell says nothing.
Result<QJsonObject> recordIn(const RecordKind &kind, const ListPlan &plan, const ListRow &row);

/// What comes of one row.
struct RecordFate {
    int row = 0;  ///< as the file counts them
    QString name; ///< its key, or what stands in its first cell
    RecordOutcome outcome;
    std::optional<Error> error;
};

/// Whether what is put stays, or is only foreseen: then all is put and taken back, so that the
/// answer is what will really happen, clashes within the list with it.
enum class Bringing { Foreseen, Kept };
/// Puts all rows below the heading. A wrong row stops nothing else; a failure of the store ends it,
/// and what was told before is kept. `advance` is asked now and then and may end it: Cancelled.
Result<QList<RecordFate>> bringRecords(RecordKeeping &keeping, Ledger &ledger,
                                       const RecordKind &kind, const ListPlan &plan,
                                       const ListFile &file, Bringing how,
                                       const std::function<bool(qsizetype, qsizetype)> &advance);

/// Records as a workbook that can be brought in again, without what is a person's.
/// FileUnwritable.
Result<Done> writeRecords(const QString &file, const RecordKind &kind,
                          const QList<RecordRow> &rows);

} // namespace onedoor

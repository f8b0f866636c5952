#pragma once

#include "core/domain/record_kind.h"
#include "core/store/store.h"

namespace onedoor
{

/// One of the two facts that contradict each other in a record of the centre's own.
struct RecordSide {
    Event event;
    QString said;     ///< what it set, as people read it
    QJsonValue value; ///< of the field; undefined where that is a person's, or there is none
};

struct RecordClash {
    Attention mark;
    QString field;    ///< its title
    QString sentence; ///< what happened, and what decides it
    RecordSide fact;  ///< that does not count, or no longer as it was meant
    std::optional<RecordSide> against;
};

struct ClashingRecord {
    CentreRecord record;
    QString kind; ///< 单位, 人员 …
    QList<RecordClash> clashes;
};

/// All records whose facts contradict each other. What is a person's is not among the values: who
/// wants to see it looks at the record itself.
Result<QList<ClashingRecord>> clashingRecords(const Store &store, const RecordKinds &kinds);

/// For lists: the record, then each clash with both facts.
QStringList linesOf(const ClashingRecord &record);

/// As people read a value: the titles of choices, lists joined.
QString recordValueText(const RecordField &field, const QJsonValue &value);

} // namespace onedoor

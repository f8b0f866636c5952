#pragma once

#include "core/domain/petition.h"

namespace onedoor
{

/// 本中心的记录: a unit, a person, a room …, the fold of its stream. A value.
struct CentreRecord {
    PetitionId id;
    QString kind;
    QString version; ///< of the declaration it was last written by
    QString key;
    QString title;
    QJsonObject fields; ///< what is a person's with them, where its key is here
    PersonId person;    ///< whose key the last sealed fields lie under
    bool there = false;
    bool retired = false;
    QString retiredBecause;
    QDateTime updatedAt;
    QString updatedBy;
    QList<Attention> attention; ///< KeptOut, Overruled with its field, Ended
    QList<Event> history;       ///< all its events in fold order

    /// Whether a put of this field would settle something.
    bool isDoubtful(const QString &field) const;
};

/// The stream of a record: stations of one centre that make the same thing meet in it, two centres
/// at one hub never do.
PetitionId recordStream(const QString &centre, const QString &kind, const QString &key);
/// Whether a fact is a record's and lies where that belongs.
bool isRecordFact(const Event &event);

/// The pure fold; never fails. Two who set a field differently without knowing of each other, and
/// one who retires what somebody else was just changing, are shown to a person; whoever decides it
/// again knowing both settles that. What was retired stays so until it is put knowingly.
CentreRecord foldRecord(QList<Event> events);

/// What of a put is new to the record, as the fact to record. AlreadyDone: nothing is.
Result<Fact> putRecord(const CentreRecord &record, RecordPut inputs);
/// NotFound, AlreadyDone; Missing where no reason is given.
Result<Fact> retireRecord(const CentreRecord &record, const QString &reason);

} // namespace onedoor

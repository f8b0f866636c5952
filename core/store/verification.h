#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace onedoor
{

/// One thing that is not as it was written. ui/models/flaws.cpp says each in a sentence.
struct Flaw {
    enum class Kind {
        FactRemoved,       ///< where: station; from, to: sequences that are gone
        FactAltered,       ///< where: station; from
        FactMisplaced,     ///< the same: not where it was put (another matter, another order)
        FactUnreadable,    ///< from: how many could be read before
        PlaceEmpty,        ///< from, to: places in the order of arrival that hold no fact
        MatterEmpty,       ///< where: id of a matter or visit of which no fact is left
        NewestRemoved,     ///< where: station; from, to; by: what still knows them
        NewestReplaced,    ///< where: station; from; by: what knows another fact of that number
        NumberMissing,     ///< where: a number that was given and stands nowhere
        KeyMissing,        ///< where: person; by: station and sequence of a fact that needs it
        KeyEmptied,        ///< the same: empty, and nobody forgot the person
        KeyReplaced,       ///< the same: another key than the one the fact was sealed with
        PaperMissing,      ///< where: number of an own document whose bytes are not there
        PaperAltered,      ///< where: number of a document whose bytes are others
        ContentAltered,    ///< where: SHA-256 of stored bytes that are others
        ContentStray,      ///< where: SHA-256 of stored bytes that no fact names
        AttachmentMissing, ///< where: its name; by: its SHA-256
        AttachmentAltered, ///< the same
        ObjectMissing,     ///< where: a table, index or trigger, "trigger event_no_delete"
        ObjectAltered,     ///< the same: not as this release makes it
        ObjectStrange,     ///< the same: this release makes none of that name
        LookUpRemoved,     ///< from, to: entries of the log of look-ups
        LookUpAltered,     ///< from
        EndNoteAltered,    ///< the note of the own end beside the store is not what was written
        PagesDamaged,      ///< as the engine's own check says
        ReferencesBroken,  ///< foreign keys
        TablesDiffer,      ///< what screens read is not what the facts make
    };
    Kind kind = Kind::FactAltered;
    QString where;
    qint64 from = 0;
    qint64 to = 0;
    QString by;

    bool operator==(const Flaw &) const = default;
};

/// What a look at the store found.
struct Verification {
    qint64 events = 0;
    QString badEvent;      ///< "station sequence" of the first that does not fit, empty: all do
    QStringList problems;  ///< one word for each part of the store that is not whole
    QList<Flaw> findings;  ///< what exactly, at most a few hundred
    QList<Flaw> lost;      ///< what a salvage could not read and wrote down: gone, but known
    bool madeAnew = false; ///< the tables were made by another release or other rules, and anew

    void add(const Flaw &finding);
    bool isWhole() const { return findings.isEmpty() && lost.isEmpty(); }
    /// The first part of the ledger itself that is not whole, with what is; empty: a store can be
    /// worked with, whatever else was done to it.
    QString brokenLedger() const;
};

/// Stable words for programs: "fact-removed"; and the part of the store it belongs to: "chain".
QString wordOf(Flaw::Kind kind);
QString partOf(Flaw::Kind kind);

} // namespace onedoor

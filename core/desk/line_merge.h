#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace onedoor
{

/// A run of lines of a three-way merge: either settled, or a conflict with what each side has.
struct MergePiece {
    bool conflict = false;
    QStringList lines;   ///< settled: what stands there
    QStringList base;    ///< a conflict: as it was when the variant was made
    QStringList local;   ///< … as the centre wrote it
    QStringList shipped; ///< … as it is shipped now
};

/// What both sides made of a text, line by line. What only one side changed, or both alike, is
/// settled; lines both changed differently are a conflict.
QList<MergePiece> mergedLines(const QString &base, const QString &local, const QString &shipped);

/// The merged text; of each conflict, in their order, what `choices` says.
enum class MergeChoice { Local, Shipped, Both };
QString textOf(const QList<MergePiece> &pieces, const QList<MergeChoice> &choices);

} // namespace onedoor

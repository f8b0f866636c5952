#include "core/desk/line_merge.h"

#include <algorithm>
#include <vector>

namespace onedoor
{

namespace
{

/// For each line of `from` the line of `to` it stands as, or -1: a longest common subsequence of
/// what differs between the same beginnings and ends.
std::vector<qsizetype> matches(const QStringList &from, const QStringList &to)
{
    std::vector<qsizetype> found(size_t(from.size()), -1);
    qsizetype head = 0, tail = 0;
    const qsizetype least = std::min(from.size(), to.size());
    while (head < least && from[head] == to[head]) {
        found[size_t(head)] = head;
        ++head;
    }
    while (tail < least - head && from[from.size() - 1 - tail] == to[to.size() - 1 - tail]) {
        found[size_t(from.size() - 1 - tail)] = to.size() - 1 - tail;
        ++tail;
    }
    const qsizetype rows = from.size() - head - tail, columns = to.size() - head - tail;
    std::vector<std::vector<int>> common(size_t(rows) + 1,
                                         std::vector<int>(size_t(columns) + 1, 0));
    for (qsizetype i = rows - 1; i >= 0; --i) {
        for (qsizetype j = columns - 1; j >= 0; --j)
            common[size_t(i)][size_t(j)] =
                from[head + i] == to[head + j]
                    ? common[size_t(i) + 1][size_t(j) + 1] + 1
                    : std::max(common[size_t(i) + 1][size_t(j)], common[size_t(i)][size_t(j) + 1]);
    }
    for (qsizetype i = 0, j = 0; i < rows && j < columns;) {
        if (from[head + i] == to[head + j])
            found[size_t(head + i++)] = head + j++;
        else if (common[size_t(i) + 1][size_t(j)] >= common[size_t(i)][size_t(j) + 1])
            ++i;
        else
            ++j;
    }
    return found;
}

void settle(QList<MergePiece> &pieces, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    if (pieces.isEmpty() || pieces.last().conflict)
        pieces.append(MergePiece{});
    pieces.last().lines += lines;
}

/// What stands between two lines that all three have.
void between(QList<MergePiece> &pieces, const QStringList &base, const QStringList &local,
             const QStringList &shipped)
{
    if (local == base)
        settle(pieces, shipped);
    else if (shipped == base || local == shipped)
        settle(pieces, local);
    else
        pieces.append({true, {}, base, local, shipped});
}

} // namespace

QList<MergePiece> mergedLines(const QString &base, const QString &local, const QString &shipped)
{
    const QStringList was = base.split(u'\n'), own = local.split(u'\n'), now = shipped.split(u'\n');
    const auto inOwn = matches(was, own), inNow = matches(was, now);
    QList<MergePiece> pieces;
    qsizetype atWas = 0, atOwn = 0, atNow = 0;
    for (qsizetype i = 0; i < was.size(); ++i) {
        const qsizetype toOwn = inOwn[size_t(i)], toNow = inNow[size_t(i)];
        if (toOwn < 0 || toNow < 0)
            continue;
        between(pieces, was.mid(atWas, i - atWas), own.mid(atOwn, toOwn - atOwn),
                now.mid(atNow, toNow - atNow));
        settle(pieces, {was[i]});
        atWas = i + 1;
        atOwn = toOwn + 1;
        atNow = toNow + 1;
    }
    between(pieces, was.mid(atWas), own.mid(atOwn), now.mid(atNow));
    return pieces;
}

QString textOf(const QList<MergePiece> &pieces, const QList<MergeChoice> &choices)
{
    QStringList lines;
    qsizetype conflict = 0;
    for (const MergePiece &piece : pieces) {
        if (!piece.conflict) {
            lines += piece.lines;
            continue;
        }
        const MergeChoice choice = choices.value(conflict++, MergeChoice::Local);
        if (choice != MergeChoice::Shipped)
            lines += piece.local;
        if (choice != MergeChoice::Local)
            lines += piece.shipped;
    }
    return lines.join(u'\n');
}

} // namespace onedoor

#pragma once

#include "core/desk/reference.h"
#include "core/store/boards.h"

namespace onedoor
{

/// What is behind a board's cells: the same words on the page, in a sheet and on a command line.
/// A value; the reference outlives it.
class BoardWords
{
public:
    BoardWords(const Reference &reference, const QString &centre, QDate today)
        : m_reference(&reference), m_centre(centre), m_today(today)
    {
    }

    /// The heading of a column.
    static QString heading(const BoardSpec::Column &column);
    /// A cell in words; empty where there is nothing.
    QString cell(const BoardSpec &board, const BoardRow &row, int column) const;
    /// The same where room is short: a code without the centre's own, a day of this year without
    /// its year.
    QString brief(const BoardSpec &board, const BoardRow &row, int column) const;
    /// As machines read it: numbers, days, instants and stable words.
    QJsonValue value(const BoardSpec &board, const BoardRow &row, int column) const;
    /// Working days until a cell's day, negative once it has passed; nullopt: it is no such day.
    std::optional<int> workdaysLeft(const BoardSpec &board, const BoardRow &row, int column) const;
    /// 住建局, 人民调解, 今天要办.
    QString group(const BoardSpec &board, int part, const QVariant &group) const;
    /// Of a group: 住建局 · 12 件.
    QString groupLine(const BoardSpec &board, const BoardGroup &group) const;

private:
    CellKind kindOf(const BoardSpec &board, int part, const QString &column) const;
    QString text(const BoardSpec::Part &part, const QString &column, CellKind kind,
                 const QVariant &value) const;
    QString pageText(const QString &page, const QString &about) const;
    QString fieldText(const BoardSpec::Part &part, const QString &column,
                      const QVariant &value) const;

    const Reference *m_reference;
    QString m_centre;
    QDate m_today;
};

/// 还有 3 个工作日, 今天到期, 超期 2 个工作日.
QString workdaysText(int left);

} // namespace onedoor

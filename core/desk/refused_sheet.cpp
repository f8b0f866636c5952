#include "core/desk/refused_sheet.h"

#include "core/desk/text_sheet.h"
#include "core/store/files.h"

#include <QHash>

#include <algorithm>

namespace onedoor
{

namespace
{

bool isOurs(const ListColumn &column)
{
    return column.heading == QStringLiteral("原行号") ||
           column.heading == QStringLiteral("拒绝原因");
}

QByteArray sheetOf(const ListFile &list, const ListPlan &plan, const QList<RefusedRow> &refused)
{
    QHash<int, const ListRow *> rows;
    qsizetype width = plan.columns.size();
    for (const ListRow &row : list.rows)
        rows.insert(row.number, &row);
    for (const RefusedRow &one : refused)
        width = std::max(width, rows.value(one.row) ? rows.value(one.row)->cells.size() : 0);
    TextSheet sheet;
    sheet.columns(width + 2);
    // The reasons of an earlier round make room for the new ones.
    QList<qsizetype> kept;
    for (qsizetype i = 0; i < width; ++i) {
        if (i >= plan.columns.size() || !isOurs(plan.columns[i]))
            kept.append(i);
    }
    const auto line = [&](qsizetype at, const ListRow &row) {
        for (qsizetype column = 0; column < kept.size(); ++column) {
            if (kept[column] < row.cells.size())
                sheet.put(at, column, row.cells[kept[column]].text);
        }
    };
    line(0, list.rows[plan.heading]);
    sheet.put(0, kept.size(), QStringLiteral("原行号"));
    sheet.put(0, kept.size() + 1, QStringLiteral("拒绝原因"));
    for (qsizetype i = 0; i < refused.size(); ++i) {
        if (const ListRow *row = rows.value(refused[i].row))
            line(i + 1, *row);
        sheet.put(i + 1, kept.size(), QString::number(refused[i].row));
        sheet.put(i + 1, kept.size() + 1, refused[i].reason);
    }
    return sheet.closed();
}

} // namespace

Result<Done> writeRefused(const QString &name, const ListFile &list, const ListPlan &plan,
                          const QList<RefusedRow> &refused)
{
    const QByteArray bytes = sheetOf(list, plan, refused);
    return bytes.isEmpty() ? Error{Reason::FileUnwritable, name, {}} : writeWhole(name, bytes);
}

} // namespace onedoor

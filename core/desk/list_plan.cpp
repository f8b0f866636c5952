#include "core/desk/list_plan.h"

#include <QCryptographicHash>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr qsizetype titleRowsAtMost = 20;
const QString constantsKey = QStringLiteral("constants");

QStringList headingsOf(const ListRow &row)
{
    QStringList headings;
    QHash<QString, int> seen;
    for (const ListCell &cell : row.cells) {
        const QString heading = cleanHeading(cell.text);
        const int times = heading.isEmpty() ? 1 : ++seen[heading];
        headings += times == 1 ? heading : QStringLiteral("%1 (%2)").arg(heading).arg(times);
    }
    while (!headings.isEmpty() && headings.last().isEmpty())
        headings.removeLast();
    return headings;
}

/// The heading without the number of an equal one.
QString firstOfEqual(const QString &heading)
{
    const qsizetype at = heading.lastIndexOf(QStringLiteral(" ("));
    return at > 0 && heading.endsWith(u')') ? heading.left(at) : heading;
}

qsizetype headingIndex(const ListFile &file, const ListVocabulary &vocabulary,
                       const ListMapping &mapping)
{
    qsizetype best = -1;
    qsizetype most = 0;
    for (qsizetype i = 0; i < std::min(file.rows.size(), titleRowsAtMost); ++i) {
        const QStringList headings = headingsOf(file.rows[i]);
        const auto known =
            std::count_if(headings.begin(), headings.end(), [&](const QString &heading) {
                return mapping.columns.contains(heading) || !vocabulary.fieldOf(heading).isEmpty();
            });
        if (known > most) {
            most = known;
            best = i;
        }
    }
    return best;
}

bool isUsed(const ListFile &file, qsizetype heading, qsizetype column)
{
    return std::any_of(file.rows.begin() + heading + 1, file.rows.end(), [&](const ListRow &row) {
        return column < row.cells.size() && !row.cells[column].text.trimmed().isEmpty();
    });
}

Result<QString> fieldFrom(const QString &key, const QJsonValue &value,
                          const ListVocabulary &vocabulary)
{
    if (value.isNull() || value == QJsonValue(QString()))
        return ListVocabulary::leftOut;
    if (!value.isString())
        return Error{Reason::WrongType, key.left(40), QStringLiteral("map")};
    if (!vocabulary.isField(value.toString()))
        return Error{Reason::UnknownKey, value.toString().left(40), QStringLiteral("map")};
    return value.toString();
}

} // namespace

Result<ListMapping> ListMapping::fromJson(const QJsonObject &json, const ListVocabulary &vocabulary)
{
    ListMapping mapping;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it.key() == constantsKey && it->isObject())
            continue;
        const auto field = fieldFrom(it.key(), *it, vocabulary);
        if (!field)
            return field.error();
        mapping.columns.insert(cleanHeading(it.key()), *field);
    }
    const QJsonObject constants = json.value(constantsKey).toObject();
    for (auto it = constants.begin(); it != constants.end(); ++it) {
        const auto field = fieldFrom(it.key(), it.key(), vocabulary);
        if (!field || !it->isString())
            return field ? Error{Reason::WrongType, it.key().left(40), QStringLiteral("map")}
                         : field.error();
        mapping.constants.insert(it.key(), it->toString());
    }
    return mapping;
}

QJsonObject ListMapping::toJson() const
{
    QJsonObject json, fixed;
    for (auto it = columns.begin(); it != columns.end(); ++it)
        json.insert(it.key(), *it == ListVocabulary::leftOut ? QJsonValue() : QJsonValue(*it));
    for (auto it = constants.begin(); it != constants.end(); ++it)
        fixed.insert(it.key(), *it);
    if (!fixed.isEmpty())
        json.insert(constantsKey, fixed);
    return json;
}

Result<ListPlan> planFor(const ListFile &file, const ListVocabulary &vocabulary,
                         const ListMapping &mapping, int headingRow)
{
    ListPlan plan;
    plan.constants = mapping.constants;
    const auto said = std::find_if(file.rows.begin(), file.rows.end(),
                                   [&](const ListRow &row) { return row.number == headingRow; });
    plan.heading = said != file.rows.end() ? said - file.rows.begin()
                                           : headingIndex(file, vocabulary, mapping);
    if (plan.heading < 0)
        return Error{Reason::Missing, {}, QStringLiteral("heading")};
    QStringList taken;
    for (const QString &heading : headingsOf(file.rows[plan.heading])) {
        ListColumn column{heading, mapping.columns.value(heading),
                          isUsed(file, plan.heading, plan.columns.size())};
        if (column.field.isEmpty()) {
            const QString guess = vocabulary.fieldOf(heading);
            if (!taken.contains(guess) || guess == ListVocabulary::leftOut)
                column.field = guess;
        }
        taken += column.field;
        plan.columns.append(column);
    }
    return plan;
}

Result<Done> ListPlan::check() const
{
    QStringList fields, headings;
    for (const ListColumn &column : columns) {
        const bool equal = headings.contains(firstOfEqual(column.heading));
        headings += column.heading;
        if (!column.used || column.field == ListVocabulary::leftOut || column.heading.isEmpty())
            continue;
        if (column.field.isEmpty())
            return Error{equal ? Reason::Duplicate : Reason::UnknownKey, column.heading.left(40),
                         QStringLiteral("heading")};
        if (fields.contains(column.field))
            return Error{Reason::Duplicate, column.heading.left(40), QStringLiteral("heading")};
        fields += column.field;
    }
    return Done{};
}

ListMapping ListPlan::mapping() const
{
    ListMapping mapping;
    mapping.constants = constants;
    for (const ListColumn &column : columns) {
        if (!column.heading.isEmpty() && !column.field.isEmpty())
            mapping.columns.insert(column.heading, column.field);
    }
    return mapping;
}

QString ListPlan::headingsKey() const
{
    QStringList headings;
    for (const ListColumn &column : columns) {
        if (!column.heading.isEmpty() && column.heading != QStringLiteral("原行号") &&
            column.heading != QStringLiteral("拒绝原因"))
            headings += column.heading;
    }
    headings.sort();
    const QByteArray whole = headings.join(u'\n').toUtf8();
    return QString::fromLatin1(
        QCryptographicHash::hash(whole, QCryptographicHash::Sha256).toHex().left(24));
}

} // namespace onedoor

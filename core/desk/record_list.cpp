#include "core/desk/record_list.h"

#include "core/desk/sheet_writer.h"
#include "core/desk/written_days.h"
#include "core/store/files.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr qsizetype titleRowsAtMost = 20;
constexpr qsizetype batch = 200; // one disk wait for so many
constexpr int chinaOffset = 8 * 3600;

bool isWrittenInOneCell(const RecordField &field)
{
    return field.type != AskType::Clauses && field.type != AskType::Instalments;
}

const RecordField *fieldOf(const RecordKind &kind, const QString &heading)
{
    for (const RecordField &field : kind.fields) {
        const bool named = heading == field.title || heading == field.key;
        if (isWrittenInOneCell(field) && (named || field.old.contains(heading)))
            return &field;
    }
    return nullptr;
}

qsizetype headingOf(const RecordKind &kind, const ListFile &file, int headingRow)
{
    qsizetype best = 0, most = 0;
    for (qsizetype i = 0; i < std::min(file.rows.size(), titleRowsAtMost); ++i) {
        if (file.rows[i].number == headingRow)
            return i;
        const QList<ListCell> &cells = file.rows[i].cells;
        const auto known = std::count_if(cells.begin(), cells.end(), [&](const ListCell &cell) {
            return fieldOf(kind, cleanHeading(cell.text));
        });
        if (known > most) {
            most = known;
            best = i;
        }
    }
    return best;
}

/// 是, 有, 1 …; what is neither goes on as written, so that a refusal names it.
QJsonValue yesOrNo(const QString &text)
{
    if (QStringList{QStringLiteral("是"), QStringLiteral("有"), QStringLiteral("1"),
                    QStringLiteral("true"), QStringLiteral("yes")}
            .contains(text.toLower()))
        return true;
    if (QStringList{QStringLiteral("否"), QStringLiteral("无"), QStringLiteral("0"),
                    QStringLiteral("false"), QStringLiteral("no")}
            .contains(text.toLower()))
        return false;
    return text;
}

/// Parted where people part words; what may be chosen stays whole, though its title has a 、 in it.
QJsonArray wordsOf(const RecordField &field, const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[、,，;；\n]+"));
    QStringList parts;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts))
        parts << part.trimmed();
    const auto isChoice = [&field](const QString &title) {
        return std::any_of(field.choices.begin(), field.choices.end(),
                           [&](const RecordChoice &one) { return one.title == title; });
    };
    QJsonArray words;
    for (qsizetype at = 0, taken = 1; at < parts.size(); at += taken) {
        taken = parts.size() - at;
        while (taken > 1 && !isChoice(parts.mid(at, taken).join(u'、')))
            --taken;
        words << parts.mid(at, taken).join(u'、');
    }
    return words;
}

QJsonValue typedOf(const RecordField &field, const QString &text)
{
    if (field.isList())
        return wordsOf(field, text);
    if (field.type == AskType::YesNo)
        return yesOrNo(text);
    if (field.type == AskType::Number) {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        return isNumber ? QJsonValue(number) : QJsonValue(text);
    }
    if (field.type == AskType::Day) {
        const auto day = writtenDay(text);
        return day ? day->toString(Qt::ISODate) : text;
    }
    if (field.type == AskType::Moment) {
        const auto moment = writtenInstant(text);
        return moment ? moment->toString(Qt::ISODate) : text;
    }
    return text;
}

/// As readRecord reads it again.
QString cellText(const RecordField &field, const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("是") : QStringLiteral("否");
    if (value.isArray()) {
        QStringList words;
        for (const QJsonValue &item : value.toArray())
            words << field.titleOf(item.toVariant().toString());
        return words.join(u'、');
    }
    if (field.type == AskType::Moment) {
        const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODate);
        return at.isValid()
                   ? at.toOffsetFromUtc(chinaOffset).toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                   : QString();
    }
    return field.titleOf(value.toVariant().toString());
}

RecordFate fateOf(RecordKeeping &keeping, const RecordKind &kind, const ListPlan &plan,
                  const ListRow &row)
{
    RecordFate fate{row.number, row.cells.isEmpty() ? QString() : row.cells.first().text, {}, {}};
    const auto typed = recordIn(kind, plan, row);
    if (!typed) {
        fate.error = typed.error();
        return fate;
    }
    const auto put = keeping.put(kind.kind, *typed);
    if (!put) {
        fate.error = put.error();
        return fate;
    }
    fate.outcome = *put;
    fate.name = put->key;
    return fate;
}

bool isStores(const Error &error)
{
    return error.reason >= Reason::StoreMissing && error.reason <= Reason::StoreFailed;
}

} // namespace

QList<const RecordField *> listedFields(const RecordKind &kind)
{
    QList<const RecordField *> fields;
    for (const RecordField &field : kind.fields) {
        if (isWrittenInOneCell(field))
            fields << &field;
    }
    return fields;
}

ListPlan recordPlan(const RecordKind &kind, const ListFile &file, int headingRow)
{
    ListPlan plan;
    plan.heading = headingOf(kind, file, headingRow);
    QStringList taken;
    const QList<ListCell> cells =
        file.rows.isEmpty() ? QList<ListCell>() : file.rows[plan.heading].cells;
    for (qsizetype at = 0; at < cells.size(); ++at) {
        ListColumn column;
        column.heading = cleanHeading(cells[at].text);
        const RecordField *field = fieldOf(kind, column.heading);
        const bool isFree = field && !taken.contains(field->key);
        column.field = isFree ? field->key : ListVocabulary::leftOut;
        column.used = std::any_of(
            file.rows.begin() + plan.heading + 1, file.rows.end(), [at](const ListRow &row) {
                return at < row.cells.size() && !row.cells[at].text.trimmed().isEmpty();
            });
        taken << column.field;
        plan.columns << column;
    }
    return plan;
}

Result<QJsonObject> recordIn(const RecordKind &kind, const ListPlan &plan, const ListRow &row)
{
    if (row.error)
        return *row.error;
    QJsonObject typed;
    for (qsizetype at = 0; at < std::min(plan.columns.size(), row.cells.size()); ++at) {
        const RecordField *field = kind.field(plan.columns[at].field);
        const ListCell &cell = row.cells[at];
        const QString text = cell.text.trimmed();
        if (!field || text.isEmpty())
            continue;
        if (cell.kind == ListCell::Kind::Rounded)
            return Error{Reason::Rounded, text, field->key};
        if (cell.kind == ListCell::Kind::Broken)
            return Error{Reason::BadFormat, text, field->key};
        typed.insert(field->key, typedOf(*field, text));
    }
    return typed;
}

Result<QList<RecordFate>> bringRecords(RecordKeeping &keeping, Ledger &ledger,
                                       const RecordKind &kind, const ListPlan &plan,
                                       const ListFile &file, Bringing how,
                                       const std::function<bool(qsizetype, qsizetype)> &advance)
{
    QList<RecordFate> fates;
    const qsizetype first = plan.heading + 1, end = file.rows.size();
    const qsizetype together = how == Bringing::Kept ? batch : std::max<qsizetype>(end, 1);
    for (qsizetype from = first; from < end; from += together) {
        QList<RecordFate> told;
        const auto done = ledger.together([&]() -> Result<Done> {
            for (qsizetype i = from; i < std::min(end, from + together); ++i) {
                if (!advance(i - first, end - first))
                    return Error{Reason::Cancelled, {}, {}};
                const RecordFate fate = fateOf(keeping, kind, plan, file.rows[i]);
                if (fate.error && isStores(*fate.error))
                    return *fate.error;
                told << fate;
            }
            return how == Bringing::Kept ? Result<Done>(Done{})
                                         : Error{Reason::Cancelled, QStringLiteral("seen"), {}};
        });
        const bool seen = !done && done.error().detail == QStringLiteral("seen");
        if (!done && !seen)
            return done.error();
        fates += told;
    }
    return fates;
}

Result<Done> writeRecords(const QString &name, const RecordKind &kind, const QList<RecordRow> &rows)
{
    QList<const RecordField *> fields = listedFields(kind);
    fields.removeIf([](const RecordField *field) { return field->sealed; });
    SheetWriter sheet;
    sheet.columns(fields.size());
    for (qsizetype column = 0; column < fields.size(); ++column)
        sheet.put(0, column, fields[column]->title);
    for (qsizetype row = 0; row < rows.size(); ++row) { // each is let go once the next begins
        for (qsizetype column = 0; column < fields.size(); ++column)
            sheet.put(row + 1, column,
                      cellText(*fields[column], rows[row].fields.value(fields[column]->key)));
    }
    const QByteArray bytes = sheet.closed();
    return bytes.isEmpty() ? Error{Reason::FileUnwritable, name, {}} : writeWhole(name, bytes);
}

} // namespace onedoor

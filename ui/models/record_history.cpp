// What became of a record: who put what, when, old and new.
#include "ui/models/act_words.h"
#include "ui/models/records_model.h"

#include <utility>

namespace onedoor
{

namespace
{

/// Each field that a put changed, old → new; what is a person's without its value.
QString changesIn(const RecordPut &put, const RecordsModel &model, QJsonObject &held)
{
    QStringList lines;
    const RecordKind *kind = model.kind();
    const auto text = [&model](const RecordField *field, const QJsonValue &value) {
        if (value.isNull() || value.isUndefined())
            return RecordsModel::tr("(nothing)");
        return field ? model.valueText(*field, value) : value.toVariant().toString();
    };
    QStringList keys; // as they are declared; then what is no more
    for (const RecordField &field : kind ? kind->fields : QList<RecordField>())
        keys << field.key;
    keys += put.fields.keys();
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        if (!put.fields.contains(key))
            continue;
        const QJsonValue value = put.fields.value(key);
        const RecordField *field = kind ? kind->field(key) : nullptr;
        const QString title = field ? field->title : key;
        const QString now = text(field, value);
        lines << (held.contains(key)
                      ? RecordsModel::tr("%1: %2 → %3", "a field, before, now")
                            .arg(title, text(field, held.value(key)), now)
                      : RecordsModel::tr("%1: %2", "a field, its value").arg(title, now));
        held.insert(key, value);
    }
    for (const QString &key : put.sealedFields.keys()) {
        const RecordField *field = kind ? kind->field(key) : nullptr;
        lines << RecordsModel::tr("%1: changed", "a field that is a person's")
                     .arg(field ? field->title : key);
    }
    return lines.join(u'\n');
}

} // namespace

QList<RecordsModel::HistoryLine> RecordsModel::history() const
{
    QList<HistoryLine> lines;
    QJsonObject held;
    bool retired = false;
    for (const Event &event : m_record.history) {
        HistoryLine line{event.id,
                         event.at(),
                         QStringLiteral("%1 · %2").arg(event.operatorName, event.station.label),
                         {},
                         {}};
        if (const auto *put = std::get_if<RecordPut>(&event.fact)) {
            line.title = !put->act.isEmpty() ? actText(put->act, m_desk.reference())
                         : lines.isEmpty()   ? tr("Entered")
                         : retired           ? tr("Serves again")
                                             : tr("Changed");
            line.said = changesIn(*put, *this, held);
            if (!put->says.isEmpty() && put->says != line.title)
                line.said.prepend(line.said.isEmpty() ? put->says : put->says + u'\n');
            retired = false;
        } else if (const auto *end = std::get_if<RecordRetired>(&event.fact)) {
            line.title = tr("Retired");
            line.said = end->reason;
            line.isEnd = retired = true;
        } else if (const auto *act = std::get_if<ActTaken>(&event.fact)) {
            line.title = act->title.isEmpty() ? act->act : act->title;
            line.said = act->says;
        } else {
            line.title = event.kind;
        }
        lines.prepend(line);
    }
    return lines;
}

} // namespace onedoor

#include "ui/models/record_clashes.h"

#include "ui/models/wording.h"

#include <QJsonArray>

#include <algorithm>

namespace onedoor
{

namespace
{

class Telling
{
public:
    Telling(const CentreRecord &record, const RecordKind *kind) : m_record(record), m_kind(kind) {}

    RecordClash of(const Attention &mark) const
    {
        RecordClash clash{
            mark, titleOf(mark.field), sentenceOf(mark), sideOf(mark.event, mark), {}};
        if (!mark.against.isNull())
            clash.against = sideOf(mark.against, mark);
        return clash;
    }

private:
    QString titleOf(const QString &key) const
    {
        const RecordField *field = m_kind ? m_kind->field(key) : nullptr;
        return field ? field->title : key;
    }
    QString sentenceOf(const Attention &mark) const
    {
        if (mark.clash == Clash::Overruled)
            return Wording::tr("%1 was set at two places that had not heard of each other: this "
                               "value no longer stands. Put the right one once more.")
                .arg(titleOf(mark.field));
        if (mark.clash == Clash::Ended)
            return Wording::tr("Retired by somebody who had not heard of this change. Put it once "
                               "more where it still serves, or retire it once more.");
        return attentionText(mark);
    }
    RecordSide sideOf(const EventId &id, const Attention &mark) const
    {
        RecordSide side;
        const auto found = std::find_if(m_record.history.begin(), m_record.history.end(),
                                        [&](const Event &event) { return event.id == id; });
        if (found == m_record.history.end())
            return side;
        side.event = *found;
        if (const auto *retired = std::get_if<RecordRetired>(&found->fact))
            side.said = Wording::tr("retired: %1").arg(retired->reason);
        if (const auto *put = std::get_if<RecordPut>(&found->fact)) {
            side.said = saidIn(*put, mark.field);
            if (!isSealed(mark.field))
                side.value = put->fields.value(mark.field);
        }
        return side;
    }
    bool isSealed(const QString &key) const
    {
        const RecordField *field = m_kind ? m_kind->field(key) : nullptr;
        return field && field->sealed;
    }
    /// One field; none named: all it set.
    QString saidIn(const RecordPut &put, const QString &only) const
    {
        QStringList said;
        const auto tell = [&](const QString &key, const QString &value) {
            if (only.isEmpty() || key == only)
                said
                    << Wording::tr("%1: %2", "what was asked, the answer").arg(titleOf(key), value);
        };
        for (auto it = put.fields.begin(); it != put.fields.end(); ++it) {
            const RecordField *field = m_kind ? m_kind->field(it.key()) : nullptr;
            const QString text = it->isNull() ? Wording::tr("(taken away)")
                                 : field      ? recordValueText(*field, *it)
                                              : it->toVariant().toString();
            tell(it.key(), text);
        }
        for (const QString &key : put.sealedFields.keys())
            tell(key, Wording::tr("(a person's own: onedoorctl record %1 show %2)")
                          .arg(m_record.kind, m_record.key));
        return said.join(QStringLiteral("；"));
    }

    const CentreRecord &m_record;
    const RecordKind *m_kind; ///< nullptr: its file is no longer here
};

QString lineOf(const RecordSide &side)
{
    const QString at =
        side.event.at().toOffsetFromUtc(8 * 3600).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return QStringLiteral("    %1  %2  %3  %4")
        .arg(at, side.event.station.label, side.event.operatorName, side.said);
}

} // namespace

QString recordValueText(const RecordField &field, const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? Wording::tr("yes") : Wording::tr("no");
    if (!value.isArray())
        return field.titleOf(value.toVariant().toString());
    QStringList parts;
    for (const QJsonValue &item : value.toArray())
        parts << field.titleOf(item.isObject() ? item[QStringLiteral("text")].toString()
                                               : item.toVariant().toString());
    return parts.join(u'、');
}

Result<QList<ClashingRecord>> clashingRecords(const Store &store, const RecordKinds &kinds)
{
    const auto rows = store.records.doubtful();
    if (!rows)
        return rows.error();
    QList<ClashingRecord> all;
    for (const RecordRow &row : *rows) {
        const auto record = store.ledger.centreRecord(row.id);
        if (!record)
            return record.error();
        const RecordKind *kind = kinds.find(row.kind);
        ClashingRecord one{*record, kind ? kind->title : row.kind, {}};
        const Telling telling(*record, kind);
        for (const Attention &mark : record->attention)
            one.clashes << telling.of(mark);
        all << one;
    }
    return all;
}

QStringList linesOf(const ClashingRecord &record)
{
    QStringList lines{QStringLiteral("%1  %2").arg(record.kind, record.record.title)};
    for (const RecordClash &clash : record.clashes) {
        lines << QStringLiteral("  %1：%2").arg(attentionMark(), clash.sentence)
              << lineOf(clash.fact);
        if (clash.against)
            lines << lineOf(*clash.against);
    }
    return lines;
}

} // namespace onedoor

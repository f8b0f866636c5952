#include "core/domain/centre_record.h"

#include <QHash>

#include <algorithm>

namespace onedoor
{

namespace
{

/// So many marks say all there is to say of one record; who writes more means harm.
constexpr qsizetype marksAtMost = 200;

constexpr QUuid recordSpace{0x6f6e6564, 0x6f6f, 0x5272, 0x8e, 0x63, 0x6f,
                            0x72,       0x64,   0x73,   0x30, 0x31};

QJsonObject joined(QJsonObject fields, const QJsonObject &more)
{
    for (auto it = more.constBegin(); it != more.constEnd(); ++it)
        fields.insert(it.key(), it.value());
    return fields;
}

void assign(QJsonObject &fields, const QString &field, const QJsonValue &value)
{
    value.isNull() ? fields.remove(field) : void(fields.insert(field, value));
}

/// An absent field is a null one.
QJsonValue held(const QJsonObject &fields, const QString &field)
{
    const auto found = fields.constFind(field);
    return found == fields.constEnd() ? QJsonValue(QJsonValue::Null) : *found;
}

class Folding
{
public:
    explicit Folding(CentreRecord &record) : r(record) {}

    void meet(const Event &event)
    {
        if (const auto *put = std::get_if<RecordPut>(&event.fact))
            isRecordFact(event) ? apply(event, *put) : keepOut(event);
        else if (const auto *retired = std::get_if<RecordRetired>(&event.fact))
            isRecordFact(event) && r.there ? apply(event, *retired) : keepOut(event);
        else if (!std::holds_alternative<UnknownFact>(event.fact) &&
                 !std::holds_alternative<ActTaken>(event.fact))
            keepOut(event);
    }

private:
    void apply(const Event &event, const RecordPut &put)
    {
        const QJsonObject fields = joined(put.fields, put.sealedFields);
        for (auto it = fields.constBegin(); it != fields.constEnd(); ++it)
            set(event, it.key(), it.value());
        if (m_retiredBy && !event.knew(*m_retiredBy)) {
            add(event, *m_retiredBy, Clash::Ended);
        } else {
            settle(event, [](const Attention &a) { return a.clash == Clash::Ended; });
            r.retired = false;
            r.retiredBecause.clear();
            m_retiredBy = nullptr;
        }
        r.there = true;
        r.kind = put.kind;
        r.version = put.version;
        r.key = put.key;
        r.title = put.title;
        if (!put.person.isNull())
            r.person = put.person;
        m_puts.append(&event);
        touch(event);
    }
    void apply(const Event &event, const RecordRetired &retired)
    {
        settle(event, [](const Attention &a) { return a.clash == Clash::Ended; });
        for (const Event *put : std::as_const(m_puts)) {
            if (!event.knew(*put))
                add(*put, event, Clash::Ended);
        }
        r.retired = true;
        r.retiredBecause = retired.reason;
        m_retiredBy = &event;
        touch(event);
    }
    void set(const Event &event, const QString &field, const QJsonValue &value)
    {
        const Event *before = m_setBy.value(field);
        if (before && !event.knew(*before) && held(r.fields, field) != value)
            add(*before, event, Clash::Overruled, field);
        settle(event,
               [&](const Attention &a) { return a.clash == Clash::Overruled && a.field == field; });
        assign(r.fields, field, value);
        m_setBy.insert(field, &event);
    }
    void touch(const Event &event)
    {
        r.updatedAt = event.at();
        r.updatedBy = event.operatorName;
    }
    void keepOut(const Event &event)
    {
        if (r.attention.size() < marksAtMost)
            r.attention.append({event.id, Reason::NotFound, event.kind, Clash::KeptOut, {}, {}});
    }
    void add(const Event &loser, const Event &winner, Clash clash, const QString &field = {})
    {
        if (r.attention.size() >= marksAtMost)
            return;
        m_clashing.insert(loser.id, &loser);
        m_clashing.insert(winner.id, &winner);
        r.attention.append({loser.id, Reason::Conflict, loser.kind, clash, winner.id, field});
    }
    /// What `by` decides again, knowing both sides, is decided.
    template <class About>
    void settle(const Event &by, About about)
    {
        r.attention.removeIf([&](const Attention &a) {
            const Event *loser = m_clashing.value(a.event), *winner = m_clashing.value(a.against);
            return a.clash != Clash::KeptOut && loser && winner && about(a) && by.knew(*loser) &&
                   by.knew(*winner);
        });
    }

    CentreRecord &r;
    QHash<QString, const Event *> m_setBy;
    QHash<EventId, const Event *> m_clashing;
    QList<const Event *> m_puts;
    const Event *m_retiredBy = nullptr;
};

} // namespace

bool CentreRecord::isDoubtful(const QString &field) const
{
    return std::any_of(attention.begin(), attention.end(), [&](const Attention &a) {
        return a.clash == Clash::Overruled && a.field == field;
    });
}

PetitionId recordStream(const QString &centre, const QString &kind, const QString &key)
{
    // No name holds a line end: different things never make one text.
    const QString name = QStringList{centre, kind, key}.join(u'\n');
    return PetitionId{QUuid::createUuidV5(recordSpace, name)};
}

bool isRecordFact(const Event &event)
{
    const auto lies = [&event](const auto &fact) {
        return event.petition == recordStream(event.station.centre, fact.kind, fact.key);
    };
    if (const auto *put = std::get_if<RecordPut>(&event.fact))
        return lies(*put);
    const auto *retired = std::get_if<RecordRetired>(&event.fact);
    return retired && lies(*retired);
}

CentreRecord foldRecord(QList<Event> events)
{
    std::sort(events.begin(), events.end(), foldsBefore);
    CentreRecord record;
    Folding folding(record);
    for (const Event &event : std::as_const(events)) {
        record.id = event.petition;
        folding.meet(event);
    }
    record.history = std::move(events);
    return record;
}

Result<Fact> putRecord(const CentreRecord &record, RecordPut inputs)
{
    if (inputs.kind.isEmpty() || inputs.key.isEmpty())
        return Error{Reason::Missing, {}, QStringLiteral("key")};
    const bool reviving = !record.there || record.retired;
    for (QJsonObject *fields : {&inputs.fields, &inputs.sealedFields}) {
        for (const QString &field : fields->keys()) {
            const bool same = held(record.fields, field) == fields->value(field);
            if (same && !record.isDoubtful(field))
                fields->remove(field);
        }
    }
    const bool moved = !inputs.fields.isEmpty() || !inputs.sealedFields.isEmpty();
    if (!moved && !reviving && record.title == inputs.title)
        return Error{Reason::AlreadyDone, inputs.key, QStringLiteral("record")};
    if (inputs.sealedFields.isEmpty())
        inputs.person = {};
    return Fact(std::move(inputs));
}

Result<Fact> retireRecord(const CentreRecord &record, const QString &reason)
{
    if (!record.there)
        return Error{Reason::NotFound, {}, QStringLiteral("record")};
    const bool doubtful = std::any_of(record.attention.begin(), record.attention.end(),
                                      [](const Attention &a) { return a.clash == Clash::Ended; });
    if (record.retired && !doubtful)
        return Error{Reason::AlreadyDone, record.key, QStringLiteral("record")};
    if (reason.trimmed().isEmpty())
        return Error{Reason::Missing, {}, QStringLiteral("reason")};
    return Fact(RecordRetired{record.kind, record.key, reason.trimmed()});
}

} // namespace onedoor

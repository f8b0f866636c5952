#include "core/desk/record_keeping.h"

#include "core/desk/record_spans.h"
#include "core/desk/visible_text.h"

#include <QJsonArray>

#include <algorithm>

namespace onedoor
{

namespace
{

/// Else nobody finds 王\u200b芳.
QJsonValue cleaned(const QJsonValue &value)
{
    if (value.isString())
        return withoutInvisible(value.toString());
    if (!value.isArray())
        return value;
    QJsonArray out;
    for (const QJsonValue &item : value.toArray())
        out << (item.isString() ? QJsonValue(withoutInvisible(item.toString())) : item);
    return out;
}

QJsonObject cleaned(const QJsonObject &typed)
{
    QJsonObject out;
    for (auto it = typed.constBegin(); it != typed.constEnd(); ++it)
        out.insert(it.key(), cleaned(*it));
    return out;
}

/// Whether the key of its person is here: one that was forgotten seals nothing more.
bool isOpen(const RecordKind &kind, const CentreRecord &record)
{
    return std::any_of(kind.fields.begin(), kind.fields.end(), [&](const RecordField &field) {
        return field.sealed && record.fields.contains(field.key);
    });
}

/// Units and people that a field names: one, several, or one in each line.
QStringList namedIn(const QJsonValue &value)
{
    QStringList names;
    if (value.isString())
        names << value.toString();
    for (const QJsonValue &one : value.toArray())
        names << (one.isString() ? one : one[u"who"]).toString();
    return names;
}

/// Nobody answers for a matter that complains of him, or acts in it.
Result<Done> checkAnswerable(const Store &store, const RecordKind &kind, const QJsonObject &fields)
{
    QStringList accused;
    for (const RecordField &field : kind.fields) {
        const auto code = field.type == AskType::Matter && !kind.answerable.isEmpty()
                              ? PetitionCode::parse(fields.value(field.key).toString())
                              : Result<PetitionCode>(Error{});
        const auto id = code ? store.petitions.byCode(*code) : Result<PetitionId>(code.error());
        const auto matter = id ? store.ledger.petition(*id) : Result<Petition>(id.error());
        for (const Party &party : matter ? matter->intake.respondents : QList<Party>())
            accused << party.name;
    }
    for (const QString &key : kind.answerable) {
        for (const QString &name : namedIn(fields.value(key))) {
            if (accused.contains(name))
                return Error{Reason::NotOpen,
                             QStringLiteral("“%1”写了被反映的单位“%2”：请写其上级或者其他有权处理的"
                                            "单位。检举、揭发材料不得转给被检举、揭发的单位（信访工"
                                            "作条例第三十条第三款）")
                                 .arg(kind.field(key)->title, name),
                             key};
        }
    }
    return Done{};
}

} // namespace

Result<const RecordKind *> RecordKeeping::kindOf(const QString &kind) const
{
    const RecordKind *found = m_kinds.find(kind);
    if (!found)
        return Error{Reason::NotInCatalogue, kind, QStringLiteral("kind")};
    return found;
}

PetitionId RecordKeeping::streamOf(const QString &kind, const QString &key) const
{
    return recordStream(m_store.identity().station.centre, kind, key);
}

Result<Fact> RecordKeeping::decide(const RecordKind &kind, const QJsonObject &typed,
                                   const CentreRecord &record, const Through &through)
{
    const auto entry = readRecord(kind, typed, record.fields, m_choicesOf);
    if (!entry)
        return entry.error();
    if (const auto free = checkSpans(kind, *entry, record); !free)
        return free.error();
    QJsonObject after = record.fields;
    for (auto it = entry->fields.constBegin(); it != entry->fields.constEnd(); ++it)
        after.insert(it.key(), it.value());
    if (const auto right = checkAnswerable(m_store, kind, after); !right)
        return right.error();
    RecordPut put{kind.kind,           kind.version, entry->key, entry->title, entry->fields,
                  entry->sealedFields, {},           false,      through.act,  through.says};
    if (!put.sealedFields.isEmpty())
        put.person = isOpen(kind, record) ? record.person : PersonId{m_ids.next()};
    return putRecord(record, std::move(put));
}

/// As it would stand beside the others that serve.
Result<Done> RecordKeeping::checkSpans(const RecordKind &kind, const RecordEntry &entry,
                                       const CentreRecord &record) const
{
    if (kind.spans.isEmpty())
        return Done{};
    const auto others = m_store.records.ofKind(kind.kind);
    if (!others)
        return others.error();
    QJsonObject after = record.fields;
    for (auto it = entry.fields.constBegin(); it != entry.fields.constEnd(); ++it)
        after.insert(it.key(), it.value());
    return onedoor::checkSpans(kind, entry.key, after, *others);
}

Result<Done> RecordKeeping::checkPost(const QString &kind) const
{
    const auto found = kindOf(kind);
    if (!found)
        return found.error();
    const QStringList &by = (*found)->by;
    const bool may = !m_roles || by.isEmpty() ||
                     std::any_of(by.begin(), by.end(),
                                 [this](const QString &role) { return m_roles->contains(role); });
    if (!may)
        return Error{Reason::NotAllowed, by.join(u'、'), QStringLiteral("by")};
    return Done{};
}

Result<RecordOutcome> RecordKeeping::put(const QString &kind, const QJsonObject &typed,
                                         const Through &through)
{
    const auto found = kindOf(kind);
    if (!found)
        return found.error();
    if (const auto may = checkPost(kind); through.act.isEmpty() && !may)
        return may.error();
    const QJsonObject clean = cleaned(typed);
    const auto key = recordKeyOf(**found, clean);
    if (!key)
        return key.error();
    RecordOutcome outcome{*key, RecordOutcome::What::Made};
    const auto event =
        m_store.ledger.recordOwn(streamOf(kind, *key), m_operator, [&](const CentreRecord &record) {
            outcome.what = !record.there    ? RecordOutcome::What::Made
                           : record.retired ? RecordOutcome::What::Revived
                                            : RecordOutcome::What::Changed;
            return decide(**found, clean, record, through);
        });
    if (!event && event.error().reason != Reason::AlreadyDone)
        return event.error();
    if (!event)
        outcome.what = RecordOutcome::What::Unchanged;
    return outcome;
}

Result<Done> RecordKeeping::retire(const QString &kind, const QString &key, const QString &reason)
{
    if (const auto may = checkPost(kind); !may)
        return may.error();
    const auto event = m_store.ledger.recordOwn(
        streamOf(kind, key), m_operator, [&](const CentreRecord &record) -> Result<Fact> {
            if (!record.there)
                return Error{Reason::NotFound, key, QStringLiteral("record")};
            return retireRecord(record, withoutInvisible(reason));
        });
    return event ? Result<Done>(Done{}) : event.error();
}

Result<QList<RecordRow>> RecordKeeping::list(const QString &kind, Records::Which which) const
{
    const auto found = kindOf(kind);
    return found ? m_store.records.ofKind(kind, which) : Result<QList<RecordRow>>(found.error());
}

Result<CentreRecord> RecordKeeping::show(const QString &kind, const QString &key) const
{
    if (const auto found = kindOf(kind); !found)
        return found.error();
    const auto record = m_store.ledger.centreRecord(streamOf(kind, key));
    if (!record && record.error().reason != Reason::NotFound)
        return record;
    if (!record || !record->there)
        return Error{Reason::NotFound, key, QStringLiteral("record")};
    return record;
}

Result<QList<RecordRow>> RecordKeeping::find(const QString &kind, const QString &typed,
                                             int limit) const
{
    const auto found = kindOf(kind);
    if (!found)
        return found.error();
    return m_store.records.find(kind, typed, (*found)->searchedFields(), limit);
}

QString wordOf(RecordOutcome::What what)
{
    switch (what) {
    case RecordOutcome::What::Made:
        return QStringLiteral("made");
    case RecordOutcome::What::Changed:
        return QStringLiteral("changed");
    case RecordOutcome::What::Unchanged:
        return QStringLiteral("unchanged");
    case RecordOutcome::What::Revived:
        return QStringLiteral("revived");
    }
    return {};
}

} // namespace onedoor

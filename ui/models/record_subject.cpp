#include "ui/models/record_subject.h"

#include "core/desk/record_acting.h"
#include "core/desk/system_clock.h"
#include "ui/models/records_model.h"

namespace onedoor
{

namespace
{

/// With the drafts it ends, or nothing of it.
Result<Event> takeOnRecord(StationWorkplace &at, const QString &kind, const QString &key,
                           const QString &act, const QJsonObject &inputs)
{
    RandomIds ids(*at.station().clock);
    RecordKeeping records = RecordsModel::keepingAt(at, ids);
    RecordActing acting(at.workplace(), records);
    std::optional<Event> last;
    const auto done = at.store().ledger.together([&]() -> Result<Done> {
        if (const auto taken = acting.take(kind, key, act, inputs); !taken)
            return taken.error();
        const auto now = records.show(kind, key);
        if (!now)
            return now.error();
        last = now->history.last();
        return takeDraftsAway(at, now->id, acting.view(*now), act);
    });
    return done ? Result<Event>(*last) : Result<Event>(done.error());
}

} // namespace

Result<OpenRecord> OpenRecord::read(StationWorkplace &at, RecordKeeping &records,
                                    const QString &kind, const QString &key)
{
    const auto record = records.show(kind, key);
    if (!record)
        return record.error();
    const RecordActing acting(at.workplace(), records);
    const auto offers = record->retired ? QList<ActOffer>() : acting.offers(*record);
    return OpenRecord{*record, Doable::of(acting.view(*record), offers, at.workplace())};
}

void RecordSubject::show(const OpenRecord &open)
{
    m_petition.id = open.record.id;
    m_kind = open.record.kind;
    m_key = open.record.key;
    m_doable = open.doable;
}

void RecordSubject::take(const QString &act, const QJsonObject &inputs, const QObject *asker,
                         Answer<Event> answer)
{
    const auto record = [kind = m_kind, key = m_key, act, inputs](StationWorkplace &at) {
        return takeOnRecord(at, kind, key, act, inputs);
    };
    if (m_recording.begin(asker, record, std::move(answer)))
        m_then();
}

} // namespace onedoor

#include "core/sync/reissue.h"

#include "core/sync/hub_admin.h"

#include <QUuid>

namespace onedoor
{

namespace
{

constexpr int idBatch = 500;

const QString newLabel = QStringLiteral("new_station");

/// Whether a station may bear it at all; none is what the hub is to choose.
Result<Done> checkLabel(const QString &label)
{
    return label.isEmpty() || PetitionCode::isStation(label)
               ? Result<Done>(Done{})
               : Error{Reason::BadFormat, label, newLabel};
}

/// What a store asks the hub before it becomes another's. Reads only, but for the token.
class Asking
{
public:
    Asking(Store &store, HubConnection &hub)
        : m_store(store), m_hub(hub), m_self(store.ledger.station())
    {
    }

    /// Refuses where the hub takes the store for what it says it is.
    Result<Done> whetherNeeded(bool wished)
    {
        const auto own = HubAdmin::chainOf(m_store);
        if (!own)
            return own.error();
        m_end = own->sequence;
        const auto found = HubAdmin::standingBy(m_hub, *own);
        if (needsNewStation({HubTrouble::Identity, found.detail}))
            return Done{};
        if (!found.good && found.detail != QLatin1String("BEHIND"))
            return errorOf({troubleOfCode(found.detail), found.detail});
        return wished ? Result<Done>(Done{})
                      : Error{Reason::NotAllowed, m_self.text(), QStringLiteral("reissue")};
    }

    Result<StationId> newStation(const QString &wish)
    {
        const QString key = QStringLiteral("reissue_token");
        QString token = m_store.exchange.value(key);
        if (token.isEmpty()) {
            token = QUuid::createUuid().toString(QUuid::Id128);
            if (const auto put = m_store.exchange.put(key, token); !put)
                return put.error();
        }
        const auto answer = m_hub.callJson("hub.reissue", {{QStringLiteral("st"), m_self.text()},
                                                           {QStringLiteral("token"), token},
                                                           {QStringLiteral("wish"), wish}});
        if (answer.failure)
            return errorOf(*answer.failure);
        const QString code = answer.object.value(QStringLiteral("code")).toString();
        const auto given =
            StationId::parse(answer.object.value(QStringLiteral("station")).toString());
        if (given)
            return *given;
        if (code == QStringLiteral("TAKEN"))
            return Error{Reason::Duplicate, wish, newLabel};
        return errorOf({troubleOfCode(code), code});
    }

    /// The last sequence up to which both chains are the same.
    Result<qint64> common()
    {
        qint64 same = 0;
        qint64 other = m_end + 1;
        for (qint64 at = other - 1; other - same > 1; at = (same + other) / 2) {
            const auto equal = sameAt(at);
            if (!equal)
                return equal.error();
            (*equal ? same : other) = at;
        }
        return same;
    }

    /// Which of the own facts after a sequence the hub has, in whatever chain.
    Result<QSet<EventId>> knownAfter(qint64 sequence)
    {
        QSet<EventId> known;
        for (;;) {
            const auto own = m_store.ledger.ownAfter(sequence, idBatch);
            if (!own)
                return own.error();
            if (own->isEmpty())
                return known;
            QByteArrayList ids;
            for (const Event &event : *own)
                ids.append(event.id.text().toUtf8());
            const auto answer = m_hub.call("select * from hub.known_ids($1, $2::uuid[])",
                                           {m_self.centre.toUtf8(), '{' + ids.join(',') + '}'});
            if (answer.failure)
                return errorOf(*answer.failure);
            for (const QByteArrayList &row : answer.rows) {
                if (const auto id = EventId::parse(QString::fromUtf8(row.value(0))))
                    known.insert(*id);
            }
            sequence = own->last().sequence;
        }
    }

private:
    /// What a salvage could not read is there as soon as the hub has it.
    Result<bool> sameAt(qint64 sequence)
    {
        if (sequence == 0)
            return true;
        const auto own = m_store.ledger.ownAfter(sequence - 1, 1);
        if (!own)
            return own.error();
        if (own->isEmpty() || own->first().sequence != sequence)
            return true;
        const auto answer = m_hub.call("select hub.hash_at($1, $2)",
                                       {m_self.text().toUtf8(), QByteArray::number(sequence)});
        if (answer.failure)
            return errorOf(*answer.failure);
        return QString::fromUtf8(answer.rows.value(0).value(0)) == own->first().hash;
    }

    Store &m_store;
    HubConnection &m_hub;
    StationId m_self;
    qint64 m_end = 0;
};

} // namespace

Result<Reissue::Plan> Reissue::plan(HubConnection &hub, const QString &wish) const
{
    const auto store = m_open(m_folder);
    if (!store)
        return store.error();
    Asking asking(**store, hub);
    if (const auto needed = asking.whetherNeeded(!wish.isEmpty()); !needed)
        return needed.error();
    const auto station = asking.newStation(wish);
    const auto common = station ? asking.common() : station.error();
    const auto known = common ? asking.knownAfter(*common) : common.error();
    if (!known)
        return known.error();
    return Plan{(*store)->ledger.station(), {*station, *common, *known}};
}

Result<Reissue::Report> Reissue::run(HubConnection &hub, const QString &wish,
                                     const OnProgress &progress)
{
    const auto fit = checkLabel(wish);
    const auto planned = fit ? plan(hub, wish) : Result<Plan>(fit.error());
    if (!planned)
        return planned.error();
    const auto carried = carryOver(m_folder, m_key, planned->what, m_open, progress);
    if (!carried)
        return carried.error();
    return Report{planned->from, planned->what.to, carried->facts, planned->what.known.size(),
                  carried->setAside};
}

Result<Reissue::Report> Reissue::runAlone(const QString &label, const OnProgress &progress)
{
    if (label.isEmpty())
        return Error{Reason::Missing, {}, newLabel};
    if (const auto fit = checkLabel(label); !fit)
        return fit.error();
    StationId from;
    CarryOver what;
    {
        const auto store = m_open(m_folder);
        if (!store)
            return store.error();
        from = (*store)->ledger.station();
        const StationId to{from.centre, label};
        const auto there = (*store)->ledger.head(to);
        const auto own = (*store)->ledger.head(from);
        if (!there || !own)
            return there ? own.error() : there.error();
        if (there->sequence > 0 || to == from)
            return Error{Reason::Duplicate, label, newLabel};
        what = {to, own->sequence, {}};
    }
    const auto carried = carryOver(m_folder, m_key, what, m_open, progress);
    return carried ? Result<Report>(Report{from, what.to, carried->facts, 0, carried->setAside})
                   : carried.error();
}

} // namespace onedoor

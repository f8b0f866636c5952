#pragma once

#include "core/store/key_file.h"
#include "core/store/store.h"
#include "tests/support/acts.h"

#include <QTemporaryDir>

#include <stdexcept>
#include <string>

namespace onedoor::test
{

inline QString resourcesFolder()
{
    return QStringLiteral(ONEDOOR_SOURCE "/resources");
}

/// The one division these stores know.
inline QString divisionName(const QString &code)
{
    return code == QStringLiteral("350211003") ? QStringLiteral("杏林街道") : QString();
}

/// The deadlines whose day somebody promised; those that are counted need a calendar.
inline QList<DeadlineRow> promisedDeadlines(const Petition &petition)
{
    QList<DeadlineRow> rows;
    for (const RunningClock &clock : petition.clocks) {
        if (clock.started.fixed)
            rows << DeadlineRow{
                clock.started.rule,   int(rows.size()),        Clock::legalDay(clock.started.from),
                *clock.started.fixed, overOn(petition, clock), clock.started.owner};
    }
    return rows;
}

inline Knowledge promised()
{
    return {promisedDeadlines, divisionName, {}};
}

inline Result<std::unique_ptr<Store>> openStore(const QString &folder, const Clock &clock,
                                                IdSource &ids, OpenMode mode = OpenMode::ReadWrite)
{
    const auto key = KeyFile(folder).open();
    if (!key)
        return key.error();
    return Store::open(folder, *key, mode, clock, ids, resourcesFolder(), promised());
}

/// A second, raw connection to a store's file, as somebody who has its key could make one.
inline std::unique_ptr<Connection> rawConnection(const QString &folder)
{
    const auto key = KeyFile(folder).open();
    auto connection =
        Connection::open(folder + QStringLiteral("/store.db"), key.value(), OpenMode::ReadWrite);
    return std::move(connection).value();
}

/// Registers under the station's next code, as the desk does.
inline Result<Event> registerIn(Store &store, const PetitionId &id, const Intake &intake)
{
    return store.ledger.record(id, QStringLiteral("林晓"), [&](const Petition &) -> Result<Fact> {
        const StationId &station = store.identity().station;
        const QDate day(2026, 11, 23);
        const auto serial = store.petitions.nextSerial(station, day);
        if (!serial)
            return serial.error();
        return Fact(PetitionRegistered{
            PetitionCode::make(station.centre, day, station.label, *serial), intake});
    });
}

/// A station with a store in a temporary folder.
class Station
{
public:
    explicit Station(const char *label = "A1")
        : ids(quint16(label[0] * 256 + label[1])), m_label(label)
    {
        StoreIdentity identity;
        identity.station = stationOf(label);
        identity.centreName = QStringLiteral("集美区社会矛盾纠纷调处化解中心");
        const auto created = Store::create(folder(), identity, resourcesFolder());
        if (!created)
            throw std::runtime_error(created.error().detail.toStdString());
        reopen();
    }

    QString folder() const { return m_folder.path() + QStringLiteral("/store"); }
    QString file() const { return folder() + QStringLiteral("/store.db"); }
    Store &operator*() { return *m_store; }
    Store *operator->() { return m_store.get(); }
    void close() { m_store.reset(); }
    void reopen()
    {
        close();
        auto opened = openStore(folder(), clock, ids);
        if (!opened)
            throw std::runtime_error(opened.error().detail.toStdString());
        m_store = std::move(*opened);
    }

    PetitionId add(const Intake &intake = leakingIntake())
    {
        const PetitionId id{ids.next()};
        const auto event = registerIn(*m_store, id, intake);
        return event ? id : PetitionId();
    }
    Result<Event> record(const PetitionId &id, const Fact &fact)
    {
        return m_store->ledger.record(id, QStringLiteral("林晓"),
                                      [&](const Petition &) { return Result<Fact>(fact); });
    }
    /// Everything this station wrote, as the hub would hand it on.
    QList<Event> written() { return *m_store->ledger.ownAfter(0, 1'000'000); }
    /// What verify found, "" when all is well.
    std::string problems()
    {
        const auto verified = m_store->verify();
        if (!verified)
            return "failed: " + verified.error().detail.toStdString();
        return (verified->problems.join(u' ') + verified->badEvent).toStdString();
    }

    StillClock clock;
    CountedIds ids;

private:
    QTemporaryDir m_folder;
    QByteArray m_label;
    std::unique_ptr<Store> m_store;
};

} // namespace onedoor::test

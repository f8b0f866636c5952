#pragma once

#include "core/store/lost.h"
#include "core/store/store.h"
#include "core/sync/exchange_round.h"
#include "core/sync/reissue.h"
#include "test_hub.h"

#include <QTemporaryDir>

#include <memory>

/// A clock that stands where the test puts it.
class HandClock : public onedoor::Clock
{
public:
    QDateTime now() const override { return time; }
    QDateTime time{QDate(2026, 11, 23), QTime(1, 0), Qt::UTC};
};

/// Identities counted from a seed, so that two stations never make the same one.
class CountedIds : public onedoor::IdSource
{
public:
    explicit CountedIds(ushort seed) : m_seed(seed) {}
    QUuid next() override { return QUuid(++m_count, m_seed, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1); }

private:
    ushort m_seed;
    uint m_count = 0;
};

/// A window's computer: a store in a folder of its own, and its access to a hub.
class TestStation
{
public:
    TestStation(TestHub &hub, const QString &id, onedoor::HubUse use = onedoor::HubUse::Real);
    /// A second computer with a copy of the other's folder, and the same access.
    enum class CopyOf { Folder };
    TestStation(CopyOf, TestStation &original, ushort seed);

    onedoor::Store &store() { return *m_store; }
    /// Registers a petition by a person of that name; every call makes a fact.
    onedoor::PetitionId registerPetition(const QString &petitioner);
    QString petitionerOf(const onedoor::PetitionId &petition);

    /// One exchange over a fresh connection.
    onedoor::RoundReport exchange();
    /// The same, through another address (a relay, a wrong database).
    onedoor::RoundReport exchangeAt(const onedoor::HubAddress &address, const QString &password,
                                    onedoor::HubConnection::Patience patience = {});
    onedoor::HubOutcome connect(onedoor::HubConnection &connection) const;

    /// Closes the store and leaves its folder.
    void close() { m_store.reset(); }
    void open();
    /// The files of the closed folder as they are, put aside; takeBack() puts them in place again,
    /// as a person with a file manager would.
    std::shared_ptr<QTemporaryDir> putAside();
    void takeBack(const QTemporaryDir &kept);
    /// Goes on as another station; the store is closed meanwhile.
    onedoor::Result<onedoor::Reissue::Report> reissue(const QString &wish = {});
    onedoor::Backup::OpenStore opening();

    /// Takes facts out of the closed store as a salvage that could not read them leaves it.
    void lose(const QList<onedoor::LostRange> &ranges);
    QString folder() const { return m_folder.path(); }
    QByteArray digest();

    HandClock clock;
    onedoor::HubAddress address;
    QString password;
    onedoor::StationId id;

private:
    QTemporaryDir m_folder;
    CountedIds m_ids;
    std::unique_ptr<onedoor::Store> m_store;
};

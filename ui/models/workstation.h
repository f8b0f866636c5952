#pragma once

#include "ui/models/own_workplace.h"

#include "core/desk/papers.h"
#include "core/desk/system_clock.h"

namespace onedoor
{

/// Where one station works: what every thread of the program needs to open its own workplace.
/// A value; clock and reference outlive all threads and may be read from any.
struct Workstation {
    QString folder;    ///< of the store
    QString resources; ///< rules, calendar, catalogues, forms
    Operator who;
    const Clock *clock = nullptr;
    const Reference *reference = nullptr;
    OpenMode mode = OpenMode::ReadWrite;
    QStringList fonts = {};      ///< files of the faces that travel with the program
    DataKey key = {};            ///< of the store: unlocked once, every thread opens with it
    KeyVault *keyring = nullptr; ///< of this computer, for workers; outlives them
};

/// A store and the fonts of one thread; belongs to the thread that opened it.
class StationWorkplace : public OwnWorkplace
{
public:
    /// `rebuilding` as for Store::open.
    static Result<std::unique_ptr<StationWorkplace>> open(const Workstation &station,
                                                          const OnProgress &rebuilding = {});

    Workplace workplace() override
    {
        return {*m_store, *m_station.reference, *m_station.clock, m_ids, m_station.who};
    }
    Papers papers() { return Papers(workplace(), *m_engine); }
    Store &store() { return *m_store; }
    const Reference &reference() const { return *m_station.reference; }
    const Workstation &station() const { return m_station; }
    QDate today() const { return m_station.clock->today(); }

private:
    explicit StationWorkplace(const Workstation &station);

    Workstation m_station;
    RandomIds m_ids;
    std::unique_ptr<Store> m_store;
    FontBook m_fonts;
    std::optional<PaperEngine> m_engine; ///< made with the store: a rehearsal's papers say so
};

/// For models that bring their own worker.
WorkplaceFactory factoryOf(const Workstation &station);

} // namespace onedoor

#pragma once

#include "ui/models/own_workplace.h"

#include "core/desk/papers.h"
#include "core/desk/system_clock.h"

namespace onedoor
{

/// Where one station works: what every thread of the program needs to open its own workplace.
/// A value; the clock outlives all threads and may be read from any.
struct Workstation {
    QString folder;    ///< of the store
    QString resources; ///< rules, calendar, catalogues, forms
    Operator who;
    const Clock *clock = nullptr;
    OpenMode mode = OpenMode::ReadWrite;
    QStringList fonts = {}; ///< files of the faces that travel with the program
};

/// A store, the catalogues and the fonts of one thread; belongs to the thread that opened it.
class StationWorkplace : public OwnWorkplace
{
public:
    static Result<std::unique_ptr<StationWorkplace>> open(const Workstation &station);

    Workplace workplace() override
    {
        return {*m_store, m_reference, *m_station.clock, m_ids, m_station.who};
    }
    Papers papers() { return Papers(workplace(), m_engine); }
    Store &store() { return *m_store; }
    const Reference &reference() const { return m_reference; }
    const Workstation &station() const { return m_station; }
    QDate today() const { return m_station.clock->today(); }

private:
    StationWorkplace(const Workstation &station, Reference reference);

    Workstation m_station;
    Reference m_reference;
    RandomIds m_ids;
    std::unique_ptr<Store> m_store;
    FontBook m_fonts;
    PaperEngine m_engine;
};

/// For models that bring their own worker.
WorkplaceFactory factoryOf(const Workstation &station);

} // namespace onedoor

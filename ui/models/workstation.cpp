#include "ui/models/workstation.h"

#include <memory>

namespace onedoor
{

StationWorkplace::StationWorkplace(const Workstation &station)
    : m_station(station), m_ids(*station.clock), m_fonts(station.fonts), m_engine(m_fonts)
{
}

Result<std::unique_ptr<StationWorkplace>> StationWorkplace::open(const Workstation &station,
                                                                 const OnProgress &rebuilding)
{
    std::unique_ptr<StationWorkplace> own(new StationWorkplace(station));
    auto store = Store::open(station.folder, station.key, station.mode, *station.clock, own->m_ids,
                             station.resources, knowledgeOf(*station.reference), rebuilding);
    if (!store)
        return store.error();
    own->m_store = std::move(*store);
    if (own->m_store->identity().rehearsal) { // known only now: its papers say 演练
        std::destroy_at(&own->m_engine);
        std::construct_at(&own->m_engine, own->m_fonts, PaperUse::Rehearsal);
    }
    return own;
}

WorkplaceFactory factoryOf(const Workstation &station)
{
    return [station]() -> Result<std::unique_ptr<OwnWorkplace>> {
        auto own = StationWorkplace::open(station);
        if (!own)
            return own.error();
        return std::unique_ptr<OwnWorkplace>(std::move(*own));
    };
}

} // namespace onedoor

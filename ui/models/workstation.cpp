#include "ui/models/workstation.h"

namespace onedoor
{

StationWorkplace::StationWorkplace(const Workstation &station)
    : m_station(station), m_ids(*station.clock), m_fonts(station.fonts)
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
    own->m_engine.emplace(own->m_fonts, paperUseOf(*own->m_store));
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

#include "core/domain/ids.h"

#include "core/domain/petition_code.h"

namespace onedoor
{

std::optional<StationId> StationId::parse(const QString &text)
{
    const StationId station{text.left(9), text.mid(10)};
    if (text.size() != 12 || text[9] != u'-' || !PetitionCode::isCentre(station.centre) ||
        !PetitionCode::isStation(station.label))
        return std::nullopt;
    return station;
}

} // namespace onedoor

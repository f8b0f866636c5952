#pragma once

#include <catch2/catch.hpp>

#include "tests/support/stores.h"

namespace onedoor::test
{

/// How many a search finds; the list and its count agree.
inline int hits(Station &station, const QString &typed)
{
    PetitionFilter filter;
    filter.typed = typed;
    const auto page = station->petitions.page(filter, 1000);
    REQUIRE(page);
    const auto count = station->petitions.count(filter, 1000);
    REQUIRE(count);
    CHECK(count->number == page->size());
    return int(page->size());
}

} // namespace onedoor::test

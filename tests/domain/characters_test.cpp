#include "core/domain/characters.h"

#include <catch2/catch.hpp>

using namespace onedoor;

TEST_CASE("A traditional character is compared as its simplified form")
{
    CHECK(simplified(U'張') == U'张');
    CHECK(simplified(U'後') == U'后');
    CHECK(simplified(U'𬀩') == U'𬀩');
    for (const char32_t same : {U'张', U'后', U'a', U'１', U'龥'})
        CHECK(simplified(same) == same);
}

#pragma once

#include "ui/shell/interface_language.h"

#include <catch2/catch.hpp>

namespace onedoor::test
{

/// The words and the locale of the interface as people have it, while this lives.
class Chinese
{
public:
    Chinese() { REQUIRE(m_language.isWhole()); }

private:
    InterfaceLanguage m_language;
};

} // namespace onedoor::test

#pragma once

#include "core/paper/font_part.h"

#define POINTERHOLDER_TRANSITION 4 // libqpdf 11: std::shared_ptr, no compatibility layer
#include <qpdf/QPDF.hh>

#include <string>

namespace onedoor
{

/// Puts it into a PDF as a composite font of Identity-H (ISO 32000-1, 9.7).
QPDFObjectHandle embed(QPDF &pdf, const FontPart &part, const std::string &name);

} // namespace onedoor

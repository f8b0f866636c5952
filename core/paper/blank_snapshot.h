#pragma once

#include "core/paper/form_library.h"
#include "core/paper/template.h"

#include <QJsonObject>

namespace onedoor
{

/// Characters no value has: where a form is left to the pen. They pass the filters, and the blank's
/// layout sets them as ruled or empty space.
namespace pen
{
constexpr char16_t line = u'\uE0B0';  ///< a piece of a line to write on
constexpr char16_t gap = u'\uE0B1';   ///< unruled, as before 年
constexpr char16_t whole = u'\uE0B2'; ///< a line as wide as the page
inline bool isMark(QChar sign)
{
    return sign.unicode() >= line && sign.unicode() <= whole;
}
} // namespace pen

/// The forms that a centre keeps as blanks for a power cut.
QStringList blankForms();

/// Fills a form with room to write; what holds always (the centre) is printed from `view`.
QJsonObject blankSnapshot(const FormSpec &form, const QJsonObject &view);

/// The filters of papers, which leave room where there is nothing: `　　年　月　日`, ☐.
Filters blankFilters();

} // namespace onedoor

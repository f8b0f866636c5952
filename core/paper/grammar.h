#pragma once

#include <QString>

namespace onedoor
{

/// What may stand inside an element of a form.
enum class Content {
    None,
    Text,   ///< characters only
    Inline, ///< characters and inline elements
    Blocks,
    Rows,   ///< tr
    Cells,  ///< td
    Either, ///< blocks, or inline content
    Form,   ///< body and footer
};

/// Part of a form an element belongs to; decides where it may stand.
enum class Place { Root, Part, Block, Row, Cell, Inline };

struct ElementRule {
    Place place;
    Content content;
};

/// Nothing for an unknown element.
const ElementRule *ruleFor(const QString &element);

bool mayContain(Content outer, Place inner);

/// Empty when the element knows the attribute and the value fits it, else what is wrong.
QString attributeMistake(const QString &element, const QString &attribute, const QString &value);

} // namespace onedoor

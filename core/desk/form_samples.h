#pragma once

#include "core/paper/form_library.h"

#include <QJsonObject>

namespace onedoor
{

/// Made-up matters a form is looked at with before it is used.
enum class MadeUp {
    Sample,      ///< as its sample has it
    LongNames,   ///< names of forty characters, texts twelve times as long
    FourScripts, ///< rare characters, Latin, Cyrillic, Tibetan in one name
    Withheld,    ///< the matter is protected
    Bare,        ///< only what must be there
};

/// A form's sample turned into such a matter.
QJsonObject madeUp(const FormSpec &form, const QJsonObject &sample, MadeUp kind);

} // namespace onedoor

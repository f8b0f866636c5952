#pragma once

#include "core/paper/engine.h"

namespace onedoor
{

/// One blank: what stands on it before anybody writes.
struct BlankPaper {
    QString number;
    QString qr;
    QJsonObject centre; ///< the view's centre
};

/// Sets a form without a matter: ruled space wherever a value would stand, the blank's own number
/// in place of the document's. Never more than what holds always is printed.
Result<Paper> blankPage(FontBook &fonts, const FormSpec &form, const BlankPaper &blank,
                        PaperUse use, const QDateTime &printedAt);

} // namespace onedoor

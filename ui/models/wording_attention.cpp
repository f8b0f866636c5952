#include "ui/models/wording.h"

#include <cstdlib>

namespace onedoor
{

QString clockSkewText(qint64 hubAheadMs)
{
    const QString minutes = QString::number(std::llabs(hubAheadMs) / 60'000);
    return hubAheadMs > 0
               ? Wording::tr(
                     "This computer's clock is %1 minutes behind the county's. Records count "
                     "all the same; set the clock, or papers bear a wrong time.")
                     .arg(minutes)
               : Wording::tr("This computer's clock is %1 minutes ahead of the county's. Records "
                             "count all the same; set the clock, or papers bear a wrong time.")
                     .arg(minutes);
}

QString attentionText(const Attention &attention)
{
    switch (attention.clash) {
    case Clash::KeptOut:
        return Wording::tr("Does not fit what was recorded elsewhere: kept, but not counted.");
    case Clash::Overruled:
        return attention.field.isEmpty()
                   ? Wording::tr("Taken back by somebody who had not heard of it.")
                   : Wording::tr("%1 was corrected at two places that had not heard of each other: "
                                 "this value no longer stands. Correct it once more to what holds.")
                         .arg(fieldText(attention.field));
    case Clash::Ended:
        return Wording::tr("The matter was ended by somebody who had not heard of this step.");
    case Clash::Doubled:
        return Wording::tr("Two agreements were reached, neither side having heard of the other.");
    case Clash::Adrift:
        return Wording::tr("Merged into nothing that is handled, so it is open again: undo the "
                           "merge, or merge it into one that is.");
    }
    return {};
}

QString attentionMark()
{
    return Wording::tr("! Facts clash", "the mark of a matter in lists");
}

QString noUnitsText()
{
    return Wording::tr("This centre has no units on record yet. Record them, one JSON object a "
                       "line, with: onedoorctl record unit put FILE");
}

} // namespace onedoor

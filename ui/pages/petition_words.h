#pragma once

#include "ui/models/petition_model.h"
#include "ui/widgets/timeline.h"

namespace onedoor
{

/// How the pages about petitions dress what their models say.
Tone toneOf(State state);
QList<TimelineEntry> timelineOf(const QList<PetitionModel::HistoryItem> &history);
/// What contradicts what in a petition, a sentence each; empty when nothing does.
QString clashText(const Petition &petition);
/// 王秀兰 等 3 人; anonymous in words.
QString petitionersText(const Petition &petition);

} // namespace onedoor

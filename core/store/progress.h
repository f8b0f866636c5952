#pragma once

#include "core/domain/petition.h"

namespace onedoor
{

/// What boards ask of a matter and none of its facts says alone.

/// Neither settled nor handled within another.
bool isOpen(const Petition &petition);
/// Not the centre's own leading and tracking, which lies between any two routes.
bool isElsewhere(const RouteRun &run);
/// How often it came back from a unit, or was taken from one and sent out the same way anew.
int bouncesOf(const Petition &petition);
/// The last day an act brought it nearer to an end: a route or a stage it had not reached before, a
/// result, something done. Sent out again, given back, reminded of or told about, it stays where it
/// was: 程序空转.
QDate movedOn(const Petition &petition);
/// Its figures as one JSON object: money as 12000.00.
QString figuresOf(const Petition &petition);

} // namespace onedoor

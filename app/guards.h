#pragma once

namespace onedoor
{

/// Before anything else in a program's main: what lies in memory (names, passwords, the key) is
/// never written to the disk when the program falls, no other program of this user may look into
/// it, and every file and folder made from now on is this user's alone.
void guardProcess();

} // namespace onedoor

#pragma once

#include "tests/bench/county.h"
#include "tests/bench/table.h"

/// Each adds its lines to the table: ours beside its floor, in the same run on the same disk.
namespace onedoor::bench
{

/// Drops and replays the projections; the floor inserts the same rows through the C interface.
void measureRebuild(Table &table, County &county);
/// The desk's own registration; floors: the same rows through the C interface, a bare append.
void measureRegistration(Table &table, County &county);
/// Declared procedure: read at the start, and asked of a matter.
void measureDeclarations(Table &table, County &county);
/// Every class of query, as typed; the floor is the bare FTS5 statement.
void measureSearch(Table &table, County &county);
/// Every board's first rows; the floor is its bare statement.
void measureBoards(Table &table, County &county);
/// Acts of a matter of 200, a bank's list, orphans beside one pass over an index.
void measureLoop(Table &table, County &county);
/// Repeats while typing; the floor is one index look-up.
void measureRepeats(Table &table, County &county);
/// The chain of all facts; the floor hashes the same bytes.
void measureChain(Table &table, County &county);
/// Commit, search and rebuild with each cipher; the floor is the same without.
void measureEncryption(Table &table, County &county);
/// The desktop's first picture; beside an empty store and, where they are installed, KeePassXC and
/// sqlitebrowser on the same display.
void measureStartup(Table &table, County &county);
/// 40 visitors in the real desktop: memory beside an empty QMainWindow, and the longest event.
void measureDay(Table &table, County &county);
/// A backup while the desk writes; the floor is VACUUM INTO of the same store at rest.
void measureBackup(Table &table, County &county);
/// A form to PDF beside LibreOffice and Chromium, where they are installed; no store matters.
void measureForms(Table &table, County &county);

} // namespace onedoor::bench

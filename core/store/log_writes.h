#pragma once

namespace onedoor
{

/// From now on what a connection writes into its log (-wal) is held back and given to the system in
/// one call, before it is flushed or the log let go. The engine takes two calls a page, which was a
/// quarter of a registration. When that call fails the transaction cannot be committed any more.
/// For connections with synchronous=FULL, where every commit is flushed before others are told of
/// it. What is held is enciphered already.
/// beneath: a file system registered with the engine, the one connections use. Does nothing the
/// second time. Any thread.
void gatherLogWrites(const char *beneath = "unix");

} // namespace onedoor

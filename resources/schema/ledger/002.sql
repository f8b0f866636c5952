-- What was learned from the ledger, to be dropped and learned again at any time: it never leaves this store.
CREATE TABLE learned(
  name TEXT PRIMARY KEY,
  position INTEGER NOT NULL,                           -- event.position it was learned up to
  made_at INTEGER NOT NULL,                            -- ms since 1970, UTC
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID
;

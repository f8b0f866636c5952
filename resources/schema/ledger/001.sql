-- The ledger's own tables: never dropped, migrated by numbered steps. One statement ends at a line of ";".

CREATE TABLE meta(
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID
;
-- A petition or a visit. The number is the local row of its projections; it grows with first appearance.
CREATE TABLE stream(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid) = 16)
) STRICT
;
CREATE TABLE event(
  position INTEGER PRIMARY KEY,                        -- local order of arrival
  id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),      -- UUIDv7, the idempotency key
  stream INTEGER NOT NULL REFERENCES stream(id),
  station TEXT NOT NULL,                               -- the writer: centre-station
  sequence INTEGER NOT NULL CHECK(sequence > 0),       -- 1, 2, 3 … of the writer
  clock INTEGER NOT NULL CHECK(clock > 0),             -- hybrid logical clock
  kind TEXT NOT NULL CHECK(length(kind) BETWEEN 1 AND 63),
  body TEXT NOT NULL CHECK(octet_length(body) <= 65536 AND json_valid(body)),
  hash TEXT NOT NULL CHECK(length(hash) = 64),         -- chained to the writer's previous event
  UNIQUE(station, sequence)
) STRICT
;
CREATE INDEX event_of_stream ON event(stream)
;
CREATE INDEX event_clock ON event(clock)
;
-- INSERT OR REPLACE would delete without the trigger for deleting being asked.
CREATE TRIGGER event_no_replace BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE id = new.id OR position = new.position OR
             (station = new.station AND sequence = new.sequence))
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END
;
CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END
;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END
;
-- The key under which a person's identity is sealed in event bodies; forgetting it erases the person.
CREATE TABLE person_key(
  person BLOB PRIMARY KEY CHECK(length(person) = 16),
  key BLOB CHECK(key IS NULL OR length(key) = 32),     -- NULL: erased
  pushed INTEGER NOT NULL DEFAULT 0                    -- 1: the hub has it
) STRICT, WITHOUT ROWID
;
-- PDFs, frozen inputs and attachments by content; outside the chain, so that they too can be erased.
CREATE TABLE blob(
  sha256 TEXT PRIMARY KEY CHECK(length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID
;
-- Half-filled forms; any window of this store may finish one.
CREATE TABLE draft(
  id TEXT PRIMARY KEY,
  page TEXT NOT NULL,
  window TEXT NOT NULL,
  operator TEXT NOT NULL,
  saved_at INTEGER NOT NULL,                           -- ms since 1970, UTC
  content TEXT NOT NULL CHECK(json_valid(content))
) STRICT, WITHOUT ROWID
;
-- Who looked at whose record, and why.
CREATE TABLE lookup(
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  operator TEXT NOT NULL,
  station TEXT NOT NULL,
  subject TEXT NOT NULL,                               -- petition code, or what was searched
  reason TEXT NOT NULL
) STRICT
;
CREATE TRIGGER lookup_no_update BEFORE UPDATE ON lookup
BEGIN SELECT raise(ABORT, 'the look-up log is append-only'); END
;
CREATE TRIGGER lookup_no_delete BEFORE DELETE ON lookup
BEGIN SELECT raise(ABORT, 'the look-up log is append-only'); END
;
-- How far the exchange with the hub has come. Marks live here, never on the events.
CREATE TABLE exchange(
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID
;
-- What this centre prints and prefers: names, phones, printer, appearance.
CREATE TABLE setting(
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID
;

-- Look-ups: each entry chained to the one before; '' in those of earlier releases, where the chain begins.
ALTER TABLE lookup ADD COLUMN hash TEXT NOT NULL DEFAULT ''
;
-- Facts of other stations that this release cannot take into the ledger: as they came, with their place in
-- their station's chain and in the ledger, so that what follows them is taken all the same.
CREATE TABLE aside(
  station TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  position INTEGER NOT NULL,                           -- kept for it in event
  id BLOB NOT NULL,
  clock INTEGER NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  hash TEXT NOT NULL,
  reason TEXT NOT NULL,                                -- core/store/admission.h
  at INTEGER NOT NULL,                                 -- ms since 1970, UTC
  PRIMARY KEY(station, sequence)
) STRICT, WITHOUT ROWID
;
CREATE INDEX aside_position ON aside(position)
;
-- 1: the hub holds another key for this person, or none; ours is kept.
ALTER TABLE person_key ADD COLUMN disputed INTEGER NOT NULL DEFAULT 0
;
CREATE INDEX person_key_disputed ON person_key(person) WHERE disputed = 1
;

-- Look-ups: each entry chained to the one before; '' in those of earlier releases, where the chain begins.
ALTER TABLE lookup ADD COLUMN hash TEXT NOT NULL DEFAULT ''
;

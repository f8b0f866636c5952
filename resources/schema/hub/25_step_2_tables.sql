-- Schema 2.
set local role hub_owner;

-- Copies of a station: a login also speaks for the stations that go on where its own one was copied or set
-- back. One copy asks with one token, so that a lost answer gives no second station.
create table hub.continuation (
  station_id text collate "C" primary key references hub.station,
  login name not null references hub.principal on update cascade,
  token text not null,
  at timestamptz not null default clock_timestamp(),
  unique (login, token)
);
-- What stood here named files by their inodes, which are used again: a lawful restore was taken for a copy.
update hub.station_head set old_nonces = '{}';
-- Only the copy whose chain does not fit is stopped now, and by the answer it gets.
update hub.station set state = 'active' where state = 'forked';

-- Bounds of one call and of one session; see 45_watch.sql, 60_push.sql, 80_keys.sql.
alter table hub.meta
  add column max_call bigint not null default 4194304,     -- bytes of what is sent in one call
  add column call_ms bigint not null default 20000,        -- of looking at what is sent
  add column max_keys int not null default 1000,           -- of one call
  add column idle_ms bigint not null default 10000,        -- in a transaction that does nothing
  add column overlong_ms bigint not null default 60000;    -- of any transaction

reset role;

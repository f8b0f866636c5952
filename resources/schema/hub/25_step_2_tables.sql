-- Schema 2.
set local role hub_owner;

-- Bounds of one call and of one session; see 45_watch.sql, 60_push.sql, 80_keys.sql.
alter table hub.meta
  add column max_call bigint not null default 4194304,     -- bytes of what is sent in one call
  add column call_ms bigint not null default 20000,        -- of looking at what is sent
  add column max_keys int not null default 1000,           -- of one call
  add column idle_ms bigint not null default 10000,        -- in a transaction that does nothing
  add column overlong_ms bigint not null default 60000;    -- of any transaction

reset role;

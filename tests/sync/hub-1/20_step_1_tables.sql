-- Schema 1. Every station is one append-only chain of hashes; every centre has one feed whose positions are
-- handed out under a row lock, so that their order is the order of commits and a reader never steps over
-- an event that commits late.
set local role hub_owner;

create table hub.meta (
  one boolean primary key default true check (one),
  schema_version int not null,
  generation uuid not null default gen_random_uuid(),    -- renewed after every restore of this database
  proto_min int not null default 1,
  proto_max int not null default 1,
  max_events int not null default 1000,                  -- of one push
  max_body int not null default 65536,                   -- UTF-8 bytes
  ahead_ms bigint not null default 300000                -- a stamp further ahead of our clock is flagged
);
insert into hub.meta (schema_version) values (1);

create table hub.centre (
  centre_id text collate "C" primary key check (centre_id ~ '^[0-9]{9}$'),
  path text collate "C" not null unique,                 -- 35/3502/350211/350211001
  name text not null
);

create table hub.station (
  station_id text collate "C" primary key check (station_id ~ '^[0-9]{9}-[A-Z][1-9]$'),
  centre_id text collate "C" not null references hub.centre,
  label text not null,                                   -- what people call it
  state text not null default 'active' check (state in ('active', 'forked', 'retired')),
  reissued_from text collate "C" references hub.station,
  check (left(station_id, 9) = centre_id)
);

-- A login is either one station or a supervisor of all centres below a path.
create table hub.principal (
  login name primary key,
  station_id text collate "C" references hub.station,
  root text collate "C",
  active boolean not null default true,
  check ((station_id is null) <> (root is null))
);

create table hub.station_head (
  station_id text collate "C" primary key references hub.station,
  seq bigint not null default 0,
  hash text not null default repeat('0', 64),
  nonce text,                                            -- names the installation that writes
  old_nonces text[] not null default '{}',
  pushed_at timestamptz
) with (fillfactor = 50);

create table hub.centre_head (
  centre_id text collate "C" primary key references hub.centre,
  pos bigint not null default 0,                         -- last position of the feed, without gaps
  key_pos bigint not null default 0                      -- last change of a person's key
) with (fillfactor = 50);

-- Every unique key holds the partition key: the ledger is split by centre without losing a guarantee.
-- The body is text, not jsonb: the hash covers its bytes.
create table hub.event (
  centre_id text collate "C" not null,
  pos bigint not null,
  station_id text collate "C" not null,
  seq bigint not null,
  id uuid not null,
  hlc bigint not null,
  kind text not null,
  body text not null,
  hash text not null,
  recv timestamptz not null default clock_timestamp(),
  ahead boolean not null,                                -- the station's clock ran ahead of ours
  primary key (centre_id, pos),
  unique (centre_id, station_id, seq),
  unique (centre_id, id)
) partition by hash (centre_id);

do $$
begin
  for i in 0..7 loop
    execute format('create table hub.event_%s partition of hub.event
                    for values with (modulus 8, remainder %s)', i, i);
  end loop;
end $$;

-- What was offered under a place of a chain that is taken already: evidence, kept for ever.
create table hub.fork (
  station_id text collate "C" not null,
  seq bigint not null,
  have_hash text not null,
  got_hash text not null,
  got_body text,
  addr inet,
  at timestamptz not null default clock_timestamp()
);

-- The keys under which identities are sealed in event bodies. They travel beside the facts, so that
-- forgetting one erases the person while every chain stays whole. A change takes a new position.
create table hub.person_key (
  centre_id text collate "C" not null references hub.centre,
  pos bigint not null,
  person uuid not null,
  key bytea check (octet_length(key) = 32),              -- null: erased, for ever
  station_id text collate "C" not null references hub.station,  -- who brought the last change
  primary key (centre_id, person),
  unique (centre_id, pos)
);

reset role;

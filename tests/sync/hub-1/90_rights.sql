-- Nobody has a right on a table but the functions' owner, and row security binds that one: a careless new
-- function still sees only what its caller may see.
set local role hub_owner;

alter table hub.event enable row level security;
alter table hub.event force row level security;
alter table hub.person_key enable row level security;
alter table hub.person_key force row level security;

-- "is true" keeps the policy a filter: as an index condition it would turn the ordered scan of a page into
-- a sort of the whole rest of the feed.
drop policy if exists event_read on hub.event;
create policy event_read on hub.event for select to hub_fn
  using ((centre_id = any ((select hub.allowed())::text[])) is true);
drop policy if exists event_add on hub.event;
create policy event_add on hub.event for insert to hub_fn
  with check (centre_id = any ((select hub.allowed())::text[]));
drop policy if exists key_all on hub.person_key;
create policy key_all on hub.person_key to hub_fn
  using ((centre_id = any ((select hub.allowed())::text[])) is true)
  with check (centre_id = any ((select hub.allowed())::text[]));

grant select on hub.meta, hub.centre, hub.station, hub.principal to hub_fn;
grant select, insert on hub.event, hub.fork to hub_fn;
grant select, update on hub.station_head, hub.centre_head to hub_fn;
grant update (state) on hub.station to hub_fn;
grant select, insert, update on hub.person_key to hub_fn;

reset role;

grant execute on function hub.about(), hub.heads(), hub.pull(text, bigint, text, int, bigint),
  hub.keys_pull(text, bigint, int) to hub_station, hub_supervisor;
grant execute on function hub.hello(jsonb), hub.push(jsonb), hub.mine(bigint, int),
  hub.keys_push(jsonb) to hub_station;
revoke create on schema hub from hub_fn;

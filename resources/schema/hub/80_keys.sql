-- Keys of persons travel beside the facts, never in them. Sent before the events that need them and fetched
-- after, so that whoever has an event has its key. What is here stays: a key that was offered once is neither
-- emptied nor replaced by another call, whoever makes it.
set local role hub_fn;

-- [{p: person uuid, k: 64 hex digits}, …] of the caller's centre; answers how many are new.
create or replace function hub.keys_push(p_keys jsonb) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
set lock_timeout = '5s' as $$
declare
  me record;
  meta hub.meta;
  last_pos bigint;
  added int;
begin
  select * into me from hub.who();
  select * into meta from hub.meta;
  if me.station is null or me.state <> 'active' then
    raise exception 'only a station in good standing brings keys' using errcode = 'HB403';
  elsif jsonb_typeof(p_keys) is distinct from 'array' then
    raise exception 'keys come as a list' using errcode = '22023';
  elsif jsonb_array_length(p_keys) > meta.max_keys or pg_column_size(p_keys) > meta.max_call then
    raise exception 'at most % keys in one call', meta.max_keys using errcode = '54000';
  end if;
  begin
    -- As with events: the row lock makes the order of positions the order of commits.
    select h.key_pos into last_pos from hub.centre_head h where h.centre_id = me.centre for update;
  exception when lock_not_available then
    perform hub.end_overlong();
    raise exception 'another session holds centre %', me.centre using errcode = '55P03';
  end;
  insert into hub.person_key (centre_id, pos, person, key, station_id)
    select me.centre, last_pos + row_number() over (order by first.o), first.person, first.key, me.station
      from (select distinct on (person) (item->>'p')::uuid as person, decode(item->>'k', 'hex') as key, o
              from jsonb_array_elements(p_keys) with ordinality as sent(item, o)
             where item->>'k' is not null
             order by person, o) as first
     where not exists (select 1 from hub.person_key k
                        where k.centre_id = me.centre and k.person = first.person);
  get diagnostics added = row_count;
  update hub.centre_head h set key_pos = last_pos + added where h.centre_id = me.centre and added > 0;
  return added;
end $$;

create or replace function hub.keys_pull(p_centre text, p_after bigint, p_limit int default 1000)
returns table(pos bigint, person uuid, key bytea)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform hub.who();
  perform hub.refuse_centre(p_centre);
  return query
    select k.pos, k.person, k.key from hub.person_key k
     where k.centre_id = p_centre and k.pos > p_after
     order by k.pos
     limit least(greatest(p_limit, 1), 5000);
end $$;

reset role;

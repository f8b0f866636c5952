-- Keys of persons travel beside the facts, never in them. Sent before the events that need them and fetched
-- after, so that whoever has an event has its key. An erasure (key null) wins over a key for ever.
set local role hub_fn;

-- [{p: person uuid, k: 64 hex digits or null}, …] of the caller's centre; answers how many changed.
create or replace function hub.keys_push(p_keys jsonb) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me record;
  sent record;
  have record;
  next_pos bigint;
  changed int := 0;
begin
  select * into me from hub.who();
  if me.station is null or me.state <> 'active' then
    raise exception 'only a station in good standing brings keys' using errcode = 'HB403';
  end if;
  -- As with events: the row lock makes the order of positions the order of commits.
  select h.key_pos into next_pos from hub.centre_head h where h.centre_id = me.centre for update;
  for sent in
    select (item->>'p')::uuid as person, decode(item->>'k', 'hex') as key
      from jsonb_array_elements(p_keys) as item
  loop
    select k.key into have from hub.person_key k
     where k.centre_id = me.centre and k.person = sent.person;
    if not found then
      insert into hub.person_key (centre_id, pos, person, key, station_id)
        values (me.centre, next_pos + 1, sent.person, sent.key, me.station);
    elsif have.key is not null and sent.key is null then
      update hub.person_key k set key = null, pos = next_pos + 1, station_id = me.station
       where k.centre_id = me.centre and k.person = sent.person;
    else
      continue;
    end if;
    next_pos := next_pos + 1;
    changed := changed + 1;
  end loop;
  update hub.centre_head h set key_pos = next_pos where h.centre_id = me.centre;
  return changed;
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

-- A copy of a station, or an older state of it that was written in, goes on as a station of its own: it takes
-- what the hub lacks into the new chain, under the ids the facts have.
set local role hub_owner;

-- {st, token, wish}: gives the caller's login a further station of its centre. wish: the label it would like
-- ('B2'), null: the first free one, of the same letter if there is one. The same token gets the same station.
--   ok false with code WRONG_STATION, TAKEN, TOO_MANY.
create or replace function hub.reissue(p jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  most constant int := 30;        -- stations of one login: none takes all labels of its centre
  me record;
  token text := p->>'token';
  wish text := nullif(p->>'wish', '');
  given text;
begin
  perform hub.speak_as(p->>'st');
  select * into me from hub.who();
  if me.station is null or p->>'st' is distinct from me.station or coalesce(length(token), 0) not between 16 and 64 then
    return jsonb_build_object('ok', false, 'code', 'WRONG_STATION');
  end if;
  perform 1 from hub.centre where centre_id = me.centre for update;   -- one at a time picks a label
  select c.station_id into given from hub.continuation c where c.login = session_user and c.token = p->>'token';
  if given is not null then
    return jsonb_build_object('ok', true, 'station', given);
  end if;
  if (select count(*) from hub.continuation c where c.login = session_user) >= most then
    return jsonb_build_object('ok', false, 'code', 'TOO_MANY');
  end if;
  select free into given
    from (select me.centre || '-' || chr(l) || n as free, chr(l) = substr(me.station, 11, 1) as same, l, n
            from generate_series(65, 90) as l, generate_series(1, 9) as n) as labels
   where not exists (select 1 from hub.station s where s.station_id = free)
     and (wish is null or free = me.centre || '-' || wish)
   order by not same, l, n
   limit 1;
  if given is null then
    return jsonb_build_object('ok', false, 'code', 'TAKEN');
  end if;
  insert into hub.station (station_id, centre_id, label, reissued_from)
    select given, me.centre, left(s.label, 40) || ' → ' || right(given, 2), me.station
      from hub.station s where s.station_id = me.station;
  insert into hub.station_head (station_id) values (given);
  insert into hub.continuation (station_id, login, token) values (given, session_user, token);
  return jsonb_build_object('ok', true, 'station', given);
end $$;

grant select on hub.continuation to hub_fn;

reset role;
set local role hub_fn;

-- The hash a station's event has here; null: there is none. By it a copy finds how far its chain fits.
create or replace function hub.hash_at(p_station text, p_seq bigint) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform hub.who();
  perform hub.refuse_centre(left(p_station, 9));
  return (select e.hash from hub.event e
           where e.centre_id = left(p_station, 9) and e.station_id = p_station and e.seq = p_seq);
end $$;

-- Which of these ids the hub has, in whatever chain.
create or replace function hub.known_ids(p_centre text, p_ids uuid[]) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform hub.who();
  perform hub.refuse_centre(p_centre);
  return query select e.id from hub.event e where e.centre_id = p_centre and e.id = any (p_ids[1:1000]);
end $$;

-- The events of one station after a sequence: for readers whose copy of its chain fits again.
create or replace function hub.chain(p_station text, p_after_seq bigint, p_limit int default 500)
returns table(seq bigint, id uuid, hlc bigint, kind text, body text, hash text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  bytes bigint := 0;
begin
  perform hub.who();
  perform hub.refuse_centre(left(p_station, 9));
  for seq, id, hlc, kind, body, hash in
    select e.seq, e.id, e.hlc, e.kind, e.body, e.hash from hub.event e
     where e.centre_id = left(p_station, 9) and e.station_id = p_station and e.seq > p_after_seq
     order by e.seq
     limit least(greatest(p_limit, 1), 1000)
  loop
    exit when bytes >= 4194304;
    bytes := bytes + octet_length(body);
    return next;
  end loop;
end $$;

reset role;

grant execute on function hub.reissue(jsonb), hub.hash_at(text, bigint), hub.known_ids(text, uuid[]),
  hub.chain(text, bigint, int) to hub_station;

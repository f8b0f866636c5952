set local role hub_fn;

-- What any login may know of the hub.
create or replace function hub.about() returns jsonb
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('schema', m.schema_version, 'min', m.proto_min, 'max', m.proto_max,
                            'gen', m.generation, 'now', hub.now_ms())
    from hub.meta m
$$;

-- First call of an exchange: {v, st, seq, hash, nonce} of the station's own chain. Tells it where the hub
-- stands, so that it finds out that it was restored, copied or forked before it writes.
--   verdict EQUAL, AHEAD (the station has more), BEHIND (it was restored: see hub.mine) or FORK;
--   or ok false with code PROTO, WRONG_STATION, FORKED, RETIRED, CLONE.
create or replace function hub.hello(p jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me record;
  head record;
  meta hub.meta;
  seq bigint := (p->>'seq')::bigint;
  got text := p->>'hash';
  nonce text := p->>'nonce';
  have text;
  verdict text;
begin
  select * into me from hub.who();
  select * into meta from hub.meta;
  if coalesce((p->>'v')::int, 0) not between meta.proto_min and meta.proto_max then
    return jsonb_build_object('ok', false, 'code', 'PROTO', 'min', meta.proto_min, 'max', meta.proto_max);
  end if;
  if me.station is null or p->>'st' is distinct from me.station then
    return jsonb_build_object('ok', false, 'code', 'WRONG_STATION');
  end if;

  select * into head from hub.station_head h where h.station_id = me.station for update;
  -- An installation that was replaced by another has come back: two copies of one station are alive.
  if nonce = any (head.old_nonces) then
    if not exists (select 1 from hub.fork f
                    where f.station_id = me.station and f.got_hash = 'nonce:' || nonce) then
      insert into hub.fork (station_id, seq, have_hash, got_hash, addr)
        values (me.station, head.seq, head.hash, 'nonce:' || nonce, inet_client_addr());
    end if;
    return jsonb_build_object('ok', false, 'code', 'CLONE', 'seq', head.seq);
  end if;
  if head.nonce is distinct from nonce then
    update hub.station_head h
       set nonce = p->>'nonce',
           old_nonces = case when head.nonce is null then h.old_nonces
                             else h.old_nonces || head.nonce end
     where h.station_id = me.station;
  end if;

  if seq > head.seq then
    verdict := 'AHEAD';
  elsif seq = head.seq then
    have := head.hash;
    verdict := case when got = have then 'EQUAL' else 'FORK' end;
  elsif seq = 0 then
    verdict := 'BEHIND';
  else
    select e.hash into have from hub.event e
     where e.centre_id = me.centre and e.station_id = me.station and e.seq = (p->>'seq')::bigint;
    verdict := case when got = have then 'BEHIND' else 'FORK' end;
  end if;
  if verdict = 'FORK' and me.state = 'active' then
    perform hub.stop_forked(me.station, seq, have, got, null);
    me.state := 'forked';
  end if;
  return jsonb_build_object('ok', true, 'verdict', verdict, 'state', me.state, 'gen', meta.generation,
    'seq', head.seq, 'hash', head.hash, 'now', hub.now_ms());
end $$;

reset role;

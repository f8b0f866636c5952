set local role hub_fn;

-- What any login may know of the hub.
create or replace function hub.about() returns jsonb
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('schema', m.schema_version, 'min', m.proto_min, 'max', m.proto_max,
                            'gen', m.generation, 'now', hub.now_ms(), 'rehearsal', m.rehearsal)
    from hub.meta m
$$;

-- How a chain that ends at p_seq with p_hash stands to the one that is here and ends at p_head.
create or replace function hub.verdict(p_centre text, p_station text, p_head bigint, p_head_hash text,
                                       p_seq bigint, p_hash text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
           when p_seq > p_head then 'AHEAD'
           when p_seq = p_head then case when p_hash = p_head_hash then 'EQUAL' else 'FORK' end
           when p_seq = 0 then 'BEHIND'
           when exists (select 1 from hub.event e
                         where e.centre_id = p_centre and e.station_id = p_station
                           and e.seq = p_seq and e.hash = p_hash) then 'BEHIND'
           else 'FORK'
         end
$$;

-- First call of an exchange: {v, st, rehearsal, seq, hash, nonce, next, at} of the station's own chain. Tells it
-- where the hub stands, so that it finds out that it was restored, copied or forked before it writes.
-- nonce: what this store was last known by (none: it was restored and says so); next: what it is known by
-- from now on. A nonce is good for one exchange, so an older state of a store and a copy of it are both
-- noticed. An older state whose chain fits goes on. One that was known here until another took its place, and
-- that comes back, is the proof of two living copies: CLONE.
-- at: the hash the store has where the hub's chain ends, told by one that has more than the hub and whose
-- nonce is not the last; only then is it known to fit, and takes the place of what was known.
-- look true: asks only, nothing is changed.
-- rehearsal: whether the store is one; a store of an earlier release does not say so and counts as real.
--   verdict EQUAL, AHEAD (the station has more), BEHIND (it was restored: see hub.mine) or FORK;
--   or ok false with code PROTO, REAL or REHEARSAL (what the hub is, and the store is not), WRONG_STATION,
--   RETIRED, CLONE.
create or replace function hub.hello(p jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me record;
  head record;
  meta hub.meta;
  was text := nullif(p->>'nonce', '');
  will text := nullif(p->>'next', '');
  look boolean := coalesce((p->>'look')::boolean, false);
  known boolean;
  verdict text;
begin
  perform hub.speak_as(p->>'st');
  select * into me from hub.who();
  select * into meta from hub.meta;
  if coalesce((p->>'v')::int, 0) not between meta.proto_min and meta.proto_max then
    return jsonb_build_object('ok', false, 'code', 'PROTO', 'min', meta.proto_min, 'max', meta.proto_max);
  end if;
  if coalesce((p->>'rehearsal')::boolean, false) <> meta.rehearsal then
    return jsonb_build_object('ok', false, 'code', case when meta.rehearsal then 'REHEARSAL' else 'REAL' end);
  end if;
  if me.station is null or p->>'st' is distinct from me.station then
    return jsonb_build_object('ok', false, 'code', 'WRONG_STATION');
  end if;
  select * into head from hub.station_head h where h.station_id = me.station for update;
  -- Whoever asks again because the answer was lost is known by the next one already.
  known := head.nonce is null or coalesce(was = head.nonce, false) or coalesce(will = head.nonce, false);
  if not known and coalesce(was = any (head.old_nonces), false) then
    if not look then
      perform hub.stop_forked(me.station, head.seq, head.hash, 'nonce:' || was, null);
    end if;
    return jsonb_build_object('ok', false, 'code', 'CLONE', 'seq', head.seq);
  end if;

  verdict := hub.verdict(me.centre, me.station, head.seq, head.hash, (p->>'seq')::bigint, p->>'hash');
  if not look and verdict = 'FORK' then
    perform hub.stop_forked(me.station, (p->>'seq')::bigint, null, p->>'hash', null);
  elsif not look and (known or verdict <> 'AHEAD' or head.seq = 0 or coalesce(p->>'at' = head.hash, false)) then
    update hub.station_head h
       set nonce = coalesce(will, was, h.nonce),
           old_nonces = case when known then h.old_nonces
                             else (h.old_nonces || h.nonce)[greatest(1, cardinality(h.old_nonces) - 48):] end
     where h.station_id = me.station;
  end if;
  return jsonb_build_object('ok', true, 'verdict', verdict, 'state', me.state, 'gen', meta.generation,
    'seq', head.seq, 'hash', head.hash, 'known', known, 'now', hub.now_ms(), 'rehearsal', meta.rehearsal);
end $$;

reset role;

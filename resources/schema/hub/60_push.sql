set local role hub_fn;

-- The first event of a batch that cannot be stored, as {at, seq, code}; null when all can.
-- One pass over the batch, no lock held: fields, what every store takes, sequence, chain of hashes.
drop function if exists hub.first_bad(text, text, jsonb, int);
create or replace function hub.first_bad(p_station text, p_prev text, p_events jsonb) returns jsonb
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('at', o, 'seq', q, 'code', code)
    from (
      select o, q,
             case
               when q is null or i is null or t is null or k is null or b is null or h is null
                 then 'MISSING_FIELD'
               when o > 1 and q is distinct from before_q + 1 then 'NOT_CONTIGUOUS'
               else coalesce(hub.overdue(call_ms), hub.fact_fault(q, i, t, k, b),
                 case when h is distinct from hub.digest(coalesce(before_h, p_prev) || '|' || p_station
                      || '|' || q || '|' || i || '|' || t || '|' || k || '|' || b) then 'BAD_HASH' end)
             end as code
        from (
          select e.*, m.call_ms, lag(q) over (order by o) as before_q, lag(h) over (order by o) as before_h
            from rows from (jsonb_to_recordset(p_events)
                              as (q bigint, i uuid, t bigint, k text, b text, h text))
                 with ordinality as e(q, i, t, k, b, h, o)
           cross join hub.meta m
        ) as chained
    ) as judged
   where code is not null
   order by o
   limit 1
$$;

-- Where a batch differs from the stored chain, of which its first p_overlap events are said to be part;
-- no row when it fits. By the chain it is enough to compare the last event both have.
create or replace function hub.first_difference(p_centre text, p_station text, p_first bigint,
                                                p_overlap int, p_prev text, p_head text, p_events jsonb)
returns table(seq bigint, have text, got text, body text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_overlap = 0 then
    return query select p_first - 1, p_head, p_prev, null::text where p_prev is distinct from p_head;
  elsif not exists (select 1 from hub.event e
                     where e.centre_id = p_centre and e.station_id = p_station
                       and e.seq = p_first + p_overlap - 1
                       and e.hash = p_events->(p_overlap - 1)->>'h') then
    return query
      select e.seq, e.hash, p_events->((e.seq - p_first)::int)->>'h',
             p_events->((e.seq - p_first)::int)->>'b'
        from hub.event e
       where e.centre_id = p_centre and e.station_id = p_station
         and e.seq between p_first and p_first + p_overlap - 1
         and e.hash <> p_events->((e.seq - p_first)::int)->>'h'
       order by e.seq
       limit 1;
  end if;
end $$;

-- Stores the events of a batch from its p_skip-th on. The centre's row is the last lock taken and is held
-- until commit: that is what makes the order of positions the order of commits.
create or replace function hub.append(p_centre text, p_station text, p_events jsonb, p_skip int, p_upto int,
                                      p_ahead_ms bigint) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  base bigint;
  latest bigint := hub.now_ms() + p_ahead_ms;
begin
  update hub.station_head
     set seq = (p_events->(p_upto - 1)->>'q')::bigint, hash = p_events->(p_upto - 1)->>'h',
         pushed_at = clock_timestamp()
   where station_id = p_station;
  update hub.centre_head set pos = pos + p_upto - p_skip where centre_id = p_centre
    returning pos - (p_upto - p_skip) into base;
  insert into hub.event (centre_id, pos, station_id, seq, id, hlc, kind, body, hash, ahead)
    select p_centre, base + o - p_skip, p_station, q, i, t, k, b, h, (t >> 16) > latest
      from rows from (jsonb_to_recordset(p_events)
                        as (q bigint, i uuid, t bigint, k text, b text, h text))
           with ordinality as e(q, i, t, k, b, h, o)
     where o > p_skip and o <= p_upto;
  return base + p_upto - p_skip;
end $$;

-- Appends at the head of the caller's chain. {v, st, prev: hash before the first event,
-- ev: [{q: sequence, i: id, t: clock, k: kind, b: body, h: hash}, …]}, where
-- h = sha256(prev | station | q | i | t | k | b), chained.
-- A refusal is an answer, not an exception; the good part before a bad event is kept, the bad one is
-- named in "stop". Sending the same again changes nothing. When another session holds the centre's row too
-- long, it is ended, and 55P03 says to try again.
create or replace function hub.push(p jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
set lock_timeout = '5s' as $$
declare
  me record;
  head record;
  meta hub.meta;
  different record;
  events jsonb := p->'ev';
  count int;
  bad jsonb;
  usable int;
  first_seq bigint;
  last_seq bigint;
  skip int;
begin
  select * into me from hub.who();
  select * into meta from hub.meta;
  if coalesce((p->>'v')::int, 0) not between meta.proto_min and meta.proto_max then
    return jsonb_build_object('ok', false, 'code', 'PROTO', 'min', meta.proto_min, 'max', meta.proto_max);
  end if;
  if me.station is null or p->>'st' is distinct from me.station then
    return jsonb_build_object('ok', false, 'code', 'WRONG_STATION');
  end if;
  if me.state <> 'active' then
    return jsonb_build_object('ok', false, 'code', upper(me.state));
  end if;
  count := case when jsonb_typeof(events) = 'array' then jsonb_array_length(events) else 0 end;
  if count = 0 then
    return jsonb_build_object('ok', false, 'code', 'EMPTY');
  elsif count > meta.max_events or pg_column_size(p) > meta.max_call then
    return jsonb_build_object('ok', false, 'code', 'TOO_MANY', 'max', meta.max_events);
  end if;

  bad := hub.first_bad(me.station, p->>'prev', events);
  usable := coalesce((bad->>'at')::int - 1, count);
  if usable = 0 then
    return jsonb_build_object('ok', false, 'code', bad->'code', 'seq', bad->'seq');
  end if;
  first_seq := (events->0->>'q')::bigint;
  last_seq := first_seq + usable - 1;

  begin
    select * into head from hub.station_head h where h.station_id = me.station for update;
    if first_seq > head.seq + 1 then
      return jsonb_build_object('ok', false, 'code', 'GAP', 'want', head.seq + 1, 'hash', head.hash);
    end if;
    skip := least(usable, head.seq - first_seq + 1);
    select * into different from hub.first_difference(me.centre, me.station, first_seq, skip,
                                                      p->>'prev', head.hash, events);
    if found then
      perform hub.stop_forked(me.station, different.seq, different.have, different.got, different.body);
      return jsonb_build_object('ok', false, 'code', 'FORK', 'seq', different.seq,
                                'hash', different.have);
    end if;

    if usable > skip then
      perform hub.append(me.centre, me.station, events, skip, usable, meta.ahead_ms);
    end if;
  exception when lock_not_available then
    perform hub.end_overlong();
    raise exception 'another session holds centre %', me.centre using errcode = '55P03';
  end;
  return jsonb_build_object('ok', true, 'acked', greatest(last_seq, head.seq), 'new', usable - skip,
    'hash', case when last_seq > head.seq then events->(usable - 1)->>'h' else head.hash end,
    'gen', meta.generation, 'now', hub.now_ms(), 'stop', bad);
end $$;

reset role;

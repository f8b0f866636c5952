set local role hub_fn;

-- Events of one centre after a position, in the order of the feed and without holes. The caller's own come
-- without their body: it has them, and sees by the hash that the hub holds the very same.
-- p_after_hash: hash of the event at p_after, so that a hub restored from a backup, which hands out the
-- same positions again, is noticed (HB409).
create or replace function hub.pull(p_centre text, p_after bigint, p_after_hash text default null,
                                    p_limit int default 1000, p_max_bytes bigint default 4194304)
returns table(pos bigint, station_id text, seq bigint, id uuid, hlc bigint, kind text, body text, hash text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  me record;
  have text;
  bytes bigint := 0;                             -- of the bodies so far: one by one, never all at once
begin
  select * into me from hub.who();
  perform hub.refuse_centre(p_centre);
  if p_after > 0 and p_after_hash is not null then
    select e.hash into have from hub.event e where e.centre_id = p_centre and e.pos = p_after;
    if have is distinct from p_after_hash then
      raise exception 'the feed of centre % went back at or before %', p_centre, p_after
        using errcode = 'HB409';
    end if;
  end if;
  for pos, station_id, seq, id, hlc, kind, body, hash in
    select e.pos, e.station_id, e.seq, e.id, e.hlc, e.kind, e.body, e.hash from hub.event e
     where e.centre_id = p_centre and e.pos > p_after
     order by e.pos
     limit least(greatest(p_limit, 1), 5000)
  loop
    exit when bytes >= least(p_max_bytes, 4194304);
    bytes := bytes + octet_length(body);
    body := case when station_id is distinct from me.station then body end;
    return next;
  end loop;
  if bytes = 0 then
    perform hub.end_overlong();                  -- once an exchange: its last page is empty
  end if;
end $$;

-- The last positions of all centres this login may see.
create or replace function hub.heads() returns table(centre_id text, pos bigint, key_pos bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.centre_id, h.pos, h.key_pos from hub.centre_head h
   where h.centre_id = any ((select hub.allowed())::text[])
$$;

-- The caller's own events after a sequence, for a station restored from an old backup.
create or replace function hub.mine(p_after_seq bigint, p_limit int default 1000)
returns table(seq bigint, id uuid, hlc bigint, kind text, body text, hash text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  me record;
  bytes bigint := 0;
begin
  select * into me from hub.who();
  for seq, id, hlc, kind, body, hash in
    select e.seq, e.id, e.hlc, e.kind, e.body, e.hash from hub.event e
     where e.centre_id = me.centre and e.station_id = me.station and e.seq > p_after_seq
     order by e.seq
     limit least(greatest(p_limit, 1), 5000)
  loop
    exit when bytes >= 4194304;
    bytes := bytes + octet_length(body);
    return next;
  end loop;
end $$;

reset role;

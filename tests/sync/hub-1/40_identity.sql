-- Who is calling is the login (session_user): never current_user, never a value the client sent.
set local role hub_owner;

-- The centres this login may see: its own, or all below a supervisor's path. Compared part by part: a
-- neighbour whose code merely begins like ours is not below us.
create or replace function hub.allowed() returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(c.centre_id), '{}')
    from hub.principal p
    left join hub.station s on s.station_id = p.station_id
    join hub.centre c
      on c.centre_id = s.centre_id
      or c.path = p.root
      or left(c.path, length(p.root) + 1) = p.root || '/'
   where p.login = session_user and p.active
$$;
grant execute on function hub.allowed() to hub_fn;

-- One function, because this is where other databases of the family differ.
create or replace function hub.digest(content text) returns text
language sql immutable as $$
  select encode(sha256(convert_to(content, 'UTF8')), 'hex')
$$;
grant execute on function hub.digest(text) to hub_fn;

reset role;
set local role hub_fn;

-- station, centre and state are null for a supervisor.
create or replace function hub.who(out station text, out centre text, out state text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  select s.station_id, s.centre_id, s.state into station, centre, state
    from hub.principal p left join hub.station s on s.station_id = p.station_id
   where p.login = session_user and p.active;
  if not found then
    raise exception 'unknown or disabled login' using errcode = 'HB401';
  end if;
end $$;

create or replace function hub.now_ms() returns bigint
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select (extract(epoch from clock_timestamp()) * 1000)::bigint
$$;

create or replace function hub.refuse_centre(p_centre text) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not coalesce(p_centre = any (hub.allowed()), false) then
    raise exception 'centre % is not this login''s to see', p_centre using errcode = 'HB403';
  end if;
end $$;

-- The evidence of a fork, and the end of the station that is in doubt.
create or replace function hub.stop_forked(p_station text, p_seq bigint, p_have text, p_got text,
                                           p_body text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into hub.fork (station_id, seq, have_hash, got_hash, got_body, addr)
    values (p_station, p_seq, p_have, coalesce(p_got, ''), p_body, inet_client_addr());
  update hub.station set state = 'forked' where station_id = p_station;
$$;

reset role;

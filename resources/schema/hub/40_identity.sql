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

-- station, centre and state are null for a supervisor. A login whose station was copied speaks for the one
-- hub.speak_as() named, if it was given to it.
create or replace function hub.who(out station text, out centre text, out state text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  select s.station_id, s.centre_id, s.state into station, centre, state
    from hub.principal p
    left join hub.continuation c
      on c.login = p.login and c.station_id = current_setting('hub.station', true)
    left join hub.station s on s.station_id = coalesce(c.station_id, p.station_id)
   where p.login = session_user and p.active;
  if not found then
    raise exception 'unknown or disabled login' using errcode = 'HB401';
  end if;
end $$;

-- For the rest of the session: every exchange begins with it, inside hub.hello. It claims nothing: who()
-- looks whether the login may.
create or replace function hub.speak_as(p_station text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select set_config('hub.station', coalesce(p_station, ''), false)
$$;

grant execute on function hub.who(), hub.speak_as(text) to hub_owner;

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

-- The evidence of a fork, once. The copy that offered it is stopped by the answer; the station goes on with
-- the chain that is here, so that no copy stops another.
create or replace function hub.stop_forked(p_station text, p_seq bigint, p_have text, p_got text,
                                           p_body text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into hub.fork (station_id, seq, have_hash, got_hash, got_body, addr)
    select p_station, p_seq, coalesce(p_have, ''), coalesce(p_got, ''), p_body, inet_client_addr()
     where not exists (select 1 from hub.fork f
                        where f.station_id = p_station and f.seq = p_seq
                          and f.got_hash = coalesce(p_got, '')
                          and (f.got_body is not null or p_body is null));
$$;

reset role;

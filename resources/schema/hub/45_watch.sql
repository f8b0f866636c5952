set local role hub_watch;

-- A login may lift its own time-outs. What bounds it are the others: everybody who has read the feed, or waits
-- in vain for a lock, ends the sessions of this hub's logins that idle inside a transaction or take too long.
-- Our own programs send single statements and never idle inside one.
create or replace function hub.end_overlong() returns int
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select (count(*) filter (where pg_terminate_backend(a.pid)))::int
    from pg_stat_activity a
    join hub.principal p on p.login = a.usename
   cross join hub.meta m
   where a.datname = current_database() and a.pid <> pg_backend_pid()
     and (a.xact_start < clock_timestamp() - m.overlong_ms * interval '1 ms'
          or a.state like 'idle in transaction%'
             and a.state_change < clock_timestamp() - m.idle_ms * interval '1 ms')
$$;
grant execute on function hub.end_overlong() to hub_fn;

reset role;

-- The hub: the county's side of the exchange, for PostgreSQL 15 in a database of its own.
-- `onedoorctl hub install` runs all files of this folder in the order of their names, as a superuser and
-- in one transaction. Everything may be run again at any time; only a file named NN_step_V_… changes
-- tables, and is run once, when the hub's schema is older than V.

do $$
declare
  name text;
begin
  -- Only there is a body that is no text refused before anybody sees it.
  if getdatabaseencoding() <> 'UTF8' then
    raise exception 'the database is in %, and must be in UTF8', getdatabaseencoding()
      using errcode = 'HB426';
  end if;
  foreach name in array array['hub_owner', 'hub_fn', 'hub_watch', 'hub_station', 'hub_supervisor'] loop
    if not exists (select 1 from pg_roles where rolname = name) then
      execute format('create role %I nologin', name);
    end if;
  end loop;

  -- A stranger's login may not even connect: a temporary schema of its own would be a place to hijack from.
  -- Nor may the groups, which all databases of the server share: see 86_logins.sql.
  execute format('revoke all on database %I from public, hub_station, hub_supervisor',
                 current_database());
end $$;

comment on role hub_owner is 'owns the tables of the hub';
comment on role hub_fn is 'owns the functions of the hub; not the tables, so that row security binds it';
comment on role hub_watch is 'ends the sessions of logins that hold others up; owns nothing else';
comment on role hub_station is 'group of the stations'' logins';
comment on role hub_supervisor is 'group of the logins that only read';

revoke all on schema public from public;
revoke usage on language plpgsql from public;      -- no DO blocks for stations
grant usage on language plpgsql to hub_owner, hub_fn;

create schema if not exists hub authorization hub_owner;
revoke all on schema hub from public;
grant usage on schema hub to hub_fn, hub_watch, hub_station, hub_supervisor;
grant create on schema hub to hub_fn, hub_watch;   -- taken back by 90_rights.sql
alter default privileges for role hub_owner, hub_fn, hub_watch revoke execute on functions from public;
grant pg_signal_backend, pg_read_all_stats to hub_watch;

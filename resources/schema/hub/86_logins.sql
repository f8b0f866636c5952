-- Logins belong to the server, not to one of its databases. So each bears the name of this database (by its
-- number, which no other has), is marked as this one's, and may connect to this one alone: what is done here
-- never changes a login of another hub. Called by the administrator, a superuser.
set local role hub_owner;

create or replace function hub.mark() returns text
language sql stable as $$
  select format('onedoor hub %s %s', oid, datname) from pg_database where datname = current_database()
$$;

-- Whether a login of this name may be made or changed here: there is none yet, or it bears our mark, or that of
-- a database that is gone.
create or replace function hub.is_ours(p_login name) returns boolean
language sql stable as $$
  select not exists (
    select 1 from pg_roles r
     where r.rolname = p_login
       and (r.rolsuper
            or coalesce(shobj_description(r.oid, 'pg_authid'), '') !~ '^onedoor hub [0-9]+ '
            or shobj_description(r.oid, 'pg_authid') <> hub.mark()
               and exists (select 1 from pg_database d
                            where format('onedoor hub %s %s', d.oid, d.datname)
                                  = shobj_description(r.oid, 'pg_authid'))))
$$;

create or replace function hub.login_named(p_station text) returns name
language sql stable as $$
  select format('od_%s_%s', oid, lower(replace(p_station, '-', '_')))::name
    from pg_database where datname = current_database()
$$;

reset role;

-- Makes a login, or gives one of ours the new password; answers its name. One that a station of ours shares
-- with another hub, as an earlier release made them, stays the other's: ours gets a name of its own. Whoever
-- runs it must be able to make roles.
create or replace function hub.make_login(p_login name, p_verifier text, p_group name) returns name
language plpgsql as $$
declare
  made name := p_login;
begin
  if not hub.is_ours(made) then
    select hub.login_named(p.station_id) into made
      from hub.principal p where p.login = p_login and p.station_id is not null;
    if not found then
      raise exception 'login % belongs to something else on this server', p_login
        using errcode = '23505';
    end if;
    update hub.principal set login = made where login = p_login;
  end if;
  if not exists (select 1 from pg_roles where rolname = made) then
    execute format('create role %I', made);
  end if;
  execute format('alter role %I login password %L', made, p_verifier);
  execute format('grant %I to %I', p_group, made);
  perform hub.bound_login(made);
  return made;
end $$;

-- What holds for every login of this hub. temp_file_limit it cannot lift itself; for the time-outs see
-- hub.end_overlong().
create or replace function hub.bound_login(p_login name) returns void
language plpgsql as $$
begin
  execute format('comment on role %I is %L', p_login, hub.mark());
  execute format('grant connect on database %I to %I', current_database(), p_login);
  execute format('alter role %I connection limit 5', p_login);
  execute format('alter role %I set statement_timeout = ''30s''', p_login);
  execute format('alter role %I set lock_timeout = ''10s''', p_login);
  execute format('alter role %I set idle_in_transaction_session_timeout = ''30s''', p_login);
  execute format('alter role %I set temp_file_limit = ''256MB''', p_login);
end $$;

revoke execute on function hub.make_login(name, text, name), hub.bound_login(name) from public;

-- Logins of an earlier release go on: one that two databases share stays with the first that is upgraded, and
-- the other one's station gets a name of its own with its next password.
do $$
declare
  each record;
begin
  for each in
    select p.login, shobj_description(r.oid, 'pg_authid') is null as unmarked
      from hub.principal p join pg_roles r on r.rolname = p.login where not r.rolsuper
  loop
    if each.unmarked or hub.is_ours(each.login) then
      perform hub.bound_login(each.login);
    else
      execute format('grant connect on database %I to %I', current_database(), each.login);
    end if;
  end loop;
end $$;

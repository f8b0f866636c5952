-- Called by the county's administrator, who is a superuser; nobody else may execute these.
set local role hub_owner;

create or replace function hub.enrol_station(p_login name, p_station text, p_label text, p_path text,
                                             p_centre_name text, p_reissued_from text default null)
returns void
language plpgsql as $$
declare
  centre text := left(p_station, 9);
begin
  if p_path <> centre and right(p_path, 10) <> '/' || centre then
    raise exception 'path % does not end in centre %', p_path, centre using errcode = '22023';
  end if;
  if not exists (select 1 from hub.centre c where c.centre_id = centre) then
    insert into hub.centre (centre_id, path, name) values (centre, p_path, p_centre_name);
    insert into hub.centre_head (centre_id) values (centre);
  end if;
  insert into hub.station (station_id, centre_id, label, reissued_from)
    values (p_station, centre, p_label, p_reissued_from);
  insert into hub.station_head (station_id) values (p_station);
  insert into hub.principal (login, station_id) values (p_login, p_station);
end $$;

create or replace function hub.enrol_supervisor(p_login name, p_root text) returns void
language sql as $$
  insert into hub.principal (login, root) values (p_login, p_root)
$$;

-- To be called after any restore of this database: stations then look for what the hub has lost and bring
-- it again.
create or replace function hub.new_generation() returns uuid
language sql as $$
  update hub.meta set generation = gen_random_uuid() returning generation
$$;

reset role;

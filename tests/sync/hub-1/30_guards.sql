-- The ledger is append-only, for its owner too. A truncate trigger of the parent does not guard the
-- partitions, so each partition has one of its own.
set local role hub_owner;

create or replace function hub.refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'HB405';
end $$;

create or replace function hub.keep_erased() returns trigger
language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or old.key is null then
    raise exception 'an erased person stays erased' using errcode = 'HB405';
  end if;
  return new;
end $$;

create or replace trigger event_no_change before update or delete on hub.event
  for each row execute function hub.refuse_change();
create or replace trigger event_no_truncate before truncate on hub.event
  for each statement execute function hub.refuse_change();
create or replace trigger fork_no_change before update or delete on hub.fork
  for each row execute function hub.refuse_change();
create or replace trigger fork_no_truncate before truncate on hub.fork
  for each statement execute function hub.refuse_change();
create or replace trigger key_no_return before update or delete on hub.person_key
  for each row execute function hub.keep_erased();

do $$
begin
  for i in 0..7 loop
    execute format('create or replace trigger event_no_truncate before truncate on hub.event_%s
                    for each statement execute function hub.refuse_change()', i);
  end loop;
end $$;

reset role;

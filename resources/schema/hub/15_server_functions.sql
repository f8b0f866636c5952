-- What the server lets every login do in every database, and no station needs: write large objects, take
-- advisory locks, send notices, write into the log of transactions, sleep. Revoked in this database.
do $$
declare
  each regprocedure;
begin
  for each in
    select p.oid::regprocedure from pg_proc p
     where p.pronamespace = 'pg_catalog'::regnamespace
       and (p.proname ~ '^(lo_|loread|lowrite|pg_advisory_|pg_try_advisory_|pg_sleep)'
            or p.proname in ('pg_notify', 'pg_logical_emit_message', 'pg_export_snapshot',
                             'pg_current_xact_id', 'txid_current'))
  loop
    execute format('revoke execute on function %s from public', each);
  end loop;
end $$;

-- Schema 3.
set local role hub_owner;

-- What the hub is for, said when it is made. A hub of an earlier release was never told: it is real.
alter table hub.meta add column rehearsal boolean not null default false;

reset role;

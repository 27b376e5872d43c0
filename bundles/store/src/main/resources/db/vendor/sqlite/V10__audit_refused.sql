-- Queries that are refused before they run are written down too. A check can't be changed in SQLite, so that the table is
-- made anew; dropping the former one takes its triggers along.
alter table audit_log rename to audit_log_former;

create table audit_log (
  id ${identity},
  at text not null,
  by_name text not null,
  action text not null,
  object text,
  outcome text not null check (outcome in ('ok', 'denied', 'refused', 'failed', 'cancelled')),
  request_id text,
  details text not null
);

insert into audit_log (id, at, by_name, action, object, outcome, request_id, details)
  select id, at, by_name, action, object, outcome, request_id, details from audit_log_former order by id;

drop table audit_log_former;

create trigger audit_log_refuses_update before update on audit_log
begin
  select raise(abort, 'audit_log is append-only');
end;

create trigger audit_log_refuses_delete before delete on audit_log
begin
  select raise(abort, 'audit_log is append-only');
end;

-- "insert or replace" would remove a row without a delete trigger seeing it.
create trigger audit_log_refuses_replace before insert on audit_log
when exists (select 1 from audit_log where id = new.id)
begin
  select raise(abort, 'audit_log is append-only');
end;

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

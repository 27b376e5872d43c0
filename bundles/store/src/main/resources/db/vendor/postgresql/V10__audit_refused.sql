-- Queries that are refused before they run are written down too.
alter table audit_log drop constraint audit_log_outcome_check;
alter table audit_log add constraint audit_log_outcome_check
  check (outcome in ('ok', 'denied', 'refused', 'failed', 'cancelled'));

-- What processes hold in memory they take over anew when another one has changed it.
create function tell_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('analytics_studio_changes', tg_table_name || ' ' || current_setting('application_name'));
  return null;
end
$$;

create trigger users_tell_change after insert or update or delete on users
  for each statement execute function tell_change();
create trigger session_families_tell_change after update or delete on session_families
  for each statement execute function tell_change();
create trigger datasets_tell_change after insert or update or delete on datasets
  for each statement execute function tell_change();
create trigger dataset_versions_tell_change after insert or update or delete on dataset_versions
  for each statement execute function tell_change();
create trigger semantic_schemas_tell_change after insert or update or delete on semantic_schemas
  for each statement execute function tell_change();
create trigger connections_tell_change after insert or update or delete on connections
  for each statement execute function tell_change();
create trigger secrets_tell_change after insert or update or delete on secrets
  for each statement execute function tell_change();
create trigger plugin_events_tell_change after insert on plugin_events
  for each statement execute function tell_change();

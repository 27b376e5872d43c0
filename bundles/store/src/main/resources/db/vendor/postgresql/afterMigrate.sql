-- Text is ordered by its characters, whatever the database was made with, as SQLite does.
do $$
declare
  found record;
begin
  for found in
    select table_name, column_name from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema = current_schema() and table_type = 'BASE TABLE' and data_type = 'text'
      and collation_name is distinct from 'C' and table_name <> 'flyway_schema_history'
  loop
    execute format('alter table %I alter column %I type text collate "C"', found.table_name, found.column_name);
  end loop;
end
$$;

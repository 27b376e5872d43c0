-- A deleted dashboard stays for its changelog.
create table dashboards (
  id text primary key,
  project_id text not null,
  name text not null,
  description text,
  visuals text not null,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  updated_by text not null,
  deleted_at text
);

create index dashboards_by_change on dashboards (updated_at, id);
create index dashboards_by_project on dashboards (project_id, updated_at, id);

create table dashboard_changes (
  id ${identity},
  dashboard_id text not null references dashboards (id),
  at text not null,
  by_name text not null,
  change text not null,
  diff text not null
);

create index dashboard_changes_by_dashboard on dashboard_changes (dashboard_id, id);

-- How old the newest data of a dataset may be.
create table dataset_freshness (
  dataset_id text primary key references datasets (id),
  within_hours integer not null,
  updated_at text not null,
  updated_by text not null
);

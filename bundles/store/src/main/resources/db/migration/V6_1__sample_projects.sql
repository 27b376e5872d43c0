-- Sample projects that were filled, so that what people change or delete stays as they left it.
create table sample_projects (
  id text primary key,
  filled_at text not null
);

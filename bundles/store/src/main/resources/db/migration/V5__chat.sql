create table reports (
  id text primary key,
  project_id text not null,
  name text not null,
  dataset_ids text not null,
  created_at text not null,
  created_by text not null
);

create index reports_by_time on reports (created_at, id);
create index reports_by_project on reports (project_id, created_at, id);

-- Each question asked, what was understood and what it took to answer.
create table llm_metadata (
  id ${identity},
  report_id text not null references reports (id),
  asked_by text not null,
  asked_at text not null,
  question text not null,
  status text not null,
  answer text not null,
  query text,
  interpretation text not null,
  sql_text text,
  row_count integer not null,
  timings text not null,
  elapsed_ms double precision not null,
  source text not null,
  cost double precision not null,
  request_id text
);

create index llm_metadata_by_person on llm_metadata (report_id, asked_by, id);

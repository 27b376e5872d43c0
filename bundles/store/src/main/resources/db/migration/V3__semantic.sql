-- Versions of semantic schemas. The newest version of a dataset is the current one; rows are never
-- changed or removed.

create table semantic_schemas (
  dataset_id text not null,
  version bigint not null,
  schema_json text not null,
  created_at text not null,
  created_by text not null,
  primary key (dataset_id, version)
);

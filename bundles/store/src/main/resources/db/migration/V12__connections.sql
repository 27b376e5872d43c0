-- Connections to data sources, and dataset versions that are tables there.

CREATE TABLE connections (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES projects (id),
  adapter TEXT NOT NULL,
  settings_json TEXT NOT NULL,
  is_default INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL
);

CREATE INDEX connections_by_project ON connections (project_id, id);
CREATE UNIQUE INDEX connections_default ON connections (project_id) WHERE is_default = 1;

CREATE TABLE dataset_versions_with_tables (
  dataset_id TEXT NOT NULL REFERENCES datasets (id),
  number INTEGER NOT NULL,
  row_count BIGINT NOT NULL,
  profile_json TEXT NOT NULL,
  data_path TEXT UNIQUE,
  file_id TEXT,
  connection_id TEXT REFERENCES connections (id),
  schema_name TEXT,
  table_name TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  PRIMARY KEY (dataset_id, number),
  CHECK ((data_path IS NULL) = (file_id IS NULL)),
  CHECK ((data_path IS NULL) = (connection_id IS NOT NULL AND table_name IS NOT NULL))
);

INSERT INTO dataset_versions_with_tables (dataset_id, number, row_count, profile_json, data_path, file_id, created_at, created_by)
SELECT dataset_id, number, row_count, profile_json, data_path, file_id, created_at, created_by FROM dataset_versions;

DROP TABLE dataset_versions;
ALTER TABLE dataset_versions_with_tables RENAME TO dataset_versions;
CREATE INDEX dataset_versions_by_connection ON dataset_versions (connection_id);

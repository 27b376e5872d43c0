-- Projects, uploaded files, datasets and their versions.

CREATE TABLE catalog_installation (
  id TEXT NOT NULL PRIMARY KEY
);

CREATE TABLE projects (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
);

CREATE TABLE files (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES projects (id),
  original_name TEXT NOT NULL,
  stored_path TEXT NOT NULL UNIQUE,
  staged_path TEXT NOT NULL UNIQUE,
  format TEXT NOT NULL,
  options_json TEXT NOT NULL,
  understood_json TEXT NOT NULL,
  profile_json TEXT NOT NULL,
  used INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
);

CREATE INDEX files_unused ON files (used, created_at);

-- Rows are never deleted, so that no id is ever used again.
CREATE TABLE datasets (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES projects (id),
  name TEXT NOT NULL,
  grain TEXT NOT NULL,
  description TEXT,
  active INTEGER NOT NULL,
  current_version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
);

CREATE INDEX datasets_by_project ON datasets (project_id, id);

CREATE TABLE dataset_versions (
  dataset_id TEXT NOT NULL REFERENCES datasets (id),
  number INTEGER NOT NULL,
  row_count BIGINT NOT NULL,
  profile_json TEXT NOT NULL,
  data_path TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  PRIMARY KEY (dataset_id, number)
);

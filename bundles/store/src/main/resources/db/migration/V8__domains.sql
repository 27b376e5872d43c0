-- Which domain a project was made of, with a copy of what was taken from it.
create table project_domains (
  project_id text primary key,
  domain_id text not null,
  domain_version text not null,
  state text not null,
  content text not null,
  content_hash text not null,
  created_at text not null,
  created_by text not null,
  updated_at text not null
);

create index project_domains_by_domain on project_domains (domain_id, project_id);

-- What happened to plug-ins. What should be there stands in plugins.yaml, not here.
create table plugin_events (
  id ${identity},
  plugin_id text not null,
  version text not null,
  at text not null,
  by_name text not null,
  step text not null,
  ok integer not null check (ok in (0, 1)),
  message text not null,
  details text
);

create index plugin_events_by_plugin on plugin_events (plugin_id, id);

-- Encrypted with a key that lies outside the database; key_id tells which.
create table secrets (
  name text primary key,
  key_id text not null,
  nonce text not null,
  ciphertext text not null,
  updated_at text not null
);

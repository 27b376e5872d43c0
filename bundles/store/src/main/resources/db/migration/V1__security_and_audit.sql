-- Runs on SQLite and PostgreSQL alike. Moments are ISO 8601 text of fixed width in UTC, which sorts
-- by time; truth values are 0 and 1. ${identity} is a key that the database counts up by itself.

create table users (
  name text primary key,
  password_hash text not null,
  role text not null check (role in ('viewer', 'analyst', 'admin')),
  active integer not null check (active in (0, 1)),
  created_at text not null
);

-- One sign-in and all that follows from it by refreshing.
create table session_families (
  id text primary key,
  username text not null references users (name),
  started_at text not null,
  expires_at text not null,
  ended_at text,
  end_reason text
);

create index session_families_by_user on session_families (username);
create index session_families_by_expiry on session_families (expires_at);
create index session_families_by_end on session_families (ended_at);

-- Only hashes are kept. A used token stays until it expires, so that its reuse is noticed.
create table refresh_tokens (
  token_hash text primary key,
  family_id text not null references session_families (id) on delete cascade,
  expires_at text not null,
  used_at text
);

create index refresh_tokens_by_family on refresh_tokens (family_id);
create index refresh_tokens_by_expiry on refresh_tokens (expires_at);

-- Failed sign-ins in a row, by what was attacked and by where from. Subjects are hashed, because
-- people type passwords into the wrong field.
create table sign_in_failures (
  kind text not null check (kind in ('username', 'origin')),
  subject_hash text not null,
  failures bigint not null,
  last_failed_at text not null,
  locked_until text,
  primary key (kind, subject_hash)
);

create index sign_in_failures_by_time on sign_in_failures (last_failed_at);

-- Append-only; the triggers that see to it are spelled per database in db/vendor.
create table audit_log (
  id ${identity},
  at text not null,
  by_name text not null,
  action text not null,
  object text,
  outcome text not null check (outcome in ('ok', 'denied', 'failed', 'cancelled')),
  request_id text,
  details text not null
);

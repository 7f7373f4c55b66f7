-- Experts of the diaspora and their placements, mapping studies, innovators and their grants.
create table mobility.diaspora_expert (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  person uuid not null,
  residence text not null,
  sector text not null check (sector in ('tvet', 'health')),
  specialty text not null
);
create index on mobility.diaspora_expert (saved_at desc, id desc);
create index on mobility.diaspora_expert (person);

create table mobility.host_institution (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  place text not null,
  sector text not null check (sector in ('tvet', 'health'))
);
create index on mobility.host_institution (saved_at desc, id desc);

create table mobility.placement (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  expert uuid not null,
  host uuid not null,
  mode text not null check (mode in ('on_site', 'remote')),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on)
);
create index on mobility.placement (starts_on desc, id desc);
create index on mobility.placement (expert);
create index on mobility.placement (host);

create table mobility.mapping_study (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  country text not null,
  title text not null,
  published_on date not null
);
create index on mobility.mapping_study (published_on desc, id desc);

create table mobility.innovator (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  person uuid not null,
  college text not null,
  mentor uuid,
  trained_on date not null,
  grant_amount_rwf bigint check (grant_amount_rwf > 0),
  granted_on date,
  constraint innovator_grant_has_amount_and_day
    check ((grant_amount_rwf is null) = (granted_on is null))
);
create index on mobility.innovator (trained_on desc, id desc);
create index on mobility.innovator (person);
create index on mobility.innovator (mentor);

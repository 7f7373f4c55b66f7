-- Donors, partners, projects, offices and field presence: what stands behind every programme.
create table projects.donor (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  name text not null,
  donor_kind text not null
);
create index on projects.donor (saved_at desc, id desc);

create table projects.partner (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  name text not null,
  partner_kind text not null
);
create index on projects.partner (saved_at desc, id desc);

create table projects.project (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  title text not null,
  donor uuid not null,
  programme text not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on)
);
create index on projects.project (starts_on desc, id desc);
create index on projects.project (donor);

create table projects.office (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  name text not null,
  place text not null,
  opened_on date not null,
  closed_on date check (closed_on >= opened_on)
);
create index on projects.office (opened_on desc, id desc);

create table projects.field_presence (
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
  programme text not null,
  from_day date not null,
  to_day date check (to_day >= from_day)
);
create index on projects.field_presence (from_day desc, id desc);

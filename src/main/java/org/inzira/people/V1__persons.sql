-- Who a person is stands here and nowhere else, so that it can be erased in one place; the link to
-- the ledger's subject is a table of its own, so that it can be destroyed.
create table people.person (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  given_name text,
  family_name text,
  sex text not null check (sex in ('female', 'male', 'other', 'unknown')),
  birth_date date,
  birth_date_precision text check (birth_date_precision in ('day', 'month', 'year')),
  nationality text,
  disability boolean,
  family text,
  unhcr_number text,
  erased_at timestamptz,
  constraint person_named
    check (given_name is not null or family_name is not null or erased_at is not null),
  constraint person_erased_for_ever check (erased_at is null or voided_at is not null)
);
create index on people.person (saved_at desc, id desc);
create index on people.person (family) where family is not null;
create index on people.person (lower(family_name), lower(given_name), birth_date);

create table people.subject (
  person_id uuid primary key references people.person,
  subject_id uuid not null unique,
  constraint subject_differs_from_person check (subject_id <> person_id)
);

create table people.number (
  person_id uuid primary key references people.person,
  number text not null unique
);

create table people.number_counter (
  year integer primary key,
  last bigint not null
);

create table people.merging (
  merging_no bigint generated always as identity primary key,
  duplicate_id uuid not null references people.person,
  kept_id uuid not null references people.person,
  reason text not null,
  merged_at timestamptz not null,
  merged_by text not null,
  ended_at timestamptz,
  ended_by text,
  check (duplicate_id <> kept_id)
);
create unique index on people.merging (duplicate_id) where ended_at is null;

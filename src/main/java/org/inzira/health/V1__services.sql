-- What was done for a person's health, once a service; no test, result or diagnosis stands here.
create table health.assessment (
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
  centre text not null,
  client_category text not null
    check (client_category in ('refugee', 'immigrant', 'other_migrant')),
  purpose text not null
    check (purpose in ('resettlement', 'humanitarian_admission', 'family_reunification', 'work',
      'study', 'other')),
  destination text not null,
  outcome text not null
    check (outcome in ('cleared', 'cleared_with_conditions', 'follow_up', 'not_cleared')),
  completed_on date not null
);
create index on health.assessment (completed_on desc, id desc);
create index on health.assessment (person);

create table health.dose (
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
  vaccine text not null,
  given_how text not null check (given_how in ('given', 'documented')),
  given_on date not null,
  centre text,
  dose_number bigint check (dose_number between 1 and 9),
  lot text
);
create index on health.dose (given_on desc, id desc);
create index on health.dose (person);

create table health.pre_embarkation_check (
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
  checked_on date not null,
  destination text not null,
  outcome text not null check (outcome in ('fit', 'fit_with_conditions', 'unfit')),
  place text
);
create index on health.pre_embarkation_check (checked_on desc, id desc);
create index on health.pre_embarkation_check (person);

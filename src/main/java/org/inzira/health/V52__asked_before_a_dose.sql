-- What speaks against a vaccine is asked and noted, and why a dose was not given is known later.
alter table health.dose
  add column contraindications_asked boolean;

create table health.contraindication (
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
  contraindication text not null
    check (contraindication in ('severe_allergy', 'immunosuppression', 'pregnancy', 'other')),
  noted_on date not null,
  until_on date,
  note text
);
create index on health.contraindication (noted_on desc, id desc);
create index on health.contraindication (person);
create index on health.contraindication (project) where project is not null;

create table health.dose_not_given (
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
  vaccine text not null check (vaccine ~ '^[a-z0-9-]{1,40}$'),
  decided_on date not null,
  why text not null check (why in ('refused', 'deferred', 'contraindicated')),
  reason text not null,
  again_on date
);
create index on health.dose_not_given (decided_on desc, id desc);
create index on health.dose_not_given (person);
create index on health.dose_not_given (project) where project is not null;

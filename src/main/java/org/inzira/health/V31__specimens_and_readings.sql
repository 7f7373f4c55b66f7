-- Specimens by the numbers on their labels, consents to a test, and what the bench said of each result.
create table health.specimen (
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
  specimen_kind text not null,
  taken_on date not null,
  taken_by text,
  method text,
  rejected_on date,
  rejection text,
  check ((rejected_on is null) = (rejection is null)),
  check (rejected_on >= taken_on)
);
create index on health.specimen (taken_on desc, id desc);
create index on health.specimen (person);
create index on health.specimen (project) where project is not null;

create sequence health.specimen_number;

create table health.test_consent (
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
  test text not null,
  answer text not null check (answer in ('given', 'refused', 'withdrawn')),
  answered_on date not null,
  counselled_by text not null
);
create index on health.test_consent (answered_on desc, id desc);
create index on health.test_consent (person);
create index on health.test_consent (project) where project is not null;

-- A result as it was read for a test; what is corrected stays, and a new one stands beside it.
create table health.laboratory_reading (
  id uuid primary key,
  laboratory_order uuid not null,
  specimen uuid not null,
  step text not null,
  result uuid not null,
  result_said text not null,
  told_on date not null,
  answer text,
  value text not null,
  finding text not null,
  critical boolean not null,
  second_look boolean not null,
  entered_by text not null,
  entered_at timestamptz not null
);
create index on health.laboratory_reading (laboratory_order);
create index on health.laboratory_reading (result);

-- Who confirmed or withdrew a result, answered a critical one, or knows that one is overdue.
create table health.laboratory_word (
  number bigint generated always as identity primary key,
  said text not null check (said in ('confirmed', 'withdrawn', 'critical', 'overdue')),
  laboratory_order uuid not null,
  specimen uuid not null,
  step text not null,
  reading uuid,
  account text not null,
  said_at timestamptz not null,
  note text not null,
  check ((said = 'overdue') = (reading is null))
);
create index on health.laboratory_word (laboratory_order);

-- The sections of an assessment, each saved by itself; every version is kept, and what was signed stays as it was signed.
create table health.examination_section (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  examination uuid not null,
  section text not null,
  state text not null check (state in ('draft', 'complete', 'not_done')),
  done_on date,
  answers text,
  not_done_reason text,
  correction_reason text
);
create index on health.examination_section (saved_at desc, id desc);
create index on health.examination_section (examination);
create index on health.examination_section (project) where project is not null;

create table health.section_version (
  record_kind text not null,
  record_id uuid not null,
  version integer not null,
  state text not null,
  done_on date,
  answers text not null,
  reason text not null,
  account text not null,
  at timestamptz not null,
  primary key (record_id, version, record_kind)
);

create table health.examination_signature (
  examination uuid not null,
  number integer not null check (number > 0),
  signed_on date not null,
  signed_by text not null,
  finding text not null,
  tuberculosis_class text,
  other_class text,
  grade text,
  completed_on date not null,
  although text not null,
  tests text not null,
  account text not null,
  at timestamptz not null,
  primary key (examination, number)
);

create table health.signed_section (
  examination uuid not null,
  number integer not null,
  section text not null,
  state text not null,
  done_on date,
  answers text not null,
  reason text not null,
  primary key (examination, number, section),
  foreign key (examination, number) references health.examination_signature (examination, number)
);

create table health.examination_step (
  examination uuid not null,
  number integer not null,
  step text not null
    check (step in ('opened', 'signed', 'amended', 'submitted', 'decided')),
  happened_on date not null,
  said text not null,
  account text not null,
  at timestamptz not null,
  primary key (examination, number)
);

revoke update, delete, truncate on health.section_version, health.examination_signature,
  health.signed_section, health.examination_step from inzira_app;

create index examination_to_submit on health.examination (signed_on, id)
  where signed_on is not null and submitted_on is null and voided_at is null;
create index examination_to_decide on health.examination (submitted_on, id)
  where submitted_on is not null and decided_on is null and voided_at is null;

-- That somebody is held by health for now, and why, which health alone sees; what a check found to be needed on the way.
create table health.medical_hold (
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
  reason text not null,
  held_on date not null,
  expected_until date not null,
  lifted_on date,
  note text,
  check (expected_until >= held_on),
  check (lifted_on >= held_on)
);
create index on health.medical_hold (held_on desc, id desc);
create index on health.medical_hold (person);
create index on health.medical_hold (project) where project is not null;
comment on column health.medical_hold.expected_until is 'All of a hold that leaves health: the medical clearance is not given before this day.';

alter table health.pre_embarkation_check
  add column medical_escort boolean,
  add column wheelchair boolean,
  add column oxygen boolean,
  add column stretcher boolean,
  add column extra_seat boolean;

-- Until when a person may travel as far as health is concerned; why stands elsewhere, seen by health alone.
create table health.medical_clearance (
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
  until_day date,
  needed_until date,
  medical_escort boolean,
  wheelchair boolean,
  oxygen boolean,
  stretcher boolean,
  extra_seat boolean,
  check (until_day >= needed_until)
);
create index on health.medical_clearance (saved_at desc, id desc);
create index on health.medical_clearance (person);
create index on health.medical_clearance (project) where project is not null;

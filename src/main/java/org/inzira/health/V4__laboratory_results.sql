-- What laboratories found, told by them or copied from their paper; seen by health alone.
create table health.laboratory_result (
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
  effective_on date not null,
  code_system text not null,
  code text not null,
  test text not null,
  value_kind text not null check (value_kind in ('quantity', 'coded', 'text')),
  value text not null,
  unit text,
  value_code text,
  interpretation text,
  reference_range text,
  status text not null check (status in ('final', 'amended', 'corrected')),
  performer text,
  source text not null,
  check ((value_kind = 'coded') = (value_code is not null)),
  check (unit is null or value_kind = 'quantity')
);
create index on health.laboratory_result (effective_on desc, id desc);
create index on health.laboratory_result (person);
create index on health.laboratory_result (project) where project is not null;

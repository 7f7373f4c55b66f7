-- One row a person and uplift: what "people resettled" is counted from.
create table movement.departure (
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
  asylum_country text not null,
  site text,
  destination text not null,
  pathway text not null
    check (pathway in ('resettlement', 'humanitarian_admission', 'family_reunification', 'other')),
  category text not null check (category in ('refugee', 'vulnerable_person')),
  uplift_at timestamptz not null,
  airline_leg text,
  constraint departure_leads_elsewhere check (destination <> asylum_country)
);
create index on movement.departure (uplift_at desc, id desc);
create index on movement.departure (person);
create index on movement.departure (project) where project is not null;

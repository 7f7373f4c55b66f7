-- One row a person and departure: what "people arrived" is counted from, never added to departures.
create table movement.arrival (
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
  departure uuid not null,
  arrived_at timestamptz not null,
  port text,
  confirmed_by text not null,
  confirmed_on date
);
create index on movement.arrival (arrived_at desc, id desc);
create index on movement.arrival (person);
create unique index arrival_once on movement.arrival (departure) where voided_at is null;
create index on movement.arrival (project) where project is not null;

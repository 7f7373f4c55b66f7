-- Vials are counted by lot and place and kept cold, so that whoever had a bad one can be found.
create table health.vaccine_lot (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  vaccine text not null,
  lot text not null,
  manufacturer text,
  expires_on date not null,
  month_only boolean,
  doses_a_vial bigint not null check (doses_a_vial between 1 and 100),
  received_from text,
  site text,
  recalled_on date,
  recalled_by text,
  recall_reason text,
  recall_reference text
);
create index on health.vaccine_lot (expires_on desc, id desc);
create unique index on health.vaccine_lot (upper(btrim(lot)), vaccine) where voided_at is null;
create index on health.vaccine_lot (project) where project is not null;
create index on health.dose (upper(btrim(lot)), vaccine) where voided_at is null;

create table health.refrigerator (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  name text not null,
  place text not null,
  keeps text not null check (keeps in ('chilled', 'frozen')),
  in_use_from date not null,
  in_use_until date
);
create index on health.refrigerator (in_use_from desc, id desc);
create index on health.refrigerator (project) where project is not null;

create table health.stock_movement (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  lot uuid not null,
  place text not null,
  moved_on date not null,
  movement text not null
    check (movement in ('received', 'used', 'wasted', 'expired', 'returned', 'counted')),
  doses bigint not null check (doses >= 0),
  reason text,
  refrigerator uuid
);
create index on health.stock_movement (moved_on desc, id desc);
create index on health.stock_movement (lot);
create index on health.stock_movement (refrigerator);
create index on health.stock_movement (project) where project is not null;

create table health.temperature_reading (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  refrigerator uuid not null,
  taken_at timestamptz not null,
  celsius text not null,
  lowest_celsius text,
  highest_celsius text,
  minutes_outside bigint check (minutes_outside between 0 and 1440),
  source text not null check (source in ('thermometer', 'logger')),
  note text
);
create index on health.temperature_reading (taken_at desc, id desc);
create index on health.temperature_reading (refrigerator, taken_at desc);
create index on health.temperature_reading (project) where project is not null;

create table health.stock_balance (
  lot       uuid   not null,
  place     text   not null,
  doses     bigint not null check (doses >= 0),
  opened_on date   not null,
  primary key (lot, place)
);
comment on table health.stock_balance is 'How many doses of a lot are at a place: kept by movements and doses, never written otherwise.';
create index on health.stock_balance (place) where doses > 0;

create table health.excursion (
  reading      uuid        primary key,
  refrigerator uuid        not null,
  place        text        not null,
  taken_at     timestamptz not null
);
comment on table health.excursion is 'The standing readings outside the limits of their refrigerator: kept by readings, never written otherwise.';
create index on health.excursion (refrigerator, taken_at);

create table health.excursion_decision (
  decision_no bigint      generated always as identity primary key,
  reading     uuid        not null,
  lot         uuid        not null,
  decision    text        not null check (decision in ('release', 'discard')),
  reason      text        not null check (char_length(reason) between 1 and 300),
  at          timestamptz not null,
  by          text        not null
);
comment on table health.excursion_decision is 'What somebody decided of a lot that stood too warm or too cold; the last decision holds.';
create index on health.excursion_decision (reading, lot, decision_no desc);

create function health.refuse_change_of_decisions() returns trigger language plpgsql as $$
begin
  raise exception 'decisions on excursions are append-only: % is refused', lower(tg_op)
    using errcode = 'insufficient_privilege';
end $$;
revoke update, delete, truncate on health.excursion_decision from inzira_app;
create trigger append_only before update or delete or truncate on health.excursion_decision
  for each statement execute function health.refuse_change_of_decisions();

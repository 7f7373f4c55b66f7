-- Flights with their legs and seats, who is booked on them, and what airlines and receivers were told.
create table flights.flight (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  destination text not null,
  seats_held bigint not null check (seats_held between 0 and 1000),
  fare_amount bigint check (fare_amount >= 0),
  fare_currency text,
  departed_on date,
  note text
);
comment on column flights.flight.fare_amount is 'Of one seat, in whole units of the smallest part of its currency: cents, or francs where there is none smaller.';
create index on flights.flight (saved_at desc, id desc);
create index on flights.flight (project) where project is not null;

create table flights.flight_leg (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  flight uuid not null,
  position bigint not null,
  airline text not null,
  flight_number text not null,
  from_airport text not null,
  to_airport text not null,
  -- Local times as they were written, each by the clock of its airport; they sort as text.
  departs_at text collate "C" not null,
  arrives_at text collate "C" not null
);
create index on flights.flight_leg (saved_at desc, id desc);
create index on flights.flight_leg (flight);
create index on flights.flight_leg (departs_at) where voided_at is null;
create index on flights.flight_leg (project) where project is not null;

create table flights.escort (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  flight uuid not null,
  staff text not null,
  escort_kind text not null check (escort_kind in ('medical', 'operational')),
  person uuid,
  returns_on date,
  return_flight text
);
comment on column flights.escort.person is 'Whom a medical escort goes with.';
create index on flights.escort (saved_at desc, id desc);
create index on flights.escort (flight);
create index on flights.escort (person);
create index on flights.escort (project) where project is not null;

-- What many clerks change at once stands in lean tables of its own. Who changes seats locks the block's row first.
create table flights.seat_block (
  flight uuid primary key,
  held integer not null check (held between 0 and 1000),
  taken integer not null default 0 check (taken between 0 and held),
  state text not null check (state in ('planned', 'cancelled', 'departed')),
  ended_at timestamptz,
  ended_by text,
  cancel_reason text,
  check ((state = 'planned') = (ended_at is null) and (state = 'cancelled') = (cancel_reason is not null))
) with (fillfactor = 70);
comment on column flights.seat_block.taken is 'By passengers; escorts are counted from their records.';

create table flights.booking (
  id uuid primary key,
  flight uuid not null references flights.seat_block,
  case_id uuid not null,
  state text not null check (state in ('standing', 'flown', 'cancelled')),
  version integer not null check (version > 0),
  booked_at timestamptz not null,
  booked_by text not null,
  cancelled_at timestamptz,
  cancelled_by text,
  cancel_reason text,
  check ((state = 'cancelled') = (cancelled_at is not null and cancelled_by is not null and cancel_reason is not null))
);
create unique index case_is_booked_once on flights.booking (case_id) where state = 'standing';
create index on flights.booking (case_id, cancelled_at desc);
create index on flights.booking (flight);

create table flights.passenger (
  passenger_no bigint generated always as identity primary key,
  booking uuid not null references flights.booking,
  person uuid not null,
  infant boolean not null,
  unaccompanied boolean not null,
  seats integer not null check (seats between 0 and 20),
  state text not null check (state in ('standing', 'flown', 'released')),
  release_reason text,
  check ((state = 'released') = (release_reason is not null))
);
create unique index person_sits_once on flights.passenger (person) where state = 'standing';
create index on flights.passenger (booking);
create index on flights.passenger (person);

create table flights.notice (
  flight uuid not null,
  revision integer not null check (revision > 0),
  made_at timestamptz not null,
  made_by text not null,
  content jsonb not null,
  primary key (flight, revision)
);
comment on table flights.notice is 'What was told of a flight in advance; persons by identifier, so that an erased one is in none.';

create function flights.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'notices are append-only: % of flights.% is refused', lower(tg_op), tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

revoke update, delete, truncate on flights.notice from inzira_app;
create trigger append_only before update or delete or truncate on flights.notice
  for each statement execute function flights.refuse_change();

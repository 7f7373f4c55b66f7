-- A bed, a seat and an envelope can be given to one at a time, so each is kept with whom it went to.
create table transit.transit_centre (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  place text not null,
  beds bigint not null check (beds between 1 and 5000)
);
create index on transit.transit_centre (saved_at desc, id desc);
create index on transit.transit_centre (project) where project is not null;

create table transit.stay (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  centre uuid not null,
  person uuid not null,
  first_night date not null,
  last_night date not null,
  entered_on date,
  check (last_night >= first_night)
);
create index on transit.stay (first_night desc, id desc);
create index on transit.stay (centre, last_night) where voided_at is null;
create index on transit.stay (person);
create index on transit.stay (project) where project is not null;

create table transit.vehicle (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  from_place text not null,
  to_place text not null,
  leaves_at timestamptz not null,
  vehicle text not null,
  seats bigint not null check (seats between 1 and 100),
  escort text,
  flight text
);
create index on transit.vehicle (leaves_at desc, id desc);
create index on transit.vehicle (project) where project is not null;

create table transit.ride (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  vehicle uuid not null,
  person uuid not null
);
create index on transit.ride (saved_at desc, id desc);
create index on transit.ride (vehicle);
create index on transit.ride (person);
create index on transit.ride (project) where project is not null;

create table transit.loan_note (
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
  destination text not null,
  amount_cents bigint not null check (amount_cents between 1 and 5000000),
  signed_on date not null
);
create index on transit.loan_note (signed_on desc, id desc);
create index on transit.loan_note (person);
create index on transit.loan_note (project) where project is not null;

create table transit.custody (
  custody_no bigint      generated always as identity primary key,
  person     uuid        not null,
  item       text        not null check (item ~ '^[a-z_]{1,40}$'),
  holder     text        not null check (holder ~ '^[a-z_]{1,40}$'),
  to_whom    text        not null check (char_length(to_whom) between 1 and 80),
  at         timestamptz not null,
  by         text        not null
);
comment on table transit.custody is 'Who was handed what of a travel bag; the last handing over says who holds it.';
create index on transit.custody (person, item, custody_no desc);

create function transit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log of custody is append-only: % is refused', lower(tg_op)
    using errcode = 'insufficient_privilege';
end $$;
revoke update, delete, truncate on transit.custody from inzira_app;
create trigger append_only before update or delete or truncate on transit.custody
  for each statement execute function transit.refuse_change();

-- Who shall be on a flight and who was; everything is kept, since afterwards the number of departures is argued about.
create table boarding.desk (
  flight uuid primary key,
  uplift_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by text,
  constraint desk_confirmed_whole check
    ((uplift_at is null) = (confirmed_at is null) and (uplift_at is null) = (confirmed_by is null))
);
comment on table boarding.desk is 'One row a flight: who changes its manifest or confirms its uplift holds it.';

create table boarding.place (
  place_no bigint generated always as identity primary key,
  flight uuid not null references boarding.desk,
  case_id uuid not null,
  person uuid not null,
  put_at timestamptz not null,
  put_by text not null,
  ended_at timestamptz,
  ended_by text,
  ended_because text check (ended_because in ('taken_off', 'unbooked', 'departed', 'left_behind')),
  constraint place_ended_whole check
    ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_because is null))
);
comment on table boarding.place is 'That a person stands on the manifest of a flight; of one flight at a time.';
create unique index place_once on boarding.place (person) where ended_at is null;
create index on boarding.place (flight);

create table boarding.manifest (
  flight uuid not null references boarding.desk,
  number integer not null check (number > 0),
  state text not null check (state in ('closed', 'boarded')),
  lines text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  closed_at timestamptz not null,
  closed_by text not null,
  primary key (flight, number)
);
comment on table boarding.manifest is 'The versions of a manifest, by identifiers: names are read from people when it is shown, so that an erased person is in none.';

create table boarding.override (
  id uuid primary key,
  flight uuid not null references boarding.desk,
  person uuid not null,
  covers text not null,
  reason text not null check (char_length(reason) between 1 and 500),
  asked_at timestamptz not null,
  asked_by text not null
);
comment on column boarding.override.covers is 'What lapses and when, as it stood when this was asked; anything else is not covered.';
create index on boarding.override (flight);

create table boarding.decision (
  override uuid primary key references boarding.override,
  confirmed boolean not null,
  note text not null check (char_length(note) <= 500),
  asked_by text not null,
  decided_at timestamptz not null,
  decided_by text not null,
  constraint decision_by_a_second_person check (decided_by <> asked_by)
);

create table boarding.tap (
  tap_no bigint generated always as identity primary key,
  id uuid not null unique,
  flight uuid not null references boarding.desk,
  person uuid not null,
  presence text not null check (presence in ('boarded', 'no_show', 'left_behind', 'offloaded')),
  reason text,
  seen bigint not null,
  device_at timestamptz,
  device_sent_at timestamptz,
  listed_at timestamptz,
  recorded_at timestamptz not null,
  account text not null
);
comment on column boarding.tap.seen is 'The newest tap of this person that the officer had seen; that and earlier ones are superseded.';
comment on column boarding.tap.listed_at is 'When it happened, as a printed list says that was typed in later.';
create index on boarding.tap (flight, person);

create table boarding.flown (
  flight uuid not null references boarding.desk,
  person uuid not null,
  case_id uuid not null,
  departure uuid not null unique,
  primary key (flight, person)
);

create table boarding.came_back (
  flight uuid not null,
  person uuid not null,
  reason text not null,
  note text not null check (char_length(note) <= 500),
  on_day date not null,
  told_at timestamptz not null,
  told_by text not null,
  primary key (flight, person),
  foreign key (flight, person) references boarding.flown
);

create table boarding.waits (
  flight uuid not null,
  person uuid not null,
  on_day date not null,
  told_at timestamptz not null,
  told_by text not null,
  primary key (flight, person),
  foreign key (flight, person) references boarding.flown
);
comment on table boarding.waits is 'That a person missed a connection on the way.';

create function boarding.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'this only grows: % of boarding.% is refused', lower(tg_op), tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

do $$
declare
  kept text;
begin
  foreach kept in array
    array['manifest', 'override', 'decision', 'tap', 'flown', 'came_back', 'waits']
  loop
    execute format('revoke update, delete, truncate on boarding.%I from inzira_app', kept);
    execute format('create trigger append_only before update or delete or truncate on boarding.%I '
      'for each statement execute function boarding.refuse_change()', kept);
  end loop;
end $$;
revoke delete, truncate on boarding.desk, boarding.place from inzira_app;

-- A day at the clinic: who is expected, who came, and who waits for what; nothing of what was found.
create table health.clinic (
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
  morning bigint not null check (morning >= 0),
  afternoon bigint not null check (afternoon >= 0),
  open_saturday boolean,
  open_sunday boolean,
  registration boolean not null,
  counselling boolean not null,
  vitals boolean not null,
  physician boolean not null,
  x_ray boolean not null,
  laboratory boolean not null,
  vaccination boolean not null
);
create index on health.clinic (saved_at desc, id desc);

create table health.clinic_day (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  clinic uuid not null references health.clinic,
  day date not null,
  morning bigint not null check (morning >= 0),
  afternoon bigint not null check (afternoon >= 0),
  reason text
);
create index on health.clinic_day (day desc, id desc);
create index on health.clinic_day (clinic);
comment on table health.clinic_day is 'A day on which a clinic sees more or fewer than on others; none when it is closed.';

create table health.appointment (
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
  clinic uuid not null references health.clinic,
  day date not null,
  slot text not null check (slot in ('morning', 'afternoon')),
  purpose text not null,
  state text not null check (state in ('booked', 'moved', 'cancelled', 'no_show')),
  reason text,
  moved_to date,
  note text
);
create index on health.appointment (day desc, id desc);
create index on health.appointment (clinic, day);
create index on health.appointment (person);

create table health.visit (
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
  clinic uuid not null references health.clinic,
  appointment uuid references health.appointment,
  came_at timestamptz not null,
  ticket bigint,
  document text not null,
  identity text not null check (identity in ('fits', 'does_not_fit', 'settled')),
  checked_by text not null,
  interpreter text not null,
  language text,
  interpreter_name text,
  guardian text,
  guardian_relation text,
  assent text,
  ended_at timestamptz,
  ended text,
  entered_later boolean,
  note text,
  check ((ended is null) = (ended_at is null)),
  check (ended_at >= came_at)
);
create index on health.visit (came_at desc, id desc);
create index on health.visit (clinic, came_at);
create index on health.visit (person);
create index on health.visit (appointment);

create table health.turn (
  id uuid primary key,
  visit uuid not null references health.visit,
  clinic uuid not null references health.clinic,
  station text not null,
  came_at timestamptz not null,
  called_at timestamptz,
  called_by text,
  ended_at timestamptz,
  ended_by text,
  ended text check (ended in ('seen', 'sent_on', 'left', 'voided')),
  entered_later boolean not null,
  check ((called_at is null) = (called_by is null)),
  check ((ended_at is null) = (ended is null)),
  check (ended_at >= came_at)
);
create unique index on health.turn (visit) where ended_at is null;
create index on health.turn (clinic, station, came_at) where ended_at is null;
create index on health.turn (clinic, came_at);
comment on table health.turn is 'One wait of one visit at one station, called by one account; a visit waits at one station at a time.';

create table health.paper_sheet (
  id uuid primary key,
  clinic uuid not null references health.clinic,
  day date not null,
  entered_at timestamptz not null,
  entered_by text not null,
  rows integer not null
);
comment on table health.paper_sheet is 'A sheet of paper that was typed in; its identifier comes with the form, so that a form sent twice is entered once.';

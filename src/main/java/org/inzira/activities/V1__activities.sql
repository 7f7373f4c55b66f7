-- What is done for many at once: held, given, built. Named people stand in attendance alone.
create table activities.session (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  session_kind text not null,
  topic text not null,
  target_group text not null,
  led_by text not null check (led_by in ('staff', 'implementing_partner', 'diaspora_expert')),
  implementing_partner text,
  place text not null,
  starts_on date not null,
  ends_on date,
  headcount_female bigint check (headcount_female >= 0),
  headcount_male bigint check (headcount_male >= 0),
  headcount_unknown bigint check (headcount_unknown >= 0),
  headcount_total bigint check (headcount_total >= 0),
  check (ends_on >= starts_on)
);
create index on activities.session (starts_on desc, id desc);

create table activities.attendance (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  session uuid not null,
  person uuid not null,
  status text not null check (status in ('invited', 'attended', 'completed'))
);
create index on activities.attendance (saved_at desc, id desc);
create index on activities.attendance (session);
create index on activities.attendance (person);

create table activities.distribution (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  item text not null,
  quantity bigint not null check (quantity between 1 and 10000000),
  consignee text not null,
  place_of_use text not null,
  distributed_on date not null
);
create index on activities.distribution (distributed_on desc, id desc);

create table activities.facility (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  facility_kind text not null,
  place text not null,
  border_with text not null,
  handed_over_on date not null,
  handed_over_to text not null
);
create index on activities.facility (handed_over_on desc, id desc);

create table activities.work (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  title text not null,
  post text not null,
  side text not null check (side in ('home', 'neighbour')),
  authority text not null
);
create index on activities.work (saved_at desc, id desc);

create table activities.work_milestone (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  work uuid not null,
  milestone text not null,
  reached_on date not null
);
create index on activities.work_milestone (reached_on desc, id desc);
create index on activities.work_milestone (work);

-- What the work on a case records, so that a stage is always read from steps and never kept beside them.
create sequence resettlement.recorded;
comment on sequence resettlement.recorded is 'The order in which things of one day were recorded, of whatever kind.';

create table resettlement.case_file (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  unhcr_case_number text,
  destination text not null,
  asylum_country text not null,
  site text,
  pathway text not null
    check (pathway in ('resettlement', 'humanitarian_admission', 'family_reunification', 'other')),
  officer text,
  referred_on date,
  travels_together boolean
);
create index on resettlement.case_file ((coalesce(referred_on, date '0001-01-01')) desc, id desc);
create index on resettlement.case_file (officer);
create index on resettlement.case_file (project) where project is not null;

create table resettlement.submission (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  "case" uuid not null,
  category text not null,
  priority text not null check (priority in ('emergency', 'urgent', 'normal')),
  submitted_on date not null
);
create index on resettlement.submission (submitted_on desc, id desc);
create index on resettlement.submission ("case");
create index on resettlement.submission (project) where project is not null;

create table resettlement.case_member (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  "case" uuid not null,
  person uuid not null,
  relationship text not null,
  joined_on date,
  recorded_no bigint not null default nextval('resettlement.recorded')
);
create index on resettlement.case_member (saved_at desc, id desc);
create index on resettlement.case_member ("case");
create index on resettlement.case_member (person);
create index on resettlement.case_member (project) where project is not null;

create table resettlement.case_step (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  "case" uuid not null,
  person uuid,
  step text not null,
  happened_on date,
  decided_by text check (decided_by in ('receiving_state', 'unhcr')),
  document text,
  reason text,
  recorded_no bigint not null default nextval('resettlement.recorded')
);
create index on resettlement.case_step ((coalesce(happened_on, date '0001-01-01')) desc, id desc);
create index on resettlement.case_step ("case");
create index on resettlement.case_step (person);
create index on resettlement.case_step (project) where project is not null;

create table resettlement.case_hold (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  "case" uuid not null,
  person uuid,
  reason text not null,
  held_on date not null,
  lifted_on date,
  note text,
  check (lifted_on >= held_on)
);
create index on resettlement.case_hold (held_on desc, id desc);
create index on resettlement.case_hold ("case");
create index on resettlement.case_hold (person);
create index on resettlement.case_hold (project) where project is not null;

create table resettlement.consent (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  "case" uuid not null,
  person uuid not null,
  given_by text not null check (given_by in ('own', 'guardian')),
  given_on date not null,
  withdrawn_on date,
  check (withdrawn_on >= given_on)
);
create index on resettlement.consent (given_on desc, id desc);
create index on resettlement.consent ("case");
create index on resettlement.consent (person);
create index on resettlement.consent (project) where project is not null;

create table resettlement.case_bond (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  "case" uuid not null,
  bound_with uuid not null,
  check ("case" <> bound_with)
);
create index on resettlement.case_bond (saved_at desc, id desc);
create index on resettlement.case_bond ("case");
create index on resettlement.case_bond (bound_with);
create index on resettlement.case_bond (project) where project is not null;

create table resettlement.split (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  "case" uuid not null,
  new_case uuid not null,
  authorised_by text not null,
  decided_on date not null,
  reason text not null,
  check ("case" <> new_case)
);
create index on resettlement.split (decided_on desc, id desc);
create index on resettlement.split ("case");
create index on resettlement.split (new_case);
create index on resettlement.split (project) where project is not null;

create table resettlement.sealed_split (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  case_number text not null,
  new_case_number text not null,
  authorised_by text not null,
  decided_on date not null,
  reason text not null,
  check (case_number <> new_case_number)
);
create index on resettlement.sealed_split (decided_on desc, id desc);
create index on resettlement.sealed_split (case_number);
create index on resettlement.sealed_split (new_case_number);
create index on resettlement.sealed_split (project) where project is not null;

comment on table resettlement.sealed_split is 'Refers by number and not by identifier: a count of what leans on a case would tell that there is a tie.';

create table resettlement.case_task (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  "case" uuid not null,
  officer text not null,
  task text not null,
  due_on date not null,
  done_on date
);
create index on resettlement.case_task (due_on desc, id desc);
create index on resettlement.case_task ("case");
create index on resettlement.case_task (project) where project is not null;

create index on resettlement.case_task (officer, due_on) where done_on is null and voided_at is null;

create table resettlement.case_message (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  "case" uuid not null,
  sent_on date not null,
  way text not null,
  correspondent text not null,
  about text not null
);
create index on resettlement.case_message (sent_on desc, id desc);
create index on resettlement.case_message ("case");
create index on resettlement.case_message (project) where project is not null;

create table resettlement.number (
  case_id uuid primary key,
  number text not null unique
);
comment on table resettlement.number is 'What people say aloud. Its row is also what is locked while a case is changed.';

create table resettlement.number_counter (
  year integer primary key,
  last bigint not null
);

create table resettlement.journey (
  case_id uuid primary key,
  journey uuid not null unique,
  ended boolean not null
);
comment on table resettlement.journey is 'The planned journey that a case keeps in clearances; no foreign key crosses a schema.';

create table resettlement.news (
  news_no bigint primary key default nextval('resettlement.recorded'),
  "case" uuid not null,
  persons uuid[] not null check (cardinality(persons) > 0),
  kind text not null,
  happened_on date not null,
  reason text,
  flight text,
  departs_on date,
  arrival_days_later integer,
  account text not null,
  told_at timestamptz not null,
  check ((kind = 'booked') = (departs_on is not null))
);
comment on table resettlement.news is 'What movement told of a case; what was wrong is taken back by later news.';
create index on resettlement.news ("case");

create function resettlement.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'news is append-only: % of resettlement.% is refused', lower(tg_op), tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

revoke update, delete, truncate on resettlement.news from inzira_app;
create trigger append_only before update or delete or truncate on resettlement.news
  for each statement execute function resettlement.refuse_change();

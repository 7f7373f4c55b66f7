-- A certificate says who was there for how long, so each day of a course is kept for each person.
create table orientation.course (
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
  curriculum text not null check (curriculum in ('adult', 'youth', 'family', 'other')),
  starts_on date not null,
  ends_on date not null,
  place text not null,
  room text,
  language text not null,
  interpreter text,
  child_minding boolean not null,
  hours_a_day bigint not null check (hours_a_day between 1 and 12),
  hours_required bigint check (hours_required > 0),
  places bigint not null check (places between 1 and 500),
  implementing_partner text,
  check (ends_on >= starts_on)
);
create index on orientation.course (starts_on desc, id desc);
create index on orientation.course (ends_on, id) where voided_at is null;
create index on orientation.course (project) where project is not null;

create table orientation.enrolment (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  course uuid not null,
  person uuid not null
);
create index on orientation.enrolment (saved_at desc, id desc);
create index on orientation.enrolment (course);
create index on orientation.enrolment (person);
create index on orientation.enrolment (project) where project is not null;

create table orientation.course_attendance (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  enrolment uuid not null,
  held_on date not null
);
create index on orientation.course_attendance (held_on desc, id desc);
create index on orientation.course_attendance (enrolment);
create index on orientation.course_attendance (project) where project is not null;

create table orientation.closing (
  closing_no bigint      generated always as identity primary key,
  course     uuid        not null references orientation.course,
  session    uuid        not null,
  closed_at  timestamptz not null,
  closed_by  text        not null
);
comment on table orientation.closing is 'That a course was counted; again after each correction.';
create index on orientation.closing (course, closing_no desc);

create function orientation.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'closings are append-only: % is refused', lower(tg_op)
    using errcode = 'insufficient_privilege';
end $$;
revoke update, delete, truncate on orientation.closing from inzira_app;
create trigger append_only before update or delete or truncate on orientation.closing
  for each statement execute function orientation.refuse_change();

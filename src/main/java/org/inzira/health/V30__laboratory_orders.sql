-- Tests asked of persons, and for which examination; the result stays a record of its own.
create table health.laboratory_order (
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
  test text not null,
  asked_on date not null,
  asked_for text not null check (asked_for in ('destination', 'clinical'))
);
create index on health.laboratory_order (asked_on desc, id desc);
create index on health.laboratory_order (person);
create index on health.laboratory_order (project) where project is not null;

create table health.laboratory_asked (
  examination uuid not null,
  laboratory_order uuid not null,
  primary key (examination, laboratory_order)
);
create index on health.laboratory_asked (laboratory_order);

-- Orders of which nothing is waited for any more, kept so that the bench reads the others alone.
create table health.laboratory_settled (
  laboratory_order uuid primary key,
  test text not null,
  asked_on date not null,
  final_on date not null
);
create index on health.laboratory_settled (test, final_on);

-- One assessment from its opening to the receiving authority’s decision; what is counted stays the record it is.
create table health.examination (
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
  assessment uuid,
  centre text not null,
  client_category text not null,
  purpose text not null,
  destination text not null,
  opened_on date not null,
  repeat_reason text,
  passport text,
  asked_version text,
  finding text,
  tuberculosis_class text,
  other_class text,
  grade text,
  signed_on date,
  signed_by text,
  submitted_on date,
  decision text,
  decided_on date,
  check ((signed_on is null) = (assessment is null) and (signed_on is null) = (signed_by is null)),
  check ((decision is null) = (decided_on is null)),
  check (opened_on <= signed_on and signed_on <= submitted_on and submitted_on <= decided_on)
);
create index on health.examination (opened_on desc, id desc);
create index on health.examination (person);
create index on health.examination (assessment);
create index on health.examination (project) where project is not null;
create index examination_under_way on health.examination (opened_on, id)
  where signed_on is null and voided_at is null;

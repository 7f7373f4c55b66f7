-- Several specialists may be asked within one assessment; each referral has its answer, and what was signed of it stays.
create table health.examination_referral (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  examination uuid not null,
  specialty text not null,
  question text not null,
  sent_on date not null,
  sent_to text not null,
  answered_on date,
  answer text,
  answered_by text,
  closed_reason text,
  check ((answered_on is null) = (answer is null) and (answer is null) = (answered_by is null)),
  check (answered_on >= sent_on),
  check (answer is null or closed_reason is null)
);
create index on health.examination_referral (sent_on desc, id desc);
create index on health.examination_referral (examination);
create index on health.examination_referral (project) where project is not null;

create table health.signed_referral (
  examination uuid not null,
  number integer not null,
  referral uuid not null,
  record_key text not null,
  version integer not null,
  specialty text not null,
  question text not null,
  sent_on date not null,
  sent_to text not null,
  answered_on date,
  answer text,
  answered_by text,
  closed_reason text,
  saved_by text not null,
  primary key (examination, number, referral),
  foreign key (examination, number) references health.examination_signature (examination, number)
);
revoke update, delete, truncate on health.signed_referral from inzira_app;

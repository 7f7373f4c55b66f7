-- Checks weeks before a departure beside those before boarding, when an unfit person is seen again and why, who goes with whom is escorted; presumptive treatments; where a quarantine was reported.
alter table health.pre_embarkation_check
  add column check_kind text check (check_kind in ('pre_embarkation', 'pre_departure')),
  add column escort text check (escort in ('family', 'nurse', 'paramedic', 'physician')),
  add column recall_on date,
  add column unfit_reason text,
  add check (recall_on is null or outcome = 'unfit'),
  add check (recall_on > checked_on);
comment on column health.pre_embarkation_check.check_kind is 'Empty is one before boarding, as all were before there were others.';
create index on health.pre_embarkation_check (recall_on) where recall_on is not null and voided_at is null;

alter table health.medical_hold
  add column reported_by text,
  add column report_reference text,
  add column last_exposure_on date;

create table health.presumptive_treatment (
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
  drug text not null,
  decided_on date not null,
  decision text not null check (decision in ('given', 'not_given')),
  dose text,
  why text,
  loa_loa text check (loa_loa in ('yes', 'no', 'not_answered')),
  pregnant text check (pregnant in ('yes', 'no', 'not_answered')),
  seizures text check (seizures in ('yes', 'no', 'not_answered')),
  weight_grams bigint check (weight_grams between 500 and 300000),
  advice text check (advice in ('give', 'withhold', 'ask')),
  advice_version text
);
create index on health.presumptive_treatment (decided_on desc, id desc);
create index on health.presumptive_treatment (person);
create index on health.presumptive_treatment (project) where project is not null;

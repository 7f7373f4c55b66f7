-- Who was told of a recall, how little is too little, which vials stand on the table, and how a dose was given.
create table health.recall_told (
  told_no bigint      generated always as identity primary key,
  lot     uuid        not null,
  person  uuid        not null,
  how     text        not null check (how ~ '^[a-z_]{1,40}$'),
  at      timestamptz not null,
  by      text        not null
);
comment on table health.recall_told is 'Whoever had a dose of a recalled lot and was told of it.';
create index on health.recall_told (lot, person);
revoke update, delete, truncate on health.recall_told from inzira_app;
create trigger append_only before update or delete or truncate on health.recall_told
  for each statement execute function health.refuse_change_of_decisions();

create table health.stock_minimum (
  place   text        not null,
  vaccine text        not null,
  doses   bigint      not null check (doses between 0 and 1000000),
  set_at  timestamptz not null,
  set_by  text        not null,
  primary key (place, vaccine)
);
comment on table health.stock_minimum is 'Below how many doses of a vaccine a place wants to be told.';

create table health.session_lot (
  account   text        not null,
  day       date        not null,
  vaccine   text        not null,
  place     text        not null,
  lot       uuid        not null,
  opened_at timestamptz not null,
  primary key (account, day, place, vaccine)
);
comment on table health.session_lot is 'Which vials somebody gives from today; chosen once, not for each dose.';

alter table health.dose
  add column route text
    check (route in ('intramuscular', 'subcutaneous', 'intradermal', 'oral', 'nasal')),
  add column body_site text
    check (body_site in ('left_arm', 'right_arm', 'left_thigh', 'right_thigh', 'other')),
  add column given_by text,
  add column decided_because text;

-- Cases as lists and counts show them, kept in the transaction that moves a case, so that a page costs the same however many there are.
create table caseload.standing (
  case_id     uuid     primary key,
  number      text     not null,
  destination text     not null,
  site        text     not null,
  officer     text     not null,
  stage       text     not null,
  stage_since date     not null,
  people      integer  not null check (people >= 0),
  held        boolean  not null,
  journey     uuid,
  lapses_on   date     not null,
  lapsing     text     not null,
  departs_on  date     not null,
  open        boolean  not null
);
comment on column caseload.standing.site is 'Empty where there is none; so is officer.';
comment on column caseload.standing.stage_since is 'Infinity where it was never recorded; days that are not there are infinity, too.';
comment on column caseload.standing.lapses_on is 'The first day on which a clearance that they hold holds no longer.';
comment on column caseload.standing.lapsing is 'Which kinds of clearance that are, with a comma between; never more than the kind.';
comment on column caseload.standing.departs_on is 'The day of the flight on which they have seats.';

-- One index for each set of filters, since a filter that is looked at row by row would cost more with each case.
create index stage_of_all on caseload.standing (stage, held, stage_since, case_id) where open;
create index stage_by_destination on caseload.standing (destination, stage, held, stage_since, case_id) where open;
create index stage_by_site on caseload.standing (site, stage, held, stage_since, case_id) where open;
create index stage_by_officer on caseload.standing (officer, stage, held, stage_since, case_id) where open;
create index stage_by_destination_site on caseload.standing (destination, site, stage, held, stage_since, case_id) where open;
create index stage_by_destination_officer on caseload.standing (destination, officer, stage, held, stage_since, case_id) where open;
create index stage_by_site_officer on caseload.standing (site, officer, stage, held, stage_since, case_id) where open;
create index stage_by_destination_site_officer on caseload.standing (destination, site, officer, stage, held, stage_since, case_id) where open;
create index lapse_of_all on caseload.standing (lapses_on, case_id) where open and lapses_on < 'infinity';
create index lapse_by_destination on caseload.standing (destination, lapses_on, case_id) where open and lapses_on < 'infinity';
create index lapse_by_site on caseload.standing (site, lapses_on, case_id) where open and lapses_on < 'infinity';
create index lapse_by_officer on caseload.standing (officer, lapses_on, case_id) where open and lapses_on < 'infinity';
create index lapse_by_destination_site on caseload.standing (destination, site, lapses_on, case_id) where open and lapses_on < 'infinity';
create index lapse_by_destination_officer on caseload.standing (destination, officer, lapses_on, case_id) where open and lapses_on < 'infinity';
create index lapse_by_site_officer on caseload.standing (site, officer, lapses_on, case_id) where open and lapses_on < 'infinity';
create index lapse_by_destination_site_officer on caseload.standing (destination, site, officer, lapses_on, case_id) where open and lapses_on < 'infinity';
create index departure_by_officer on caseload.standing (officer, departs_on, case_id) where open and departs_on < 'infinity';
create index on caseload.standing (journey) where journey is not null;

create table caseload.tally (
  counted     text    not null check (counted in ('stage', 'month', 'lapse')),
  destination text    not null,
  site        text    not null,
  officer     text    not null,
  stage       text    not null,
  day         date    not null,
  families    integer not null,
  people      integer not null,
  held        integer not null,
  primary key (counted, destination, site, officer, stage, day)
);
comment on table caseload.tally is 'Open cases, counted by each set of filters: * stands for all. By stage; by stage and the month since which they are at it; by the day on which something lapses.';
-- For the choices of a filter: what there is of one kind, whatever the others are.
create index on caseload.tally (counted, site, officer, destination);
create index on caseload.tally (counted, destination, officer, site);

create table caseload.stay (
  case_id     uuid     not null,
  nth         smallint not null,
  destination text     not null,
  stage       text     not null,
  entered_on  date,
  left_on     date,
  went        text     not null check (went in ('there', 'on', 'back', 'ended')),
  reason      text     not null,
  primary key (case_id, nth)
);
comment on table caseload.stay is 'How long a case was at a stage, from one recorded day to the next, and how it went on from there.';
comment on column caseload.stay.reason is 'Why it ended or went back; empty where nothing was said.';
create index on caseload.stay (destination, stage, entered_on, left_on, went);

create table caseload.rules_looked_at (
  only_row boolean primary key default true check (only_row),
  rules    text    not null
);
comment on table caseload.rules_looked_at is 'The versions of the rules by which lapses were last reckoned: a version may come into force on a day when nothing else moves.';

-- Who plans to travel when, what they hold for it, and which rules this mission's officer has signed.
create table clearances.planned_journey (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  family text,
  destination text not null,
  departs_on date not null,
  arrival_days_later bigint check (arrival_days_later between -1 and 7),
  state text not null check (state in ('planned', 'departed', 'given_up'))
);
create index on clearances.planned_journey (departs_on desc, id desc);
create index on clearances.planned_journey (id) where state = 'planned' and voided_at is null;
create index on clearances.planned_journey (project) where project is not null;

create table clearances.traveller (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  journey uuid not null,
  person uuid not null,
  held boolean
);
comment on column clearances.traveller.held is 'May not travel for now; why stands elsewhere.';
create index on clearances.traveller (saved_at desc, id desc);
create index on clearances.traveller (journey);
create index on clearances.traveller (person);
create index on clearances.traveller (project) where project is not null;

create table clearances.clearance (
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
  -- A medical clearance is never kept here: health states it.
  clearance text not null check (clearance <> 'medical'),
  destination text,
  condition text,
  given_on date not null,
  valid_from date,
  valid_until date,
  check (valid_until >= valid_from)
);
create index on clearances.clearance (given_on desc, id desc);
create index on clearances.clearance (person);
create index on clearances.clearance (project) where project is not null;

create table clearances.officer (
  officer_no bigint      generated always as identity primary key,
  account    text        not null check (account ~ '^[a-z][a-z0-9.-]{0,59}$'),
  named_by   text        not null,
  named_at   timestamptz not null
);
comment on table clearances.officer is 'Whose signature lets a rule block: the one named last.';

create table clearances.signature (
  signature_no bigint      generated always as identity primary key,
  rule         text        not null,
  version      int         not null check (version > 0),
  content      text        not null check (content ~ '^[0-9a-f]{64}$'),
  signed       boolean     not null,
  account      text        not null,
  at           timestamptz not null
);
comment on column clearances.signature.content is 'What was signed, as a hash: another text under the same number is not signed.';
create index on clearances.signature (rule, version, signature_no desc);

create table clearances.rule_file (
  rule_file_no bigint      generated always as identity primary key,
  text         text        not null check (char_length(text) between 1 and 200000),
  added_by     text        not null,
  added_at     timestamptz not null
);
comment on table clearances.rule_file is 'New versions of rules that this mission put in force, as they were handed in.';

create function clearances.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rules and signatures are append-only: % of clearances.% is refused', lower(tg_op), tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

revoke update, delete, truncate on clearances.officer, clearances.signature, clearances.rule_file
  from inzira_app;
create trigger append_only before update or delete or truncate on clearances.officer
  for each statement execute function clearances.refuse_change();
create trigger append_only before update or delete or truncate on clearances.signature
  for each statement execute function clearances.refuse_change();
create trigger append_only before update or delete or truncate on clearances.rule_file
  for each statement execute function clearances.refuse_change();

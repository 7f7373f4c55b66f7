-- What medicals were stated of whom, by which rule until when, and who signed the rules; only added to, so that departed persons keep theirs.
create table health.stated_medical (
  stated_no    bigint      generated always as identity primary key,
  person       uuid        not null,
  examination  uuid        not null,
  cleared      boolean     not null,
  destination  text        not null,
  classes      text[]      not null,
  completed_on date        not null,
  decided_on   date,
  xray_on      date,
  conditions   text[]      not null,
  test_owed    boolean     not null,
  stated_by    text        not null,
  stated_at    timestamptz not null
);
comment on column health.stated_medical.cleared is 'False when it was taken back; the newest row of a person stands.';
create index on health.stated_medical (person, stated_no desc);
create index on health.stated_medical (examination);

create table health.evaluation (
  evaluation_no bigint      generated always as identity primary key,
  stated_no     bigint      not null references health.stated_medical,
  cause         text        not null check (cause in ('statement', 'rule', 'dose', 'decision')),
  rule          text,
  version       int,
  rule_until    date,
  needed_rule   text,
  needed_version int,
  rule_needed   date,
  how           text        not null check (how in ('stated', 'kept_by_hand', 'shortened', 'not_ruled', 'withdrawn')),
  hand_until    date,
  told_until    date,
  told_needed   date,
  evaluated_by  text        not null,
  evaluated_at  timestamptz not null
);
comment on table health.evaluation is 'What the rules made of a statement, and what others are told since; the newest of a statement counts.';
create index on health.evaluation (stated_no, evaluation_no desc);

create table health.rule_officer (
  officer_no bigint      generated always as identity primary key,
  account    text        not null check (account ~ '^[a-z][a-z0-9.-]{0,59}$'),
  named_by   text        not null,
  named_at   timestamptz not null
);
comment on table health.rule_officer is 'The officer of health whose signature makes a rule this mission''s own: the one named last.';

create table health.rule_signature (
  signature_no bigint      generated always as identity primary key,
  rule         text        not null,
  version      int         not null check (version > 0),
  content      text        not null check (content ~ '^[0-9a-f]{64}$'),
  signed       boolean     not null,
  account      text        not null,
  at           timestamptz not null
);
comment on column health.rule_signature.content is 'What was signed, as a hash: another text under the same number is not signed.';

create table health.rule_file (
  rule_file_no bigint      generated always as identity primary key,
  text         text        not null check (char_length(text) between 1 and 200000),
  added_by     text        not null,
  added_at     timestamptz not null
);
comment on table health.rule_file is 'New versions of rules that this mission put in force, as they were handed in.';

create function health.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'statements, rules and signatures are append-only: % of health.% is refused', lower(tg_op), tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

revoke update, delete, truncate
  on health.stated_medical, health.evaluation, health.rule_officer, health.rule_signature,
     health.rule_file
  from inzira_app;
create trigger append_only before update or delete or truncate on health.stated_medical
  for each statement execute function health.refuse_change();
create trigger append_only before update or delete or truncate on health.evaluation
  for each statement execute function health.refuse_change();
create trigger append_only before update or delete or truncate on health.rule_officer
  for each statement execute function health.refuse_change();
create trigger append_only before update or delete or truncate on health.rule_signature
  for each statement execute function health.refuse_change();
create trigger append_only before update or delete or truncate on health.rule_file
  for each statement execute function health.refuse_change();

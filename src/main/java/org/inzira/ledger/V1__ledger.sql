-- The results ledger: facts are appended, never changed, and each transaction is sealed as one block.

create table measure (
    measure_no   integer generated always as identity primary key,
    code         text    not null,
    unit         text    not null,
    programme    text    not null,
    required     text[]  not null,
    subjects     boolean not null,
    headcounts   boolean not null,
    confidential boolean not null
);
comment on table measure is 'The chart. The last row of a code is the one in force; earlier ones say what held before.';

create view measure_in_force as
select distinct on (code) code, unit, programme, required, subjects, headcounts, confidential
from measure
order by code, measure_no desc;

create table reason (
    code text primary key
);
insert into reason values ('ordinary'), ('late_record'), ('correction'), ('merge'), ('definition');

create table batch (
    batch_no  bigint generated always as identity primary key,
    opened_in xid8 not null default pg_current_xact_id()
);
comment on table batch is 'What one transaction posts. opened_in lets only that transaction add to it.';

create table block (
    block_no    bigint      primary key check (block_no > 0),
    batch_no    bigint      not null unique references batch,
    previous_no bigint      unique references block,
    body_hash   bytea       not null check (length(body_hash) = 32),
    hash        bytea       not null check (length(hash) = 32),
    sealed_at   timestamptz not null,
    check (previous_no is not distinct from nullif(block_no - 1, 0))
);

alter table batch
    add constraint batch_is_sealed foreign key (batch_no) references block (batch_no)
    deferrable initially deferred;

create table statement (
    statement_no   bigint generated always as identity primary key,
    batch_no       bigint      not null references batch,
    source_kind    text        not null check (source_kind ~ '^[a-z][a-z-]{1,39}$'),
    source_id      uuid        not null,
    source_version integer     not null check (source_version > 0),
    rules_version  integer     not null default 1,
    reason         text        not null references reason,
    account        text        not null check (account ~ '^[a-z][a-z0-9.-]{0,59}$'),
    recorded_at    timestamptz not null,
    unique (source_kind, source_id, source_version, rules_version)
);

-- Codes only: the checks leave no room for a name. The code finds a combination in one look-up.
create table dimension_set (
    dimension_set_no integer generated always as identity primary key,
    sex            text check (sex ~ '^[a-z]+$'),
    age_years      smallint check (age_years between 0 and 999),
    nationality    text check (nationality ~ '^[A-Z]{3}$'),
    place          text check (place ~ '^[A-Z0-9-]{1,40}$'),
    site           text check (site ~ '^[A-Z0-9-]{1,40}$'),
    asylum_country text check (asylum_country ~ '^[A-Z]{3}$'),
    destination    text check (destination ~ '^[A-Z]{3}$'),
    residence      text check (residence ~ '^[A-Z]{3}$'),
    border_with    text check (border_with ~ '^[A-Z]{3}$'),
    item           text check (item ~ '^[a-z0-9_-]{1,40}$'),
    topic          text check (topic ~ '^[a-z0-9_-]{1,40}$'),
    category       text check (category ~ '^[a-z0-9_-]{1,40}$'),
    pathway        text check (pathway ~ '^[a-z0-9_-]{1,40}$'),
    outcome        text check (outcome ~ '^[a-z0-9_-]{1,40}$'),
    purpose        text check (purpose ~ '^[a-z0-9_-]{1,40}$'),
    target_group   text check (target_group ~ '^[a-z0-9_-]{1,40}$'),
    mode           text check (mode ~ '^[a-z0-9_-]{1,40}$'),
    code text not null unique generated always as (
        coalesce(sex, '') || '|' ||
        coalesce(age_years::text, '') || '|' ||
        coalesce(nationality, '') || '|' ||
        coalesce(place, '') || '|' ||
        coalesce(site, '') || '|' ||
        coalesce(asylum_country, '') || '|' ||
        coalesce(destination, '') || '|' ||
        coalesce(residence, '') || '|' ||
        coalesce(border_with, '') || '|' ||
        coalesce(item, '') || '|' ||
        coalesce(topic, '') || '|' ||
        coalesce(category, '') || '|' ||
        coalesce(pathway, '') || '|' ||
        coalesce(outcome, '') || '|' ||
        coalesce(purpose, '') || '|' ||
        coalesce(target_group, '') || '|' ||
        coalesce(mode, '')) stored
);

create table project_set (
    project_set_no integer generated always as identity primary key,
    codes          text[] not null unique
);

create table entry (
    entry_no         bigint generated always as identity primary key,
    batch_no         bigint  not null references batch,
    statement_no     bigint  not null references statement,
    measure          text    not null,
    happened_on      date    not null,
    subject          uuid,
    dimension_set_no integer not null references dimension_set,
    project_set_no   integer not null references project_set,
    quantity         bigint  not null check (quantity <> 0)
);
create index entry_by_subject on entry (measure, subject, happened_on) where subject is not null;
create index entry_by_day on entry (measure, happened_on, entry_no);
create index entry_by_statement on entry (statement_no);
create index entry_by_batch on entry (batch_no);

create table alias (
    alias_no    bigint generated always as identity primary key,
    batch_no    bigint      not null references batch,
    subject     uuid        not null,
    kept        uuid        not null,
    canonical   uuid        not null,
    reason      text        not null references reason,
    account     text        not null check (account ~ '^[a-z][a-z0-9.-]{0,59}$'),
    recorded_at timestamptz not null
);
comment on table alias is 'The last row of a subject holds: kept is whom it was merged into, canonical where that leads.';
create index alias_by_subject on alias (subject, alias_no desc);

create table closing (
    year      smallint    primary key check (year between 1900 and 2999),
    batch_no  bigint      not null references batch,
    account   text        not null check (account ~ '^[a-z][a-z0-9.-]{0,59}$'),
    closed_at timestamptz not null
);

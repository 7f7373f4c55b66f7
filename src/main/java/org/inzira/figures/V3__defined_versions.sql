-- A changed definition is a new version, and numbers counted by the old one must stay countable: each version is kept as it was written.
create table figures.defined_version (
    definition_no  bigint generated always as identity primary key,
    figure         text        not null check (figure ~ '^[a-z][a-z0-9-]{1,59}$'),
    version        int         not null check (version > 0),
    definition     text        not null,
    english_title  text        not null,
    french_title   text        not null,
    english        text        not null,
    french         text        not null,
    account        text        check (account ~ '^[a-z][a-z0-9.-]{0,59}$'),
    reason         text,
    defined_at     timestamptz not null,
    unique (figure, version),
    check ((account is null) = (reason is null))
);
comment on table figures.defined_version is 'What came with the software bears no account; its day is when it was first met here.';

create function figures.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'definitions are append-only: % of figures.% is refused', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

revoke update, delete, truncate on figures.defined_version from inzira_app;
create trigger append_only before update or delete or truncate on figures.defined_version
    for each statement execute function figures.refuse_change();

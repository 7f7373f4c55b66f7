-- Texts are signed: whoever answers for one must find who wrote which words when, so each saving is kept.
create table review.narrative (
    year      int         not null check (year between 1900 and 2999),
    programme text        not null check (programme ~ '^[a-z]{1,20}$'),
    language  text        not null check (language in ('en', 'fr')),
    version   int         not null check (version > 0),
    text      text        not null check (char_length(text) between 1 and 40000),
    account   text        not null check (account ~ '^[a-z][a-z0-9.-]{0,59}$'),
    saved_at  timestamptz not null,
    primary key (year, programme, language, version)
);
comment on table review.narrative is 'The text of a chapter as it was saved; the last version is printed.';

create function review.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'saved texts are append-only: % of review.% is refused', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

revoke update, delete, truncate on review.narrative from inzira_app;
create trigger append_only before update or delete or truncate on review.narrative
    for each statement execute function review.refuse_change();

-- What was published is what readers hold: every step to it, its data and its bytes are kept as they were.
create table editions.step (
    year       int         not null check (year between 1900 and 2999),
    step       int         not null check (step > 0),
    kind       text        not null check (kind in ('submitted', 'sent-back', 'approved', 'published')),
    account    text        not null check (account ~ '^[a-z][a-z0-9.-]{0,59}$'),
    at         timestamptz not null,
    text_hash  text        not null check (text_hash ~ '^([0-9a-f]{64})?$'),
    reading    text        not null,
    reason     text        not null check (char_length(reason) <= 2000),
    edition    int         check (edition > 0),
    primary key (year, step),
    check ((kind = 'published') = (edition is not null)),
    check ((kind = 'submitted') = (reading <> '')),
    check ((kind = 'sent-back') = (reason <> '')),
    check ((kind = 'sent-back') = (text_hash = ''))
);
comment on table editions.step is 'What was done with the coming edition of a year; the last steps say how it stands.';
comment on column editions.step.reading is 'The texts and the values they quote, as they were submitted; the hash is of this.';

create table editions.edition (
    year         int         not null check (year between 1900 and 2999),
    number       int         not null check (number > 0),
    account      text        not null check (account ~ '^[a-z][a-z0-9.-]{0,59}$'),
    published_at timestamptz not null,
    anchor       text        not null check (anchor ~ '^[1-9][0-9]{0,17}:[0-9a-f]{64}$'),
    citation     text        not null check (citation <> ''),
    version      text        not null check (version <> ''),
    content      bytea       not null check (length(content) > 0),
    content_hash text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    primary key (year, number)
);
comment on table editions.edition is 'One published review: what every document of it is made from, and the ledger''s block then.';

create table editions.document (
    year       int   not null,
    number     int   not null,
    audience   text  not null check (audience in ('in-house', 'public')),
    language   text  not null check (language in ('en', 'fr')),
    format     text  not null check (format ~ '^[a-z]{1,20}$'),
    name       text  not null check (name ~ '^[a-z0-9.-]{1,100}$'),
    bytes      bytea not null check (length(bytes) > 0),
    bytes_hash text  not null check (bytes_hash ~ '^[0-9a-f]{64}$'),
    primary key (year, number, audience, language, format),
    foreign key (year, number) references editions.edition
);
comment on table editions.document is 'The files that were published, byte for byte.';

create table editions.withdrawal (
    year    int         not null,
    number  int         not null,
    account text        not null check (account ~ '^[a-z][a-z0-9.-]{0,59}$'),
    at      timestamptz not null,
    reason  text        not null check (char_length(reason) between 1 and 2000),
    primary key (year, number),
    foreign key (year, number) references editions.edition
);

create table editions.link (
    year    int         not null,
    number  int         not null,
    change  int         not null check (change > 0),
    token   text        unique check (token ~ '^[A-Za-z0-9_-]{22,64}$'),
    account text        not null check (account ~ '^[a-z][a-z0-9.-]{0,59}$'),
    at      timestamptz not null,
    primary key (year, number, change),
    foreign key (year, number) references editions.edition
);
comment on table editions.link is 'Each switching of an edition''s public link; the last says whether it is on, and under which token.';

create function editions.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'editions are append-only: % of editions.% is refused', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

do $$
declare
    kept text;
begin
    foreach kept in array array['step', 'edition', 'document', 'withdrawal', 'link'] loop
        execute format('revoke update, delete, truncate on editions.%I from inzira_app', kept);
        execute format('create trigger append_only before update or delete or truncate on editions.%I '
            'for each statement execute function editions.refuse_change()', kept);
    end loop;
end $$;

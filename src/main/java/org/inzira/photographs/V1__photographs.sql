-- Photographs of persons hang on their consent: what is withdrawn is erased, and a row says that it was.
create table photographs.photograph (
    id                 uuid        primary key,
    year               int         not null check (year between 1900 and 2999),
    programme          text        not null check (programme ~ '^[a-z]{1,20}$'),
    version            int         not null check (version > 0),
    alternative_en     text        not null check (char_length(alternative_en) <= 300),
    alternative_fr     text        not null check (char_length(alternative_fr) <= 300),
    caption_en         text        not null check (char_length(caption_en) <= 300),
    caption_fr         text        not null check (char_length(caption_fr) <= 300),
    credit             text        not null check (char_length(credit) <= 120),
    place              text        not null check (char_length(place) <= 120),
    taken_on           date,
    recognisable       boolean     not null,
    consent_kind       text        check (consent_kind in ('written', 'guardian')),
    consent_on         date,
    consent_recorder   text        not null check (char_length(consent_recorder) <= 120),
    consent_reference  text        not null check (char_length(consent_reference) <= 120),
    large_hash         text        not null check (large_hash ~ '^[0-9a-f]{64}$'),
    small_hash         text        not null check (small_hash ~ '^[0-9a-f]{64}$'),
    small_width        int         not null check (small_width > 0),
    small_height       int         not null check (small_height > 0),
    added_at           timestamptz not null,
    added_by           text        not null,
    saved_at           timestamptz not null,
    saved_by           text        not null,
    taken_down_at      timestamptz,
    taken_down_by      text,
    taken_down_because text        check (taken_down_because in ('person', 'guardian', 'mission')),
    withdrawn_on       date,
    taken_down_reason  text        check (char_length(taken_down_reason) between 1 and 300),
    check ((taken_down_at is null) = (taken_down_by is null)),
    check ((taken_down_at is null) = (taken_down_because is null)),
    check ((taken_down_at is null) = (taken_down_reason is null)),
    check (taken_down_at is null or (alternative_en = '' and alternative_fr = ''
        and caption_en = '' and caption_fr = '' and place = '' and consent_reference = ''))
);
create index on photographs.photograph (year, added_at);
comment on table photographs.photograph is 'What is said of a photograph; of one that was taken down only that it was.';

create table photographs.picture (
    photograph uuid  not null references photographs.photograph,
    size       text  not null check (size in ('large', 'small')),
    bytes      bytea not null check (length(bytes) > 0),
    primary key (photograph, size)
);
comment on table photographs.picture is 'The bytes, made anew from the pixels that were sent; gone once a photograph is taken down.';

create function photographs.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.taken_down_at is not null then
        raise exception 'a photograph is taken down, not deleted, and never put up again'
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

revoke delete, truncate on photographs.photograph from inzira_app;
revoke update, truncate on photographs.picture from inzira_app;
create trigger taken_down_for_good before update or delete on photographs.photograph
    for each row execute function photographs.refuse_change();

-- Programs ask for persons by names written elsewhere, with or without accents, in any case.
create function people.plain(written text) returns text language sql immutable
return regexp_replace(lower(normalize(written, nfd)), '[\u0300-\u036f]', '', 'g');

create function people.begins_words(written text, beginnings text[]) returns boolean
language sql immutable
return cardinality(beginnings) = 0 or (
  written is not null and not exists (
    select from unnest(beginnings) beginning
    where position(' ' || people.plain(beginning)
      in ' ' || regexp_replace(people.plain(written), '[[:space:]''’-]+', ' ', 'g')) = 0));

create index on people.person (upper(unhcr_number)) where unhcr_number is not null;

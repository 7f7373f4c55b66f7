-- The face by which a client is known at the next check-in: kept in versions, erased when they wish, and a row says that it was.
create table health.portrait (
  id uuid primary key,
  person uuid not null,
  taken_at timestamptz not null,
  taken_by text not null check (taken_by ~ '^[a-z][a-z0-9.-]{0,59}$'),
  consent text not null check (consent in ('client', 'guardian')),
  large_hash text not null check (large_hash ~ '^[0-9a-f]{64}$'),
  small_hash text not null check (small_hash ~ '^[0-9a-f]{64}$'),
  small_width int not null check (small_width > 0),
  small_height int not null check (small_height > 0),
  erased_at timestamptz,
  erased_by text,
  erased_because text
    check (erased_because in ('client', 'guardian', 'somebody_else', 'person_erased')),
  erased_reason text check (char_length(erased_reason) <= 300),
  check ((erased_at is null) = (erased_by is null)),
  check ((erased_at is null) = (erased_because is null)),
  check ((erased_at is null) = (erased_reason is null))
);
create index on health.portrait (person, taken_at desc);
comment on table health.portrait is 'That a photograph of a client was taken, by whom and with whose consent; of an erased one only that it was.';

create table health.portrait_picture (
  portrait uuid not null references health.portrait,
  size text not null check (size in ('large', 'small')),
  bytes bytea not null check (length(bytes) > 0),
  primary key (portrait, size)
);
comment on table health.portrait_picture is 'The bytes, made anew from the pixels that were sent; gone once a portrait is erased.';

create table health.portrait_declined (
  id uuid primary key,
  person uuid not null,
  declined_at timestamptz not null,
  declined_by text not null check (declined_by ~ '^[a-z][a-z0-9.-]{0,59}$'),
  who text not null check (who in ('client', 'guardian'))
);
create index on health.portrait_declined (person, declined_at desc);
comment on table health.portrait_declined is 'That a client wants no photograph taken: their paper alone is compared.';

create function health.refuse_portrait_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null
      and (new.id, new.person, new.taken_at, new.taken_by, new.consent, new.large_hash, new.small_hash)
        = (old.id, old.person, old.taken_at, old.taken_by, old.consent, old.large_hash, old.small_hash)
  then
    return new;
  end if;
  raise exception 'a portrait is erased, and nothing else of it changes'
    using errcode = 'insufficient_privilege';
end $$;

create function health.refuse_portrait_loss() returns trigger language plpgsql as $$
begin
  if exists (select from health.portrait where id = old.portrait and erased_at is null) then
    raise exception 'the bytes of a portrait go when it is erased'
      using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;

revoke delete, truncate on health.portrait from inzira_app;
revoke update, truncate on health.portrait_picture from inzira_app;
revoke update, delete, truncate on health.portrait_declined from inzira_app;
create trigger erased_only before update or delete on health.portrait
  for each row execute function health.refuse_portrait_change();
create trigger erased_first before delete on health.portrait_picture
  for each row execute function health.refuse_portrait_loss();
create trigger append_only before update or delete or truncate on health.portrait_declined
  for each statement execute function health.refuse_document_change();

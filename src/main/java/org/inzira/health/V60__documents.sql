-- What was printed of a person's health for others: whom it went to and why, its bytes, and that it was taken back; and the public keys by which certificates are checked.
create table health.document (
  id uuid primary key,
  kind text not null
    check (kind in ('medical_summary', 'vaccination_record', 'fit_to_travel', 'treatment_letter')),
  number text not null unique check (number ~ '^[A-Z]{2}-[0-9]{4}-[0-9]{4,}$'),
  person uuid not null,
  account text not null check (account ~ '^[a-z][a-z0-9.-]{0,59}$'),
  issued_at timestamptz not null,
  recipient text not null check (char_length(recipient) between 1 and 120),
  purpose text not null,
  consented_on date,
  confidential boolean not null,
  check (not confidential or (kind = 'medical_summary' and consented_on is not null))
);
create index on health.document (person, issued_at desc);
create index on health.document (issued_at desc, id desc);

create table health.document_file (
  document uuid not null references health.document,
  language text not null check (language in ('en', 'fr')),
  bytes bytea,
  bytes_hash text not null check (bytes_hash ~ '^[0-9a-f]{64}$'),
  primary key (document, language)
);
comment on column health.document_file.bytes is 'As it was printed; nothing once the person was erased.';

create table health.certificate (
  document uuid primary key references health.document,
  code text not null unique check (code ~ '^[A-Za-z0-9_-]{22}$'),
  checked uuid not null,
  checked_on date not null,
  destination text not null,
  needs text not null,
  until_day date not null,
  rule text not null,
  statement text not null
);
create index on health.certificate (checked);
comment on column health.certificate.code is 'The random word by which anybody may ask whether it stands.';
comment on column health.certificate.checked is 'The check before boarding that it says the outcome of.';
comment on column health.certificate.needs is 'Codes of what is needed on the way, with commas between them.';
comment on column health.certificate.statement is 'What its QR code holds, signed.';

create table health.document_withdrawal (
  document uuid primary key references health.document,
  withdrawn_by text not null check (withdrawn_by ~ '^[a-z][a-z0-9.-]{0,59}$'),
  withdrawn_at timestamptz not null,
  cause text not null
    check (cause in ('by_hand', 'check_voided', 'check_changed', 'newer_unfit', 'held', 'replaced')),
  reason text not null check (char_length(reason) <= 300),
  check ((cause = 'by_hand') = (reason <> ''))
);

create table health.document_number (
  kind text not null,
  year integer not null check (year between 1900 and 2999),
  last integer not null check (last > 0),
  primary key (kind, year)
);

create table health.signing_key (
  identifier text primary key check (identifier ~ '^[A-Za-z0-9_-]{16}$'),
  public_key text not null,
  made_at timestamptz not null,
  retired_at timestamptz,
  stolen boolean not null default false,
  check (not stolen or retired_at is not null)
);

create function health.refuse_document_change() returns trigger language plpgsql as $$
begin
  raise exception 'documents are append-only: % of health.% is refused', lower(tg_op), tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create function health.refuse_other_bytes() returns trigger language plpgsql as $$
begin
  if new.bytes is not null or new.document <> old.document or new.language <> old.language
      or new.bytes_hash <> old.bytes_hash then
    raise exception 'documents are kept as they were printed'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

do $$
declare
  kept text;
begin
  foreach kept in array array['document', 'certificate', 'document_withdrawal'] loop
    execute format('revoke update, delete, truncate on health.%I from inzira_app', kept);
    execute format('create trigger append_only before update or delete or truncate on health.%I '
      'for each statement execute function health.refuse_document_change()', kept);
  end loop;
end $$;
revoke delete, truncate on health.document_file from inzira_app;
create trigger append_only before delete or truncate on health.document_file
  for each statement execute function health.refuse_document_change();
create trigger same_bytes before update on health.document_file
  for each row execute function health.refuse_other_bytes();
revoke delete, truncate on health.signing_key from inzira_app;

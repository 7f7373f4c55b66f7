-- Programs of other health systems come with a token; of it only its hash stands here.
create table fhir.token (
  id uuid primary key,
  hash bytea not null unique check (length(hash) = 32),
  account text not null,
  label text not null,
  scopes text[] not null,
  issued_at timestamptz not null,
  issued_by text not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by text,
  check ((revoked_at is null) = (revoked_by is null))
);
-- A token is revoked, never deleted: its use stands on the trail.
revoke delete, truncate on fhir.token from inzira_app;

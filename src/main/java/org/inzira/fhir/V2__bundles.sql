-- What other health systems sent: which bundle, about whom, and what became of its entries. The same
-- bundle adds nothing again, and the same resource of another bundle is known again by its key.
create table fhir.bundle (
  id uuid primary key,
  identity text not null unique,
  digest text not null,
  identifier_system text,
  identifier_value text,
  person uuid not null,
  sender text not null,
  received_at timestamptz not null,
  received_by text not null
);
create index on fhir.bundle (person);

create table fhir.source (
  record_key text primary key,
  kind text not null,
  record_id uuid not null,
  person uuid not null,
  digest text not null
);

create table fhir.target (
  bundle uuid not null references fhir.bundle,
  line_no integer not null,
  entry integer not null,
  kind text not null,
  record_id uuid not null,
  effect text not null check (effect in ('added', 'changed', 'known')),
  primary key (bundle, line_no)
);
create index on fhir.target (kind, record_id);
revoke update, delete, truncate on fhir.bundle, fhir.target from inzira_app;
revoke delete, truncate on fhir.source from inzira_app;

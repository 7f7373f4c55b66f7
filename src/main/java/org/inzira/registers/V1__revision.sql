-- Each version of each record leaves a line here, so that a record page can tell who did what when.
create table registers.revision (
  record_kind text not null,
  record_id uuid not null,
  version integer not null,
  action text not null check (action in ('saved', 'voided', 'restored', 'restated')),
  account text not null,
  at timestamptz not null,
  primary key (record_id, version, record_kind)
);

revoke update, delete, truncate on registers.revision from inzira_app;

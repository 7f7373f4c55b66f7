-- What those pay who pay for themselves; numbers of receipts have no gaps.
create table health.examination_fee (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  examination uuid not null,
  settled text not null check (settled in ('paid', 'waived')),
  settled_on date not null,
  amount bigint,
  currency text,
  reason text,
  check ((settled = 'paid') = (amount is not null) and (amount is null) = (currency is null))
);
create index on health.examination_fee (settled_on desc, id desc);
create index on health.examination_fee (examination);
create index on health.examination_fee (project) where project is not null;

create table health.receipt_number (
  year integer primary key,
  last integer not null check (last > 0)
);

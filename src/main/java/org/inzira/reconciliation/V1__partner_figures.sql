-- What partners count of the same work, and to what the difference from our figure is attributed.
create table reconciliation.partner_figure (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  partner text not null,
  figure text not null,
  year text not null check (year ~ '^[12][0-9]{3}$'),
  value bigint not null check (value >= 0),
  counting_rule text not null,
  counting_rule_fr text,
  source text not null,
  source_date date,
  source_address text
);
create index on reconciliation.partner_figure (saved_at desc, id desc);
create index on reconciliation.partner_figure (year, figure);

create table reconciliation.bridge_part (
  id uuid primary key,
  record_key text not null unique,
  version integer not null,
  project text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  partner_figure uuid not null,
  position bigint not null,
  attributed_to text not null,
  higher_count text not null,
  dimension text,
  comparison text,
  dimension_values text,
  month_from bigint,
  month_to bigint,
  recorded_after date,
  number bigint check (number >= 0),
  number_source text,
  explanation text,
  explanation_fr text
);
create index on reconciliation.bridge_part (saved_at desc, id desc);
create index on reconciliation.bridge_part (partner_figure);

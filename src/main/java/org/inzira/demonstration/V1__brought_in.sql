-- What of the demonstration is in, so that a second start brings nothing in again; a home without a
-- row here is a mission's own. Written in the transaction that brings the workbook in.
create table demonstration.brought_in (
  name text primary key,
  brought_in_at timestamptz not null
);

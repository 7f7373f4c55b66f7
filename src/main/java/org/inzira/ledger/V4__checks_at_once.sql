-- What rows refer to is looked up once for all rows that come together: foreign keys, planned anew for each row, took a third of an import.
-- Sealing finds a batch's statements by an index; it read all there ever were.

create index statement_by_batch on statement (batch_no);

alter table statement
    drop constraint statement_batch_no_fkey,
    drop constraint statement_reason_fkey;
alter table entry
    drop constraint entry_batch_no_fkey,
    drop constraint entry_statement_no_fkey,
    drop constraint entry_dimension_set_no_fkey,
    drop constraint entry_project_set_no_fkey;

-- An import fills tables that have no statistics yet, and these plans are kept: nothing but look-ups by index stays fast.
create or replace function check_statements() returns trigger language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
    if exists (select from (select distinct batch_no from added) said
               left join ledger.batch using (batch_no)
               where batch.opened_in is null) then
        raise exception 'a statement belongs to a batch' using errcode = 'foreign_key_violation';
    end if;
    if exists (select from (select distinct reason from added) said
               left join ledger.reason on reason.code = said.reason
               where reason.code is null) then
        raise exception 'a statement is made for a known reason' using errcode = 'foreign_key_violation';
    end if;
    perform ledger.require_open(array (select distinct batch_no from added));
    if exists (select from added
               join ledger.statement earlier using (source_kind, source_id)
               where earlier.statement_no < added.statement_no
                 and earlier.source_version > added.source_version) then
        raise exception 'an older version cannot be stated over a newer one'
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

-- What takes back copies what was posted and is not held against today's chart.
create or replace function check_entries() returns trigger language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
    unlawful text;
begin
    perform ledger.require_open(array (select distinct batch_no from added));
    if exists (select from added left join ledger.statement using (statement_no)
               where statement.batch_no is distinct from added.batch_no) then
        raise exception 'an entry belongs to the batch of its statement'
            using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select from (select distinct dimension_set_no from added) said
               left join ledger.dimension_set using (dimension_set_no)
               where dimension_set.code is null)
       or exists (select from (select distinct project_set_no from added) said
                  left join ledger.project_set using (project_set_no)
                  where project_set.codes is null) then
        raise exception 'an entry carries stored dimensions and projects'
            using errcode = 'foreign_key_violation';
    end if;
    select added.measure into unlawful
    from (select distinct measure, dimension_set_no, subject is null as headcount
          from added where quantity > 0) added
    join ledger.dimension_set using (dimension_set_no)
    cross join lateral (select jsonb_strip_nulls(to_jsonb(dimension_set)) as carried) given
    left join ledger.measure_in_force chart on chart.code = added.measure
    where chart.code is null
       or added.headcount and chart.subjects and not chart.headcounts
       or not added.headcount and not chart.subjects
       or not given.carried ?& chart.required
    limit 1;
    if unlawful is not null then
        raise exception 'an entry of % breaks the chart of measures', unlawful
            using errcode = 'check_violation';
    end if;
    return null;
end $$;

-- The same tables without foreign keys: columns, indexes and checks only.
alter table baseline.batch drop constraint batch_batch_no_fkey;
alter table baseline.block
    drop constraint block_batch_no_fkey,
    drop constraint block_previous_no_fkey;
alter table baseline.statement
    drop constraint statement_batch_no_fkey,
    drop constraint statement_reason_fkey;
alter table baseline.entry
    drop constraint entry_batch_no_fkey,
    drop constraint entry_statement_no_fkey,
    drop constraint entry_dimension_set_no_fkey,
    drop constraint entry_project_set_no_fkey;

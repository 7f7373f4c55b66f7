-- Why something was posted, as far as the ledger can tell: a record of which nothing stands any more was taken back, whatever reason was given.
create function ledger.cause(said ledger.statement) returns text language sql stable as $$
select case
    when (select sum(entry.quantity)
          from ledger.statement earlier
          join ledger.entry on entry.statement_no = earlier.statement_no
          where earlier.source_kind = said.source_kind
            and earlier.source_id = said.source_id
            and earlier.statement_no <= said.statement_no) = 0 then 'voiding'
    else said.reason end
$$;

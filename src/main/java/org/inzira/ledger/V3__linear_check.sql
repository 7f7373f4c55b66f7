-- Within an import the tables have no statistics, and a join here once took 20 s: each statement is looked up by its key.

create or replace function check_block() returns trigger language plpgsql as $$
declare
    last ledger.block;
begin
    perform pg_advisory_xact_lock(7120001);
    select * into last from ledger.block order by block_no desc limit 1;
    if new.block_no <> coalesce(last.block_no, 0) + 1 then
        raise exception 'block % does not follow block %', new.block_no, coalesce(last.block_no, 0)
            using errcode = 'integrity_constraint_violation';
    end if;
    if new.sealed_at < last.sealed_at then
        raise exception 'block % is sealed before the block it follows', new.block_no
            using errcode = 'integrity_constraint_violation';
    end if;
    if new.hash <> ledger.block_hash(new.block_no, coalesce(last.hash, ''), new.sealed_at, new.body_hash) then
        raise exception 'block % does not hold the hash of the block before', new.block_no
            using errcode = 'integrity_constraint_violation';
    end if;
    perform ledger.require_open(array [new.batch_no]);
    if exists (select from ledger.closing where batch_no <> new.batch_no)
       and exists (select from ledger.entry
                   where batch_no = new.batch_no
                     and extract(year from happened_on) in
                         (select year from ledger.closing where batch_no <> new.batch_no)
                     and (select reason from ledger.statement
                          where statement_no = entry.statement_no) = 'ordinary') then
        raise exception 'a closed year is touched without a reason'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

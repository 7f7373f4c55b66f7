-- The laws kept by the database itself, so that no program and no hand at a prompt can break them.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only: % of ledger.% is refused', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

do $$
declare
    kept text;
begin
    foreach kept in array array['measure', 'reason', 'batch', 'block', 'statement', 'dimension_set',
                                'project_set', 'entry', 'alias', 'closing'] loop
        execute format('revoke update, delete, truncate on ledger.%I from inzira_app', kept);
        execute format('create trigger append_only before update or delete or truncate on ledger.%I '
                       'for each statement execute function ledger.refuse_change()', kept);
    end loop;
end $$;
revoke insert on reason from inzira_app;

-- A batch takes rows only from the transaction that opened it, and only until it is sealed.
create function require_open(batches bigint[]) returns void language plpgsql as $$
begin
    if exists (select from ledger.batch
               where batch_no = any (batches) and opened_in <> pg_current_xact_id()) then
        raise exception 'a batch takes entries only in the transaction that opened it'
            using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select from ledger.block where batch_no = any (batches)) then
        raise exception 'a sealed batch takes nothing more'
            using errcode = 'integrity_constraint_violation';
    end if;
end $$;

create function check_batch() returns trigger language plpgsql as $$
begin
    perform ledger.require_open(array (select distinct batch_no from added));
    return null;
end $$;
create trigger open_batch after insert on alias referencing new table as added
    for each statement execute function check_batch();
create trigger open_batch after insert on closing referencing new table as added
    for each statement execute function check_batch();

create function check_batch_opening() returns trigger language plpgsql as $$
begin
    new.opened_in := pg_current_xact_id();
    return new;
end $$;
create trigger opened_here before insert on batch
    for each row execute function check_batch_opening();

create function check_statements() returns trigger language plpgsql as $$
begin
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
create trigger lawful after insert on statement referencing new table as added
    for each statement execute function check_statements();

-- What takes back copies what was posted and is not held against today's chart.
create function check_entries() returns trigger language plpgsql as $$
declare
    unlawful text;
begin
    perform ledger.require_open(array (select distinct batch_no from added));
    if exists (select from added join ledger.statement using (statement_no)
               where statement.batch_no <> added.batch_no) then
        raise exception 'an entry belongs to the batch of its statement'
            using errcode = 'integrity_constraint_violation';
    end if;
    select added.measure into unlawful
    from (select distinct measure, dimension_set_no, subject is null as headcount
          from added where quantity > 0) added
    join ledger.dimension_set using (dimension_set_no)
    left join ledger.measure_in_force chart on chart.code = added.measure
    where chart.code is null
       or added.headcount and chart.subjects and not chart.headcounts
       or not added.headcount and not chart.subjects
       or exists (select from unnest(chart.required) as wanted
                  where to_jsonb(dimension_set) ->> wanted is null)
    limit 1;
    if unlawful is not null then
        raise exception 'an entry of % breaks the chart of measures', unlawful
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger lawful after insert on entry referencing new table as added
    for each statement execute function check_entries();

-- Blocks follow each other without gaps, in commit order, each holding the hash of the one before.
create function block_hash(block_no bigint, previous_hash bytea, sealed_at timestamptz, body_hash bytea)
    returns bytea language sql stable as $$
select sha256(convert_to(format('inzira-block-1|%s|%s|%s|%s', block_no, encode(previous_hash, 'hex'),
    (extract(epoch from sealed_at) * 1000000)::bigint, encode(body_hash, 'hex')), 'UTF8'))
$$;

create function check_block() returns trigger language plpgsql as $$
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
    if exists (select from ledger.entry
               join ledger.statement using (statement_no)
               join ledger.closing on closing.year = extract(year from entry.happened_on)
               where entry.batch_no = new.batch_no and closing.batch_no <> new.batch_no
                 and statement.reason = 'ordinary') then
        raise exception 'a closed year is touched without a reason'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger lawful before insert on block for each row execute function check_block();

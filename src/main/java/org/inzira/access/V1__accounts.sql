-- Who may sign in and as what, and the trail of who saw and did what, which only grows.

create table access.account (
    name          text        primary key check (name ~ '^[a-z][a-z0-9.-]{0,59}$'),
    roles         text[]      not null,
    password_hash text,
    demonstration boolean     not null,
    opened_at     timestamptz not null,
    closed_at     timestamptz,
    check (demonstration = (password_hash is null))
);
comment on column access.account.demonstration is 'Anyone may enter it from the sign-in page; it has no password.';

create table access.trail (
    trail_no    bigint      generated always as identity primary key,
    at          timestamptz not null,
    account     text        not null,
    action      text        not null check (action ~ '^[a-z][a-z-]{0,39}$'),
    what        text,
    record_kind text,
    record_id   uuid,
    reason      text,
    check ((record_kind is null) = (record_id is null))
);
create index trail_by_account on access.trail (account, trail_no desc);
create index trail_by_record on access.trail (record_kind, record_id, trail_no desc);

create table access.trail_person (
    person   uuid   not null,
    trail_no bigint not null references access.trail,
    primary key (person, trail_no)
);

create function access.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the trail is append-only: % of access.% is refused', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

revoke update, delete, truncate on access.trail, access.trail_person from inzira_app;
create trigger append_only before update or delete or truncate on access.trail
    for each statement execute function access.refuse_change();
create trigger append_only before update or delete or truncate on access.trail_person
    for each statement execute function access.refuse_change();
-- An account is closed, never deleted: its name stands on the trail and in the ledger.
revoke delete, truncate on access.account from inzira_app;

-- Tables as the ledger's, without its triggers: what COPY fills beside an import.
drop schema if exists baseline cascade;
create schema baseline;

create table baseline.project_set (like ledger.project_set including all);
create table baseline.dimension_set (like ledger.dimension_set including all);
create table baseline.batch (like ledger.batch including all);
create table baseline.block (
    like ledger.block including all,
    foreign key (batch_no) references baseline.batch,
    foreign key (previous_no) references baseline.block
);
alter table baseline.batch
    add foreign key (batch_no) references baseline.block (batch_no) deferrable initially deferred;
create table baseline.statement (
    like ledger.statement including all,
    foreign key (batch_no) references baseline.batch,
    foreign key (reason) references ledger.reason
);
create table baseline.entry (
    like ledger.entry including all,
    foreign key (batch_no) references baseline.batch,
    foreign key (statement_no) references baseline.statement,
    foreign key (dimension_set_no) references baseline.dimension_set,
    foreign key (project_set_no) references baseline.project_set
);

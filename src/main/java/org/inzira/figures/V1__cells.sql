-- Figures are kept added up, so that reading one costs the same at ten records and at ten million.
-- Everything in cell can be counted anew from the ledger; nothing here is a source.
create table figures.cell (
    figure             text   not null,
    definition_version int    not null,
    year               int    not null,
    axis               text   not null,
    key                text   not null,
    individuals        bigint not null,
    headcount          bigint not null,
    primary key (figure, definition_version, year, axis, key)
);

create index cell_year on figures.cell (year, axis);

-- How each figure came to its value, block by block; block 0 is a counting anew.
create table figures.change (
    figure             text        not null,
    definition_version int         not null,
    year               int         not null,
    block_no           bigint      not null,
    at                 timestamptz not null,
    individuals_delta  bigint      not null,
    headcount_delta    bigint      not null,
    primary key (figure, definition_version, year, block_no, at)
);

-- What must be said beside a figure of one year; axis total is the figure itself.
create table figures.note (
    figure  text not null,
    year    int  not null,
    axis    text not null,
    english text not null,
    french  text not null,
    primary key (figure, year, axis)
);

-- A programme's word that nothing happened: it posts nothing, but it is not silence.
create table figures.nil_return (
    figure    text        not null,
    year      int         not null,
    account   text        not null,
    stated_at timestamptz not null,
    primary key (figure, year)
);

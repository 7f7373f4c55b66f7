-- Which definitions the cells were counted by: one that is new here is counted anew at the start.
create table figures.definition (
    figure     text        not null,
    version    int         not null,
    counted_at timestamptz not null,
    primary key (figure, version)
);

-- Boundaries are the mission's to supply; each delivery is kept, the last one is drawn.
create table places.boundary_delivery (
    delivery_no bigint generated always as identity primary key,
    file_hash   text        not null check (file_hash ~ '^[0-9a-f]{64}$'),
    credit      text        not null check (length(credit) between 1 and 200),
    account     text        not null,
    imported_at timestamptz not null
);

-- A shape in degrees, simplified for drawing, as well-known text.
create table places.boundary (
    delivery_no bigint not null references places.boundary_delivery,
    place       text   not null references places.place,
    shape       text   not null,
    primary key (delivery_no, place)
);

-- Grows with every change of buses and sensors, so that who keeps a list of them knows when it is old.

create table site_version (
    id integer primary key check (id = 1),
    number integer not null
) strict;

insert into site_version (id, number) values (1, 0);

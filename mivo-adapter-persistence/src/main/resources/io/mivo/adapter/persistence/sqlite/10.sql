-- Assertions that were made before this instant may have been used without being in used_assertion: a backup was restored.

create table lost_assertions (
    id integer primary key check (id = 1),
    made_before text not null
) strict;

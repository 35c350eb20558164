-- When the keys of API users last proved something, and the client ids that nobody gets again.

create table key_use (
    client text not null,
    thumbprint text not null,
    at text not null,
    primary key (client, thumbprint)
) strict, without rowid;

create table spent_client (
    id text primary key
) strict, without rowid;

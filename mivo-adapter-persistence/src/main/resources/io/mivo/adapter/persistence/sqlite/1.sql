-- Columns hold what is looked up or must be unique; "form" holds all of an entry, sealed with a checksum.
-- Instants are ISO 8601 in UTC with nine digits of fraction, so that they sort as text.

create table unit (
    id integer primary key check (id = 1),
    serial text not null,
    name text not null,
    time_zone text not null
) strict;

create table license (
    id text primary key,
    form text not null,
    document text not null
) strict, without rowid;

create table bus (
    id text primary key,
    form text not null
) strict, without rowid;

create table sensor (
    place integer primary key autoincrement,
    uid text not null unique,
    bus text not null references bus (id) deferrable initially deferred,
    seat text references license (id) deferrable initially deferred,
    form text not null
) strict;

create index sensor_bus on sensor (bus);

create table api_user (
    place integer primary key autoincrement,
    id text not null unique,
    form text not null
) strict;

create table latest_reading (
    sensor text not null,
    good integer not null check (good in (0, 1)),
    form text not null,
    primary key (sensor, good)
) strict;

create table used_assertion (
    client text not null,
    jti text not null,
    until text not null,
    primary key (client, jti)
) strict, without rowid;

create index used_assertion_until on used_assertion (until);

create table signing_key (
    place integer primary key autoincrement,
    kid text not null,
    purpose text not null,
    private_jwk text not null,
    created_at text not null
) strict;

create table user_account (
    name text primary key,
    role text not null,
    password_hash text
) strict, without rowid;

create table web_session (
    id_hash text primary key,
    user text not null,
    created_at text not null,
    seen_at text not null
) strict, without rowid;

create table setup_token (
    user text primary key,
    hash text not null unique,
    valid_until text not null
) strict, without rowid;

create table write_receipt (
    client text not null,
    key text not null,
    request_hash text not null,
    answer text,
    begun_at text not null,
    primary key (client, key)
) strict;

create index write_receipt_begun_at on write_receipt (begun_at);

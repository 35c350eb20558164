-- What people show beside the password. "recovery" holds hashes with a blank between them.

create table second_factor (
    user text primary key references user_account (name) on delete cascade,
    key text not null,
    last_step integer not null,
    recovery text not null
) strict, without rowid;

-- Tokens that were ended before their time, and a number that changes with whatever could end a token.

create table revoked_token (
    id text primary key,
    until text not null
) strict, without rowid;

create index revoked_token_until on revoked_token (until);

create table access_version (
    id integer primary key check (id = 1),
    number integer not null
) strict;

insert into access_version (id, number) values (1, 0);

create trigger api_user_insert after insert on api_user begin
    update access_version set number = number + 1;
end;

create trigger api_user_update after update on api_user begin
    update access_version set number = number + 1;
end;

create trigger api_user_delete after delete on api_user begin
    update access_version set number = number + 1;
end;

create trigger signing_key_insert after insert on signing_key begin
    update access_version set number = number + 1;
end;

create trigger signing_key_update after update on signing_key begin
    update access_version set number = number + 1;
end;

create trigger signing_key_delete after delete on signing_key begin
    update access_version set number = number + 1;
end;

create trigger revoked_token_insert after insert on revoked_token begin
    update access_version set number = number + 1;
end;

create trigger revoked_token_update after update on revoked_token begin
    update access_version set number = number + 1;
end;

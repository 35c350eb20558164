-- Sensors that rights name together. Who belongs to a group changes what tokens are worth.
-- "sensor_groups" of a user holds ids with a blank between them, beside the uids in "sensors".

create table sensor_group (
    id text primary key,
    form text not null
) strict, without rowid;

create trigger sensor_group_insert after insert on sensor_group begin
    update access_version set number = number + 1;
end;

create trigger sensor_group_update after update on sensor_group begin
    update access_version set number = number + 1;
end;

create trigger sensor_group_delete after delete on sensor_group begin
    update access_version set number = number + 1;
end;

alter table user_account add column sensor_groups text not null default '';

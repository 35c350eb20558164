-- What administrators decide about people, and what people see of their sessions. "sensors" holds uids with a blank
-- between them; null stands for all sensors.

alter table user_account add column enabled integer not null default 1 check (enabled in (0, 1));
alter table user_account add column sensors text;
alter table user_account add column last_login text;
alter table web_session add column address text not null default '';
alter table web_session add column browser text not null default '';
create index web_session_user on web_session (user);

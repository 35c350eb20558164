-- Who did what. Rows are added and, when they are old, deleted; never changed. "words" is what texts are looked for in.

create table audit (
    number integer primary key autoincrement,
    at text not null,
    actor text not null,
    action text not null,
    result text not null,
    words text not null,
    form text not null
) strict;

create index audit_at on audit (at);
create index audit_actor on audit (actor, number);
create index audit_action on audit (action, number);

-- How often each device was read on the day it was read last, for those whose battery bears few reads.

create table daily_reads (
    device text primary key,
    day text not null,
    count integer not null,
    last text not null
) strict;

-- As what something is said; and the votes on something, which are looked for whenever somebody speaks about it.
alter table message add column kind varchar(20) default 'message' not null;

create index ballot_subject on ballot (subject_id);

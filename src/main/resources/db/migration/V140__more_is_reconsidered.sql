-- A rejected amendment and a decided question can be reconsidered: longer names of what is voted on.
alter table ballot alter column subject_type set data type varchar(40);

-- The words of an objection, where consensus is sought.
alter table vote add column reason varchar(2000);

-- Silence procedures: in which zone the expiry was set, and who ended one before it.
alter table ballot add column silence_zone varchar(64);
alter table ballot add column silence_end varchar(20);
alter table ballot add column silence_broken_by varchar(10000);
alter table ballot add column silence_reason varchar(2000);

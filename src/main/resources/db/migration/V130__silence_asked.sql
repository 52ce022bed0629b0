-- Silence procedures: of whom silence was asked, whether what it adopts has its number at once, and since when it has it.
alter table ballot add column silence_asked varchar(20);
alter table ballot add column silence_numbered_at_once boolean;
alter table ballot add column silence_numbered_at timestamp(6) with time zone;

-- A question that is decided as a matter of procedure.
alter table ballot add column procedural boolean default false not null;

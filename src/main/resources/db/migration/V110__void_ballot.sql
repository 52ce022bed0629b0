-- A secret ballot whose key was lost is declared void: nothing is decided, and of what was cast nothing is counted.
alter table ballot add column voided boolean default false not null;

-- Whether this is the database of a sample: one row, written at the first start.
create table installation (
  id integer primary key check (id = 1),
  sample boolean not null
);

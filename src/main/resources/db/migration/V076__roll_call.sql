-- How a roll-call is called. The seed is secret until the ballot opens; "called" is a place in the order, -1 before the first call.
create table calling (
  ballot_id varchar(26) primary key references ballot (id),
  call_language varchar(35) not null,
  seed varchar(100) not null,
  called integer not null,
  again boolean not null
);

create table calling_place (
  ballot_id varchar(26) not null references calling (ballot_id),
  place integer not null,
  delegation_id varchar(26) not null,
  answered boolean not null,
  passed boolean not null,
  missed boolean not null,
  primary key (ballot_id, place),
  foreign key (ballot_id, delegation_id) references elector (ballot_id, delegation_id)
);

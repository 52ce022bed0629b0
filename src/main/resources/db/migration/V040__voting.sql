-- The running count stands on the ballot's row, under whose lock votes are cast.
create table ballot (
  id varchar(26) primary key,
  consultation_id varchar(26) not null references consultation (id),
  number integer not null,
  question varchar(40000) not null,
  subject_type varchar(20),
  subject_id varchar(26),
  subject_version bigint,
  subject_title varchar(10000),
  method varchar(20) not null,
  rule varchar(1000) not null,
  state varchar(20) not null,
  round_id varchar(26) references consultation_round (id),
  prepared_at timestamp(6) with time zone not null,
  opened_at timestamp(6) with time zone,
  closes timestamp(6) with time zone,
  closed_at timestamp(6) with time zone,
  members bigint not null,
  present_members bigint not null,
  yes_votes bigint not null,
  no_votes bigint not null,
  abstentions bigint not null,
  objections bigint not null,
  unique (consultation_id, number)
);

create index ballot_due on ballot (state, closes);

-- The electorate, frozen at opening: delegations as they were named then.
create table elector (
  ballot_id varchar(26) not null references ballot (id),
  delegation_id varchar(26) not null,
  code varchar(20) not null,
  name varchar(5000) not null,
  present boolean not null,
  primary key (ballot_id, delegation_id)
);

-- One vote a delegation and ballot, by its key.
create table vote (
  ballot_id varchar(26) not null,
  delegation_id varchar(26) not null,
  choice varchar(20) not null,
  by_id varchar(26) not null,
  by_name varchar(200) not null,
  cast_at timestamp(6) with time zone not null,
  primary key (ballot_id, delegation_id),
  foreign key (ballot_id, delegation_id) references elector (ballot_id, delegation_id)
);

create index vote_delegation on vote (delegation_id);

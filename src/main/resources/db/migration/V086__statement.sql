-- Statements on decisions: each written once, the delegations whose it is beside it.
create table statement (
  id varchar(26) primary key,
  ballot_id varchar(26) not null references ballot (id),
  kind varchar(40) not null,
  lang varchar(35) not null,
  text varchar(5000) not null,
  before_vote boolean not null,
  made_at timestamp(6) with time zone not null
);

create index statement_ballot on statement (ballot_id);

create table statement_party (
  statement_id varchar(26) not null references statement (id),
  delegation_id varchar(26) not null,
  speaker varchar(10000) not null,
  joined_at timestamp(6) with time zone not null,
  primary key (statement_id, delegation_id)
);

-- Until when the chair lets votes be explained.
create table explanations (
  ballot_id varchar(26) primary key references ballot (id),
  end_at timestamp(6) with time zone not null
);

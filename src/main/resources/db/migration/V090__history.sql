-- Roll-calls that were held elsewhere. An import works in steps that are committed one by one; a roll-call has a number, and is visible,
-- only from the step that completes its import.
create table roll_call_import (
  id varchar(26) primary key,
  consultation_id varchar(26) not null references consultation (id),
  under_way varchar(26) unique,
  asked_by varchar(26) not null,
  asked_at timestamp(6) with time zone not null,
  lang varchar(35) not null,
  state varchar(20) not null,
  attempts integer not null,
  holder varchar(26),
  held_until timestamp(6) with time zone,
  done integer not null,
  total integer not null,
  ballots integer not null,
  complaints varchar(200000) not null,
  roll_calls_hash varchar(64) not null,
  ballots_hash varchar(64) not null,
  finished_at timestamp(6) with time zone
);

create index roll_call_import_asked on roll_call_import (consultation_id, asked_at);

-- The files as they were sent, until the import has ended: any node can go on with it.
create table roll_call_import_piece (
  import_id varchar(26) not null references roll_call_import (id),
  file varchar(20) not null,
  place integer not null,
  content bytea not null,
  primary key (import_id, file, place)
);

create table past_member (
  id varchar(26) primary key,
  consultation_id varchar(26) not null,
  code varchar(20) not null,
  country varchar(2),
  name varchar(200) not null,
  lang varchar(35) not null,
  unique (consultation_id, code, name)
);

create table roll_call (
  id varchar(26) primary key,
  consultation_id varchar(26) not null,
  import_id varchar(26) not null references roll_call_import (id),
  place integer not null,
  number integer,
  external_id varchar(40) not null,
  session_number integer not null,
  held_on date not null,
  symbol varchar(60) not null,
  title varchar(2000) not null,
  lang varchar(35) not null,
  amendment boolean not null,
  paragraph boolean not null,
  important boolean not null,
  yes_votes integer not null,
  no_votes integer not null,
  abstentions integer not null,
  adopted boolean not null,
  unique (consultation_id, external_id),
  unique (consultation_id, number),
  unique (import_id, place)
);

create index roll_call_held on roll_call (consultation_id, held_on, number);

create table past_vote (
  roll_call_id varchar(26) not null references roll_call (id),
  member_id varchar(26) not null references past_member (id),
  choice varchar(7) not null,
  primary key (roll_call_id, member_id)
);

create index past_vote_member on past_vote (member_id, roll_call_id);

create table consultation (
  id varchar(26) primary key,
  slug varchar(60) not null unique,
  symbol varchar(60) not null,
  title varchar(10000) not null,
  mandate varchar(200000) not null,
  languages varchar(500) not null,
  dimensions varchar(100000) not null,
  rule_set varchar(100000) not null,
  created_at timestamp(6) with time zone not null
);

create table principle (
  id varchar(26) primary key,
  consultation_id varchar(26) not null references consultation (id),
  code varchar(20) not null,
  title varchar(10000) not null,
  text varchar(300000) not null,
  dimensions varchar(2000) not null,
  place integer not null,
  unique (consultation_id, code)
);

create table delegation (
  id varchar(26) primary key,
  consultation_id varchar(26) not null references consultation (id),
  code varchar(20) not null,
  name varchar(5000) not null,
  country varchar(2),
  status varchar(20) not null,
  accredited boolean not null,
  suspended boolean not null,
  weight bigint not null,
  veto_holder boolean not null,
  version bigint not null,
  unique (consultation_id, code)
);

create table consultation_round (
  id varchar(26) primary key,
  consultation_id varchar(26) not null references consultation (id),
  number integer not null,
  title varchar(10000) not null,
  phase varchar(20) not null,
  phase_opened_at timestamp(6) with time zone not null,
  phase_closes timestamp(6) with time zone,
  phases varchar(5000) not null,
  unique (consultation_id, number)
);

create index consultation_round_due on consultation_round (phase_closes);

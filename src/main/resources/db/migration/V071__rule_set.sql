-- Rules of procedure, version by version: a row is never changed, since ballots name the version that they were opened under.
create table rule_set (
  consultation_id varchar(26) not null references consultation (id),
  version bigint not null,
  content varchar(60000) not null,
  by_id varchar(26),
  adopted_at timestamp(6) with time zone not null,
  primary key (consultation_id, version)
);

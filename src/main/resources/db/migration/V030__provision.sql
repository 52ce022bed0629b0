-- The draft text: a tree of provisions, every version of each kept whole.
create table provision (
  id varchar(26) primary key,
  consultation_id varchar(26) not null references consultation (id),
  parent_id varchar(26) references provision (id),
  number varchar(60) not null,
  place integer not null,
  title varchar(10000) not null,
  text varchar(900000) not null,
  version bigint not null,
  status varchar(20) not null,
  decided_version bigint,
  tabled_by varchar(10000) not null,
  tabled_at timestamp(6) with time zone not null,
  unique (consultation_id, number)
);

create index provision_parent on provision (parent_id);

create table provision_version (
  provision_id varchar(26) not null references provision (id),
  version bigint not null,
  title varchar(10000) not null,
  text varchar(900000) not null,
  note varchar(500) not null,
  revised_by varchar(10000),
  revised_at timestamp(6) with time zone not null,
  primary key (provision_id, version)
);

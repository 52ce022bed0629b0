create table published_record (
  id varchar(26) primary key,
  consultation_id varchar(26) not null references consultation (id),
  round_id varchar(26) not null references consultation_round (id),
  slug varchar(60) not null,
  symbol varchar(80) not null,
  version integer not null,
  title varchar(30000) not null,
  correction varchar(30000),
  published_at timestamp(6) with time zone not null,
  published_by varchar(26) not null,
  unique (symbol, version)
);

create index published_record_round on published_record (round_id);
create index published_record_slug on published_record (slug);

-- A document may be longer than a column of either database takes well.
create table published_record_part (
  record_id varchar(26) not null references published_record (id),
  place integer not null,
  content varchar(600000) not null,
  primary key (record_id, place)
);

alter table consultation_round add column issued_record varchar(500);

-- Amendments to a provision: the whole words that each proposes, made on one of its versions.
create table amendment (
  id varchar(26) primary key,
  consultation_id varchar(26) not null references consultation (id),
  provision_id varchar(26) not null references provision (id),
  number integer not null,
  version bigint not null,
  title varchar(10000) not null,
  text varchar(900000) not null,
  note varchar(500) not null,
  departure bigint not null,
  status varchar(20) not null,
  stale boolean not null,
  -- Fixed by the chair; null until then.
  place integer,
  -- Ids of those that its adoption excludes, as JSON.
  excludes varchar(10000) not null,
  -- The one whose adoption excluded it.
  excluded_by varchar(26),
  folded_version bigint,
  tabled_by varchar(10000) not null,
  sponsors varchar(900000) not null,
  tabled_at timestamp(6) with time zone not null,
  unique (provision_id, number)
);

-- Of a version that an amendment made: which one, and what exactly it changed.
alter table provision_version add column amendment integer;
alter table provision_version add column rewording varchar(900000);

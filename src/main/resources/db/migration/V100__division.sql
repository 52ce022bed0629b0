-- Motions that parts of a provision be voted on separately.
create table division (
  id varchar(26) primary key,
  consultation_id varchar(26) not null references consultation (id),
  provision_id varchar(26) not null references provision (id),
  number integer not null,
  version bigint not null,
  -- How many the text has, and how many of them at its head are no operative ones.
  paragraphs integer not null,
  preamble integer not null,
  status varchar(20) not null,
  moved_by varchar(10000) not null,
  objected_by varchar(10000),
  moved_at timestamp(6) with time zone not null,
  unique (provision_id, number)
);

create table division_part (
  id varchar(26) primary key,
  division_id varchar(26) not null references division (id),
  number integer not null,
  -- Numbers of its paragraphs, as JSON.
  paragraphs varchar(100000) not null,
  text varchar(900000) not null,
  status varchar(20) not null,
  unique (division_id, number)
);

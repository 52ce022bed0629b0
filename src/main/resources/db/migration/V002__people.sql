create table person (
  id varchar(26) primary key,
  email varchar(254) not null unique,
  name varchar(200) not null,
  administrator boolean not null,
  password_hash varchar(300),
  created_at timestamp(6) with time zone not null
);

create table membership (
  id varchar(26) primary key,
  consultation_id varchar(26) not null,
  person_id varchar(26) not null references person (id),
  delegation_id varchar(26),
  role varchar(20) not null,
  standing varchar(20),
  joined_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  unique (consultation_id, person_id)
);

create index membership_person on membership (person_id);
create index membership_delegation on membership (delegation_id);

-- Sessions of browsers and tokens of programs; only digests of their secrets are kept.
create table sign_in (
  id varchar(26) primary key,
  secret_hash varchar(64) not null unique,
  kind varchar(10) not null,
  person_id varchar(26) not null references person (id),
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone
);

create index sign_in_person on sign_in (person_id);

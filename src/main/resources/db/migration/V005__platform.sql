-- First answers to requests with an Idempotency-Key, kept for 24 hours, sealed under that key.
create table kept_answer (
  id varchar(64) primary key,
  fingerprint varchar(64) not null,
  kept_at timestamp(6) with time zone not null,
  sealed varchar(3000000) not null
);

create index kept_answer_age on kept_answer (kept_at);

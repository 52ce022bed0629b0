-- Who is at a meeting: one line for each delegation and meeting, which is a phase of a round. Without an instant it has left again.
create table check_in (
  id varchar(26) primary key,
  consultation_id varchar(26) not null references consultation (id),
  delegation_id varchar(26) not null references delegation (id),
  meeting varchar(40) not null,
  checked_in_at timestamp(6) with time zone,
  checked_in_by varchar(10000),
  unique (delegation_id, meeting)
);

create index check_in_meeting on check_in (consultation_id, meeting);

-- What a delegation thinks of a principle in a round: the present revision here, every earlier one beside it.
create table stated_position (
  id varchar(26) primary key,
  consultation_id varchar(26) not null references consultation (id),
  round_id varchar(26) not null references consultation_round (id),
  principle_id varchar(26) not null references principle (id),
  delegation_id varchar(26) not null references delegation (id),
  grade varchar(30) not null,
  lang varchar(35) not null,
  text varchar(20000) not null,
  revision bigint not null,
  stated_by varchar(10000) not null,
  stated_at timestamp(6) with time zone not null,
  unique (round_id, principle_id, delegation_id)
);

create table position_revision (
  position_id varchar(26) not null references stated_position (id),
  revision bigint not null,
  grade varchar(30) not null,
  lang varchar(35) not null,
  text varchar(20000) not null,
  stated_by varchar(10000) not null,
  stated_at timestamp(6) with time zone not null,
  primary key (position_id, revision)
);

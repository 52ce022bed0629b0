-- The append-only log. journal_head is the row whose lock numbers the entries of a topic by order of commit.
create table journal_head (
  topic varchar(26) primary key,
  last_seq bigint not null
);

insert into journal_head (topic, last_seq) values ('platform', 0);

create table journal_entry (
  topic varchar(26) not null,
  seq bigint not null,
  type varchar(60) not null,
  audience varchar(60) not null,
  actor varchar(26),
  happened_at timestamp(6) with time zone not null,
  data varchar(1000000) not null,
  primary key (topic, seq)
);

-- Talk: one thread for each thing that is talked about.
create table thread (
  id varchar(26) primary key,
  consultation_id varchar(26) not null references consultation (id),
  subject_type varchar(20) not null,
  subject_id varchar(26) not null,
  unique (consultation_id, subject_type, subject_id)
);

-- seq is the journal's number of the posting. No foreign key to thread: it would have each post write a lock into the one row that
-- all who post in a thread share, and threads are never removed.
create table message (
  id varchar(26) primary key,
  thread_id varchar(26) not null,
  seq bigint not null,
  author varchar(10000) not null,
  lang varchar(35) not null,
  text varchar(20000) not null,
  posted_at timestamp(6) with time zone not null,
  reply_to varchar(26),
  revision integer not null,
  corrected_at timestamp(6) with time zone,
  hidden_reason varchar(500),
  hidden_by varchar(10000),
  hidden_at timestamp(6) with time zone,
  later_entries varchar(5000) not null,
  unique (thread_id, seq)
);

-- What a message said before it was corrected; the present text stands with the message.
create table message_revision (
  message_id varchar(26) not null references message (id),
  revision integer not null,
  text varchar(20000) not null,
  said_at timestamp(6) with time zone not null,
  primary key (message_id, revision)
);

-- The open invitation of a membership, at most one; gone once it was used or withdrawn.
create table invitation (
  membership_id varchar(26) primary key references membership (id),
  secret_hash varchar(64) not null unique,
  expires_at timestamp(6) with time zone not null
);

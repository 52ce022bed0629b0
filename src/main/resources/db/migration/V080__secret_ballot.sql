-- A secret ballot counts how many have cast and, while it runs, nothing else.
alter table ballot add column sealed_votes bigint default 0 not null;

-- A vote is open, or sealed under its ballot's key, which is in no table; a sealed one says neither by whom nor when.
alter table vote add column sealed varchar(60);
alter table vote alter column choice drop not null;
alter table vote alter column by_id drop not null;
alter table vote alter column by_name drop not null;
alter table vote alter column cast_at drop not null;
alter table vote add constraint vote_open_or_sealed check ((sealed is null and choice is not null)
  or (sealed is not null and choice is null and by_id is null and by_name is null and cast_at is null));

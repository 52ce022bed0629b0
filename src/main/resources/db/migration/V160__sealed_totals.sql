-- Where only totals are kept of a vote, the running count is sealed like the votes: what each changed would tell what it was.
alter table ballot add column sealed_count varchar(80);

-- Of a show of hands, and of an indicative vote with totals, it stays known while it runs by whom and when a sealed vote was cast.
alter table vote drop constraint vote_open_or_sealed;
alter table vote add constraint vote_open_or_sealed check ((sealed is null and choice is not null)
  or (sealed is not null and choice is null and by_id is null and by_name is null and cast_at is null)
  or (sealed is not null and choice is null and by_id is not null and by_name is not null and cast_at is not null));

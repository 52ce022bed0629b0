-- The version that a vote last rejected; later words may be a draft still.
alter table provision add column rejected_version bigint;
update provision set rejected_version = decided_version where status = 'rejected';

-- Null where a ballot by rough consensus ended before the chair found anything. What was closed before stands as it was told.
alter table ballot alter column consensus_found drop not null;

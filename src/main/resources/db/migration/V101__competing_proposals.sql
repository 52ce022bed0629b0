-- Proposals on the same question, and which of them are not put to the vote.
alter table provision add column question varchar(26);
alter table provision add column question_place integer;
alter table provision add column not_put_reason varchar(40000);
create index provision_question on provision (question);

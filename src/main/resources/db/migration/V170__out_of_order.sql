-- What the chair ruled out of order: why, who presided and when; null unless the ruling stands.
alter table amendment add column ruling varchar(160000);
alter table provision add column ruling varchar(160000);
-- Reconsidered by the body: the chair rules no longer on whether it is in order.
alter table amendment add column reopened boolean default false not null;
alter table provision add column reopened boolean default false not null;
-- Numbers of the adopted amendments whose words it changes, as JSON; reckoned with every version, at start of what was tabled before: null until then.
alter table amendment add column touches varchar(2000);
-- What was rejected is looked for in all of the consultation.
create index amendment_consultation on amendment (consultation_id);
-- What was reconsidered before tells the journal, whose data begin with the id: {"id":"…
update amendment set reopened = true where id in (select substring(data, 8, 26) from journal_entry where type = 'amendment-reopened');
update provision set reopened = true where id in (select substring(data, 8, 26) from journal_entry where type = 'provision-reopened');

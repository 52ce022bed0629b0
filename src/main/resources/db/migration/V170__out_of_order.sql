-- What the chair ruled out of order: why, who presided and when; null unless the ruling stands.
alter table amendment add column ruling varchar(160000);
alter table provision add column ruling varchar(160000);
-- Reconsidered by the body: the chair rules no longer on whether it is in order.
alter table amendment add column reopened boolean default false not null;
alter table provision add column reopened boolean default false not null;
-- Numbers of the adopted amendments whose words it changes, as JSON; reckoned with every version.
alter table amendment add column touches varchar(2000) default '[]' not null;
-- What was rejected is looked for in all of the consultation.
create index amendment_consultation on amendment (consultation_id);

-- What members see while a ballot runs, as the chair chose; until now all was shown.
alter table ballot add column board varchar(20) default 'names' not null;

-- Present because it cast, apart from being marked present: where a vote is not shown, neither is that somebody came to cast it.
alter table elector add column arrived boolean default false not null;

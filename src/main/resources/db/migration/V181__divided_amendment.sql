-- The amendment that a motion divides, by the changes that it makes; null where it divides the provision.
alter table division add column amendment_id varchar(26) references amendment (id);

-- Of a part of an amendment: the words in whose place its changes come.
alter table division_part add column replaces varchar(900000);

create index division_amendment on division (amendment_id);

-- What rules look at besides the tally: weights, vetoes, affected parties, dispositions; summed on the ballot's row.
alter table ballot alter column rule set data type varchar(4000);
alter table ballot add column yes_weight bigint default 0 not null;
alter table ballot add column no_weight bigint default 0 not null;
alter table ballot add column cast_weight bigint default 0 not null;
alter table ballot add column all_weight bigint default 0 not null;
alter table ballot add column vetoes bigint default 0 not null;
alter table ballot add column spared_objections bigint default 0 not null;
alter table ballot add column disposed_objections bigint default 0 not null;
alter table ballot add column consensus_found boolean default true not null;

-- On what terms it is decided: the version of the rule set, and what that said when the ballot opened.
alter table ballot add column rule_set_version bigint;
alter table ballot add column important varchar(40);
alter table ballot add column quorum varchar(200);
alter table ballot add column tie_policy varchar(20) default 'rejected' not null;
alter table ballot add column second_of varchar(26) references ballot (id);
alter table ballot add column latest timestamp(6) with time zone;

create index ballot_latest on ballot (state, latest);

-- A ballot that was open before this has no weights: none of its rules looked at any.
alter table elector add column weight bigint default 0 not null;
alter table elector add column veto boolean default false not null;
alter table elector add column disposition varchar(20000);

-- Whether an entry took earlier ones from view or gave them back: whoever keeps what they have read forgets it then.
alter table journal_entry add column revises boolean default false not null;

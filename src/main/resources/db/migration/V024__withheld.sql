-- An entry whose content a later one took from view: it stays in the log, and nobody reads it.
alter table journal_entry add column withheld boolean default false not null;

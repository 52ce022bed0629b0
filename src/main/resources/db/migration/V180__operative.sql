-- Whether the chair has determined how many paragraphs are preamble; what was moved while the mover's word was enough counts as determined.
alter table division add column determined boolean default true not null;

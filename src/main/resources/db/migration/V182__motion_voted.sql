-- Whether the motion itself was put to the vote: voting on the text has begun then. Of earlier ones, those were that somebody objected to.
alter table division add column voted boolean default false not null;

update division set voted = true where objected_by is not null and status in ('carried', 'parts-voted', 'done', 'rejected');

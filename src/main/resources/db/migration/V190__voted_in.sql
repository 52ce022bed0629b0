-- In which round a vote on the whole of it decided it: id, blank before there was any; null while it waits, or where no such vote did.
alter table provision add column voted_in varchar(26);
alter table amendment add column voted_in varchar(26);
-- Of earlier decisions: the last vote in which votes were counted, or which adopted; none where parts were voted on after it. Where
-- consensus was sought last on an amendment none did: it was rejected since none was found, and not by the votes against it.
update provision set voted_in = (select coalesce(b.round_id, '') from ballot b
  where b.subject_type = 'provision' and b.subject_id = provision.id and b.state = 'closed' and b.method <> 'indicative'
    and (provision.status = 'adopted' or b.yes_votes + b.no_votes > 0 and not exists (select 1 from ballot p, division_part f, division d
      where p.subject_type = 'part' and p.subject_id = f.id and f.division_id = d.id and d.provision_id = provision.id and d.amendment_id is null
        and p.state = 'closed' and p.number > b.number))
  order by b.number desc fetch first 1 rows only) where status in ('adopted', 'rejected');
update amendment set voted_in = (select case when b.rule like '%consensus%' or b.rule = 'agreement-without-vote' then null else coalesce(b.round_id, '') end from ballot b
  where b.subject_type = 'amendment' and b.subject_id = amendment.id and b.state = 'closed' and b.method <> 'indicative'
    and (b.yes_votes + b.no_votes > 0 or b.method = 'no-objection')
    and not exists (select 1 from ballot p, division_part f, division d
      where p.subject_type = 'part' and p.subject_id = f.id and f.division_id = d.id and d.amendment_id = amendment.id
        and p.state = 'closed' and p.number > b.number)
  order by b.number desc fetch first 1 rows only) where status = 'rejected';

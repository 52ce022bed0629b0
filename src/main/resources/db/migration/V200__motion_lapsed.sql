-- A motion to divide an amendment lapses with it for good: one that is taken up or reconsidered comes back undivided.
update division set status = 'lapsed' where status in ('moved', 'objected', 'carried')
  and amendment_id in (select id from amendment where status in ('withdrawn', 'not-put', 'rejected', 'adopted'));

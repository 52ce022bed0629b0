-- A motion to divide a text or an amendment lapses with it for good: what is taken up or reconsidered comes back undivided.
update division set status = 'lapsed' where status in ('moved', 'objected', 'carried')
  and (amendment_id in (select id from amendment where status in ('withdrawn', 'not-put', 'rejected', 'adopted'))
    or provision_id in (select id from provision where status = 'withdrawn'));

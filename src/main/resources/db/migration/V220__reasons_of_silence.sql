-- Whether who broke silence wrote for the record. Earlier reasons were written for the delegations, and stay with them.
alter table ballot add column silence_reason_for_record boolean;

-- By what the body usually decides such a question, where the chair has chosen another rule.
alter table ballot add column usual_rule varchar(1000);

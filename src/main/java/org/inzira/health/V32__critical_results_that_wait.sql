-- A test that is final stays on the bench until a physician has answered what calls.
alter table health.laboratory_settled add column answered boolean not null default true;
create index on health.laboratory_settled (laboratory_order) where not answered;

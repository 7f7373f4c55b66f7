-- What both sides of a split for protection had together is decided with it, and what tied two cases openly before they were sealed is then for few.
alter table resettlement.sealed_split add column shared text;
alter table resettlement.split add column shown_to text check (shown_to = 'protection');
alter table resettlement.case_bond add column shown_to text check (shown_to = 'protection');

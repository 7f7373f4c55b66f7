-- What the tariff of the day asked beside what was taken, and why the two differ; earlier receipts know no tariff.
alter table health.examination_fee
  add column tariff text,
  add column tariff_amount bigint,
  add column tariff_currency text,
  add column other_amount_reason text,
  add check ((tariff is null) = (tariff_amount is null)
    and (tariff is null) = (tariff_currency is null));

-- Within an import the tables have no statistics yet, and the check of closed years once took a nested loop of 20 s.

alter function ledger.check_block() set enable_nestloop = off;

package org.inzira.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inzira.database.Transactions;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.springframework.stereotype.Service;

/** Writes the trail: what was seen apart from any transaction, what was done within it. */
@Service
class TrailBook implements Trail {

  private final TrailRows rows;
  private final Transactions transactions;
  private final Acting acting;

  TrailBook(TrailRows rows, Transactions transactions, Acting acting) {
    this.rows = rows;
    this.transactions = transactions;
    this.acting = acting;
  }

  @Override
  public void opened(RecordRef record, Set<PersonId> persons, Optional<String> reason) {
    writeApart("opened", Optional.empty(), Optional.of(record), reason, persons);
  }

  @Override
  public void listed(String list, Set<PersonId> persons) {
    writeApart("listed", Optional.of(list), Optional.empty(), Optional.empty(), persons);
  }

  @Override
  public void did(String action, RecordRef record) {
    transactions.write(
        () -> add(action, Optional.empty(), Optional.of(record), Optional.empty(), Set.of()));
  }

  @Override
  public List<TrailEntry> list(PersonId person, long before, int limit) {
    return rows.list(person, before, limit);
  }

  @Override
  public void refused(String what) {
    writeApart("refused", Optional.of(what), Optional.empty(), Optional.empty(), Set.of());
  }

  void reasoned(RecordRef record, String reason) {
    writeApart(
        "reason-stated", Optional.empty(), Optional.of(record), Optional.of(reason), Set.of());
  }

  @Override
  public void did(String action, String what) {
    transactions.write(
        () -> add(action, Optional.of(what), Optional.empty(), Optional.empty(), Set.of()));
  }

  private void writeApart(
      String action,
      Optional<String> what,
      Optional<RecordRef> record,
      Optional<String> reason,
      Set<PersonId> persons) {
    transactions.writeApart(() -> add(action, what, record, reason, persons));
  }

  private Outcome<String> add(
      String action,
      Optional<String> what,
      Optional<RecordRef> record,
      Optional<String> reason,
      Set<PersonId> persons) {
    rows.add(acting.account(), action, what, record, reason, persons);
    return Outcome.done(action);
  }
}

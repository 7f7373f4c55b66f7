package org.inzira.registers;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.Ledger;
import org.inzira.ledger.Reason;
import org.inzira.ledger.Statement;
import org.inzira.ledger.SubjectId;

/** Remembers what was stated last for each source, and keeps closed years closed. */
final class RecordingLedger implements Ledger {

  private final Map<RecordRef, Statement> last = new LinkedHashMap<>();
  private final Set<Year> closed = new HashSet<>();

  @Override
  public Outcome<Stated> state(List<Statement> statements) {
    var refusals = new ArrayList<Refusal>();
    statements.forEach(statement -> refusals.addAll(refusals(statement)));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    statements.forEach(statement -> last.put(statement.source(), statement));
    return Outcome.done(new Stated(statements.size(), Map.of()));
  }

  private List<Refusal> refusals(Statement statement) {
    if (statement.reason() != Reason.ORDINARY) {
      return List.of();
    }
    return statement.facts().stream()
        .map(fact -> Year.from(fact.happenedOn()))
        .filter(closed::contains)
        .distinct()
        .map(year ->
            Refusal.of(
                "LG-006",
                statement.source().kind().code(),
                statement.source().id().toString(),
                year.toString()))
        .toList();
  }

  @Override
  public Outcome<SubjectId> merge(SubjectId duplicate, SubjectId kept) {
    return Outcome.done(kept);
  }

  @Override
  public Outcome<SubjectId> unmerge(SubjectId duplicate) {
    return Outcome.done(duplicate);
  }

  @Override
  public Outcome<Year> close(Year year) {
    closed.add(year);
    return Outcome.done(year);
  }

  Statement last(RecordRef source) {
    return java.util.Objects.requireNonNull(last.get(source));
  }

  int count() {
    return last.size();
  }
}
